import type {County, HoursEntry} from '../../guide/schema/county-file.ts'
import type {Edition, Run} from '../edition/model.ts'
import type {ResolveFact} from '../edition/edition.ts'
import type {Words} from '#locale/words.ts'

/** One printed line of facts: what it is, and its value for each reader. */
export interface FactLine {
  /** Words of the label; `yi` undefined when the county has none. */
  label: {han: string; yi: string | undefined}
  han: Run[]
  /** undefined when it reads as the Han does (digits, names): printed once. */
  yi: Run[] | undefined
}

export type FactElement = 'time' | 'fee' | 'places' | 'hours' | 'phones' | 'result'

/** A fact element of a guide whose text has no section of its own for it (docs/format.md). */
export interface FactSection {
  element: FactElement
  title: {han: string; yi: string | undefined}
  lines: FactLine[]
}

/** Fact elements in the order of the national sheet (service-guides.md §9). */
export const FACT_ELEMENTS: readonly FactElement[] = ['time', 'fee', 'result', 'places', 'hours', 'phones']

export interface FactContext {
  edition: Edition
  county: County
  resolve: ResolveFact
  words: Words
  /** Opening hours of one entry in one language; `lang` tells where Yi words were missing. */
  hours: (entry: HoursEntry, tag: 'zh' | 'ii') => {text: string; lang: 'zh-Hans' | 'ii'}
}

/**
 * The fact sections a format has to print itself, because the Han text has no heading for them.
 *
 * @param wanted which elements; a brief sheet wants fewer than a booklet.
 */
export function factSections(context: FactContext, wanted: readonly FactElement[] = FACT_ELEMENTS): FactSection[] {
  const written = new Set(context.edition.guide.zh.sections.map(section => section.element))
  return wanted
    .filter(element => !written.has(element))
    .map(element => ({element, title: word(context.words, `reader.element.${element}`), lines: LINES[element](context)}))
    .filter(section => section.lines.length > 0)
}

/** The lines of one fact element, whether or not the text has a section for it. */
export function factLines(context: FactContext, element: FactElement): FactLine[] {
  return LINES[element](context)
}

const LINES: Readonly<Record<FactElement, (context: FactContext) => FactLine[]>> = {
  time: context =>
    named(context, [
      ['time.promise', 'reader.fact.promise'],
      ['time.legal', 'reader.fact.legal'],
    ]),
  fee: context => named(context, [['fee', 'reader.element.fee']]),
  result: context => named(context, [['result', 'reader.element.result']]),
  phones: context =>
    named(context, [
      ['phones.consult', 'reader.fact.consult'],
      ['phones.complain', 'reader.fact.complain'],
    ]),
  places: context =>
    context.edition.guide.facts.places.flatMap(place => {
      const site = context.county.sites[place.site]
      if (!site) return []
      const window = place.window ? `（${place.window}）` : ''
      return [once({han: `${site.name}${window}`, yi: undefined}, site.address + (site.directions ? `，${site.directions}` : ''))]
    }),
  hours: context => {
    const {facts} = context.edition.guide
    const own = facts.hours
    if (own) return own.map(entry => hoursLine(context, word(context.words, 'reader.element.hours'), entry))
    return facts.places.flatMap(place => {
      const site = context.county.sites[place.site]
      return (site?.hours ?? []).map(entry => hoursLine(context, {han: site?.name ?? '', yi: undefined}, entry))
    })
  },
}

function hoursLine(context: FactContext, label: FactLine['label'], entry: HoursEntry): FactLine {
  const han = context.hours(entry, 'zh')
  const yi = context.hours(entry, 'ii')
  const same = yi.lang === 'zh-Hans' || yi.text === han.text
  return {label, han: [{type: 'text', value: han.text}], yi: same ? undefined : [{type: 'text', value: yi.text}]}
}

function named(context: FactContext, names: readonly (readonly [string, string])[]): FactLine[] {
  const {guide} = context.edition
  return names.flatMap(([name, key]) => {
    const han = context.resolve(name, guide, 'zh')
    if (!han) return []
    const yi = context.resolve(name, guide, 'ii')
    const same = !yi || yi.fallback || yi.text === han.text
    return [
      {
        label: word(context.words, key),
        han: [{type: 'text', value: han.text}],
        yi: same ? undefined : [{type: 'text', value: yi.text}],
      } satisfies FactLine,
    ]
  })
}

function once(label: FactLine['label'], text: string): FactLine {
  return {label, han: [{type: 'text', value: text}], yi: undefined}
}

function word(words: Words, key: string): {han: string; yi: string | undefined} {
  return {han: words.han(key), yi: words.yi(key)}
}
