import type {Fault, FaultValues, Place} from '../fault.ts'
import type {HalfReading} from '../markdown/half.ts'
import type {Flow, Section} from '../model.ts'
import type {GuideFacts} from '../schema/guide-file.ts'
import type {Elements} from './model.ts'

/** What an element is read from: its section of the Han half, and what that half says besides text. */
export interface ElementContext {
  section: Section
  reading: HalfReading
  facts: GuideFacts
  tell: (
    rule: string,
    variant: string,
    place: Place,
    values?: FaultValues,
    expected?: readonly string[],
  ) => void
}

/** One element: the name of its headings in `headings.json`, and how its section is read. */
export interface ElementReader {
  name: string
  read: (context: ElementContext) => Partial<Elements>
}

/** Tells into a list of faults. */
export function tellInto(faults: Fault[]): ElementContext['tell'] {
  return (rule, variant, place, values = {}, expected = []) => {
    faults.push({
      rule,
      ...(variant === '' ? {} : {variant}),
      values,
      place,
      ...(expected.length > 0 ? {expected} : {}),
    })
  }
}

/** Content below the section's own heading. */
export function body(section: Section): Flow[] {
  return section.flow.filter(flow => !(flow.type === 'heading' && flow.block === section.heading))
}
