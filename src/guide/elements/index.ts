import type {Fault} from '../fault.ts'
import type {HalfReading} from '../markdown/half.ts'
import type {GuideFacts} from '../schema/guide-file.ts'
import type {ElementReader} from './context.ts'
import {tellInto} from './context.ts'
import {faq} from './faq.ts'
import {materials} from './materials.ts'
import type {Elements} from './model.ts'
import {process} from './process.ts'

/** Elements with a grammar of their own; sections of every other element are text (`conditions`, `basis` …). */
const READERS: readonly ElementReader[] = [materials, process, faq]

/**
 * Reads the typed elements of a guide from its Han half.
 *
 * @returns the elements, and faults of `material-table`, `step-grammar`, `faq-grammar`, `duplicate-section`.
 */
export function readElements(reading: HalfReading, facts: GuideFacts): {elements: Elements; faults: Fault[]} {
  const faults: Fault[] = []
  const tell = tellInto(faults)
  let elements: Elements = {materials: undefined, noMaterials: false, steps: undefined, questions: undefined}
  const seen = new Map<string, string>()
  for (const section of reading.half.sections) {
    if (section.element === undefined) continue
    const heading = section.heading?.text ?? ''
    const earlier = seen.get(section.element)
    if (earlier !== undefined) {
      tell('duplicate-section', '', section.place, {heading, first: earlier})
      continue
    }
    seen.set(section.element, heading)
    const reader = READERS.find(one => one.name === section.element)
    if (reader !== undefined) elements = {...elements, ...reader.read({section, reading, facts, tell})}
  }
  return {elements, faults}
}
