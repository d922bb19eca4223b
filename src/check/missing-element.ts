import type {Guide, GuideKind, Section} from '../guide/model.ts'
import type {GuideCheck} from './model.ts'
import {UNFINISHED} from './unfinished.ts'
import {body} from '#guide/elements/context.ts'

/** Elements that must stand in the text, by kind (docs/format.md, service-guides.md §9). */
const IN_TEXT: Readonly<Record<GuideKind, readonly string[]>> = {
  guide: ['conditions', 'materials', 'process', 'basis'],
  bundle: ['conditions', 'materials', 'process'],
  policy: [],
}

/** Facts that must stand in `guide.yaml`. */
const IN_FACTS: Readonly<Record<GuideKind, readonly (readonly [element: string, key: string])[]>> = {
  guide: [
    ['time', 'time'],
    ['fee', 'fee'],
    ['places', 'places'],
    ['phones', 'phones.consult'],
    ['phones', 'phones.complain'],
  ],
  bundle: [
    ['time', 'time'],
    ['places', 'places'],
    ['phones', 'phones.consult'],
    ['phones', 'phones.complain'],
    ['members', 'members'],
  ],
  policy: [['document', 'document']],
}

/** Facts that have a name of their own, beside that of their element. */
const LABELS: Readonly<Record<string, string>> = {
  'phones.consult': 'reader.fact.consult',
  'phones.complain': 'reader.fact.complain',
  document: 'reader.fact.document',
}

/** Elements whose own section, where the text has one, is printed instead of the facts (docs/format.md). */
const SAID_IN_TEXT: ReadonlySet<string> = new Set(['time', 'fee', 'places', 'phones'])

/** A guide without one of the elements every guide must have, or without any text at all. */
export const missingElement: GuideCheck = (paired, input) =>
  paired.guide.facts.version === UNFINISHED ? [] : missingElements(paired, input)

/** What a guide lacks, finished or not. */
export const missingElements: GuideCheck = ({guide}, {words}) => {
  const top = {file: guide.zh.file, line: 1, column: 1}
  const there = new Set(guide.zh.sections.filter(saysSomething).map(section => section.element))
  const named = (element: string) => words.han(`reader.element.${element}`)
  const wanted = [...IN_TEXT[guide.kind], ...(guide.facts.type === '行政许可' ? ['faq'] : [])]
  return [
    ...(guide.zh.title ? [] : [{rule: 'missing-element', variant: 'title', values: {}, place: top}]),
    ...wanted
      .filter(element => !there.has(element) && !answeredElsewhere(guide, element))
      .map(element => ({
        rule: 'missing-element',
        variant: 'section',
        values: {element: named(element)},
        place: headingPlace(guide, element) ?? top,
      })),
    ...IN_FACTS[guide.kind]
      .filter(([element, key]) => !hasFact(guide, key) && !(SAID_IN_TEXT.has(element) && there.has(element)))
      .map(([element, key]) => ({
        rule: 'missing-element',
        variant: 'fact',
        values: {element: words.han(LABELS[key] ?? `reader.element.${element}`), key},
        place: guide.factPlaces.get(key.split('.')[0] ?? key) ?? {
          file: `${guide.folder}/guide.yaml`,
          line: 1,
          column: 1,
        },
      })),
    ...(guide.kind === 'policy' &&
    !guide.zh.sections.some(section => section.heading && saysSomething(section))
      ? [{rule: 'missing-element', variant: 'policy-text', values: {}, place: top}]
      : []),
  ]
}

/** Sub-headings alone say nothing. */
function saysSomething(section: Section): boolean {
  return body(section).some(flow => flow.type !== 'heading')
}

/** 无需提交材料 is an answer too, and stands as a sentence rather than a table. */
function answeredElsewhere(guide: Guide, element: string): boolean {
  return element === 'materials' && guide.elements.noMaterials
}

/** An empty section is pointed at, a missing one is not there to point at. */
function headingPlace(guide: Guide, element: string) {
  return guide.zh.sections.find(section => section.element === element)?.heading?.place
}

function hasFact(guide: Guide, key: string): boolean {
  const {facts} = guide
  switch (key) {
    case 'phones.consult':
      return facts.phones.consult !== undefined
    case 'phones.complain':
      return facts.phones.complain !== undefined
    case 'places':
      return facts.places.length > 0
    case 'members':
      return (facts.members ?? []).length > 0
    case 'time':
      return facts.time !== undefined
    case 'fee':
      return facts.fee !== undefined
    default:
      return facts.document !== undefined
  }
}
