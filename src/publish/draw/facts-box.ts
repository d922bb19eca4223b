import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {bothWays} from './labels.ts'
import {label, type PaperContext} from './paper.ts'

/** A name and its value in the facts box. */
interface FactRow {
  key: string
  han: string
  yi: string | undefined
}

/**
 * The box of facts under the title: what the guide's text need not repeat. A fact that is not filled in has no line.
 */
export function drawFactsBox(context: PaperContext): Element {
  const rows = factRows(context)
  return h(
    'dl',
    {class: 'facts'},
    rows.map(({key, han, yi}) =>
      h('div', {class: fitsHalf(context, han) && yi === undefined ? 'half' : ''}, [
        h('dt', label(context, key)),
        h('dd', bothWays(context.draw.order, 'span', han, yi)),
      ]),
    ),
  )
}

/** In em: what half of the box's width holds beside a label. */
const HALF = 9

function fitsHalf(context: PaperContext, han: string): boolean {
  return context.input.measure(han) <= HALF
}

/** 承诺时限 and 收费 as lines of their own, for the brief sheet. */
export function drawFactLines(context: PaperContext, keys: readonly string[]): ElementContent[] {
  return factRows(context)
    .filter(row => keys.includes(row.key))
    .map(({key, han, yi}) =>
      h('p', {class: 'fact-line'}, [
        h('span', {class: 'fact-name'}, label(context, key)),
        h('span', {class: 'fact-value'}, bothWays(context.draw.order, 'span', han, yi)),
      ]),
    )
}

function factRows(context: PaperContext): FactRow[] {
  const {input, edition} = context
  const {guide} = edition
  const {facts} = guide
  const named = (key: string, name: string): FactRow[] => {
    const han = input.resolve(name, guide, 'zh')
    const yi = input.resolve(name, guide, 'ii')
    if (!han || han.text === '') return []
    return [{key, han: han.text, yi: yi && !yi.fallback ? yi.text : undefined}]
  }
  const given = (key: string, value: string | undefined): FactRow[] =>
    value === undefined || value === '' ? [] : [{key, han: value, yi: undefined}]
  const list = (values: readonly string[]): string => values.join('、')
  return [
    ...given('reader.fact.nickname', facts.nickname),
    ...given('reader.fact.type', facts.type),
    ...given('reader.fact.handling', facts.handling),
    ...given('reader.fact.audience', guide.kind === 'policy' ? '' : list(facts.audience)),
    ...(facts.agency === undefined ? [] : named('reader.fact.agency', 'agency')),
    ...(facts.time === undefined ? [] : named('reader.fact.promise', 'time.promise')),
    ...(facts.time?.legal === undefined ? [] : named('reader.fact.legal', 'time.legal')),
    ...given('reader.fact.from', facts.time?.from),
    ...(facts.fee === undefined ? [] : named('reader.fact.fee', 'fee')),
    ...visits(context),
    ...(facts.result === undefined ? [] : named('reader.fact.result', 'result')),
    ...given('reader.fact.channels', list(facts.channels)),
    ...given('reader.fact.codes.basic', facts.codes.basic),
    ...given('reader.fact.codes.impl', facts.codes.impl),
    ...given('reader.fact.codes.local', facts.codes.local),
  ]
}

/** How often one has to come, and why where it is said. */
function visits({input, edition}: PaperContext): FactRow[] {
  const {visits: n, visits_why: why} = edition.guide.facts
  if (n === undefined) return []
  const count = input.words.han('reader.value.visits', {n})
  const han = why === undefined ? count : input.words.han('sheet.visits.why', {visits: count, why})
  return [
    {
      key: 'reader.fact.visits',
      han,
      yi: why === undefined ? input.words.yi('reader.value.visits', {n}) : undefined,
    },
  ]
}
