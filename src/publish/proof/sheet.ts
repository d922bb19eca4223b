import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Block, Guide} from '../../guide/model.ts'
import type {PairedGuide, Unit} from '../../pairing/model.ts'
import {isKept, relate} from '../../pairing/relation.ts'
import {tickBox} from '../draw/labels.ts'
import {drawRuns} from '../draw/runs.ts'
import {runs} from '../edition/edition.ts'
import type {ProofInput} from './index.ts'

/** Draws the whole sheet: what it is, how to fill it in, the rows, and where to sign. */
export function drawProof(input: ProofInput, {guide, units}: PairedGuide, code: string): ElementContent[] {
  const {words} = input
  const yiFirst = input.workspace.settings.order === 'yi-first'
  const columns = ['number', ...(yiFirst ? ['yi', 'han'] : ['han', 'yi']), 'verdict']
  return [
    h('div', {class: 'proof-head'}, [
      h('div', [
        h('div', {class: 'from'}, input.workspace.county.name),
        h('h1', [
          words.han('proof.title'),
          '　',
          ...(guide.zh.title ? han(input, guide, guide.zh.title) : [guide.id]),
        ]),
      ]),
      h('div', {class: 'code'}, [h('span', words.han('proof.code')), h('strong', code)]),
    ]),
    h('p', {class: 'how'}, words.han('proof.how')),
    h('table', {class: 'rows'}, [
      h(
        'thead',
        h(
          'tr',
          columns.map(column => h('th', {scope: 'col', class: column}, words.han(`proof.${column}`))),
        ),
      ),
      h(
        'tbody',
        stretches(units).map(({from, stretch}) =>
          stretch.length > MOST_EMPTY
            ? drawEmpty(input, from, stretch.length, columns)
            : stretch.map((unit, place) => drawRow(input, guide, unit, from + place, columns)),
        ),
      ),
    ]),
    drawEnd(input, guide, code),
  ]
}

/** So many units without Yi in a row are shown each for itself: the reviewer follows the text. More are only counted. */
const MOST_EMPTY = 2

/** Cuts the units into stretches that have Yi, one unit each, and stretches that have none. */
function stretches(units: readonly Unit[]): {from: number; stretch: Unit[]}[] {
  const all: {from: number; stretch: Unit[]}[] = []
  for (const [place, unit] of units.entries()) {
    const last = all.at(-1)
    if (unit.state === 'missing' && last?.stretch.at(-1)?.state === 'missing') last.stretch.push(unit)
    else all.push({from: place + 1, stretch: [unit]})
  }
  return all
}

function drawEmpty({words}: ProofInput, from: number, n: number, columns: readonly string[]): Element {
  return h('tr', {class: 'empty'}, [
    h('td', {class: 'number'}, h('strong', `${from}–${from + n - 1}`)),
    h('td', {colspan: columns.length - 1, class: 'note'}, words.han('proof.empty', {n})),
  ])
}

function drawRow(
  input: ProofInput,
  guide: Guide,
  unit: Unit,
  number: number,
  columns: readonly string[],
): Element {
  const cells: Record<string, ElementContent[]> = {
    number: [h('strong', String(number)), h('div', {class: 'state'}, stateOf(input, unit))],
    han: [...blocksOf(unit.zh, block => han(input, guide, block), 'zh-Hans'), ...formerHan(input, unit)],
    yi: blocksOf(unit.ii, block => drawRuns(runs(block.inline, guide, 'ii', input.resolve)), 'ii'),
    verdict: verdictOf(input, unit),
  }
  const heading = unit.zh.some(block => block.kind === 'title' || block.kind === 'heading')
  return h(
    'tr',
    {class: heading ? 'heading' : unit.state},
    columns.map(column => h('td', {class: column}, cells[column] ?? [])),
  )
}

function han(input: ProofInput, guide: Guide, block: Block): ElementContent[] {
  return drawRuns(runs(block.inline, guide, 'zh', input.resolve))
}

function blocksOf(
  blocks: readonly Block[],
  draw: (block: Block) => ElementContent[],
  lang: string,
): ElementContent[] {
  return blocks.map(block => h('div', {lang}, draw(block)))
}

function stateOf({words}: ProofInput, {state, why}: Unit): string {
  const name = words.han(`proof.state.${state}`)
  return why === undefined
    ? name
    : words.han('proof.state-why', {state: name, why: words.han(`proof.why.${why}`)})
}

/** What the Yi was accepted against, where the Han has moved on since: the reviewer compares. */
function formerHan({words}: ProofInput, {state, zh, record}: Unit): ElementContent[] {
  if (record === undefined || (state !== 'stale' && state !== 'review')) return []
  const now = zh.map(block => block.text)
  if (record.zh.length === 0 || isKept(relate(record.zh, now))) return []
  return [h('div', {class: 'former'}, words.han('proof.former', {text: record.zh.join(' ')}))]
}

function verdictOf({words}: ProofInput, {state, ii, record}: Unit): ElementContent[] {
  if (state === 'han-only') return [h('div', {class: 'note'}, words.han('proof.han-only'))]
  if (ii.length === 0) return [h('div', {class: 'note'}, words.han('proof.no-yi'))]
  if (state === 'orphan') return [h('div', {class: 'note'}, words.han('proof.no-han'))]
  const change = h('div', {class: 'change'}, [
    h('span', [tickBox(), words.han('proof.change')]),
    h('span', {class: 'write'}),
  ])
  if (state === 'approved') {
    const by = {by: record?.rv ?? '', on: record?.on ?? ''}
    return [h('div', {class: 'note'}, words.han('proof.approved', by)), change]
  }
  return [h('div', {class: 'pass'}, [tickBox(), words.han('proof.pass')]), change]
}

function drawEnd({words}: ProofInput, guide: Guide, code: string): Element {
  const field = (key: string, name: string): Element =>
    h('div', {class: `field ${name}`}, [h('span', words.han(key)), h('span', {class: 'write'})])
  return h('section', {class: 'end'}, [
    h('div', {class: 'signing'}, [
      field('proof.passed', 'passed'),
      field('proof.reviewer', 'reviewer'),
      field('proof.date', 'date'),
    ]),
    h('p', {class: 'typed'}, [
      words.han('proof.typed'),
      h('code', words.han('proof.command', {id: guide.id, code})),
    ]),
    h('p', {class: 'note'}, words.han('proof.later')),
  ])
}
