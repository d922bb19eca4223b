import {readGuide} from '../test/pairing/halves.ts'
import {parseLock, serialiseLock} from '#pairing/lock.ts'
import {pairGuide, syncGuide} from '#pairing/pair.ts'
import type {Measure, Row} from './model.ts'
import {declarationOf, guideLike, markdownOf, stress} from './pairing/documents.ts'
import type {Document} from './pairing/documents.ts'
import {MIXED, OTHERS} from './pairing/edits.ts'
import {measureRow} from './pairing/measure.ts'
import type {Tally} from './pairing/trial.ts'
import {mergeRow} from './pairing/msgmerge.ts'

/** Trials of a row, and of one beside msgmerge, which is a process each. */
const TRIALS = 500
const MERGES = 60
/** Seconds an update of a half of 5,000 blocks may take: a person waits for it. */
const LONG_BAR = 2

/** Rows with a bar: issue 3, "how it is judged". `counted` says which pairs count. */
const BARS: readonly {
  document: Document
  zh: number
  ii: number
  bar: number | undefined
  counted: 'kept' | 'right or identical'
}[] = [
  {document: declarationOf(60), zh: 1, ii: 0, bar: 99.98, counted: 'kept'},
  {document: declarationOf(60), zh: 20, ii: 0, bar: 99.5, counted: 'kept'},
  {document: declarationOf(60), zh: 6, ii: 6, bar: 99.7, counted: 'kept'},
  {document: stress(), zh: 6, ii: 0, bar: 99.9, counted: 'right or identical'},
  {document: stress(), zh: 6, ii: 6, bar: undefined, counted: 'right or identical'},
  {document: guideLike(), zh: 6, ii: 0, bar: undefined, counted: 'right or identical'},
  {document: guideLike(), zh: 6, ii: 6, bar: undefined, counted: 'right or identical'},
]

/** What becomes of pairs and approvals under every kind of edit we could think of. */
export const edits: Measure = {
  name: 'edits',
  bar: 'pairs kept after 1, 20 and 6+6 mixed edits and in a document of repeated lines; beside msgmerge',
  run: async () => [...BARS.flatMap(barRow), ...kindRows(), longRow()],
}

function barRow({document, zh, ii, bar, counted}: (typeof BARS)[number]): Row[] {
  const tally = measureRow({document, edits: {zh, ii}, trials: TRIALS, seed: 2})
  const kept = counted === 'kept' ? tally.kept : tally.kept + tally.identical
  const share = (100 * kept) / tally.pairs
  return [
    {
      what: `pairs ${counted}, ${zh}${ii > 0 ? ` + ${ii}` : ''} mixed edits of ${document.name}, ${TRIALS} trials: ${kept} of ${tally.pairs}${besideMsgmerge(document, zh, ii)}`,
      value: `${share.toFixed(3)} %`,
      bar: bar === undefined ? '' : `≥ ${bar} %`,
      within: bar === undefined ? undefined : share >= bar,
    },
    wrongRow(`${zh} + ${ii} edits of ${document.name}`, tally),
  ]
}

function wrongRow(what: string, {wrong, usurped, decisions}: Tally): Row {
  return {
    what: `wrong approvals, ${what}`,
    value: `${wrong + usurped} of ${decisions}`,
    bar: '0',
    within: wrong + usurped === 0,
  }
}

/** msgmerge carries the Han alone, so only edits of the Han are set beside it. */
function besideMsgmerge(document: Document, zh: number, ii: number): string {
  if (ii > 0) return ''
  const merged = mergeRow({document, edits: {zh, ii}, trials: MERGES, seed: 2})
  if (merged === undefined) return '; msgmerge is not installed (apt-get install gettext)'
  return `; msgmerge ${merged.version}: ${((100 * merged.kept) / merged.pairs).toFixed(2)} %`
}

/** Each other kind of edit for itself, three a trial in both halves, and all kinds mixed. */
function kindRows(): Row[] {
  const documents = [declarationOf(60), stress(), guideLike()]
  const kinds: [string, readonly string[], number][] = [
    ...Object.keys(OTHERS).map((kind): [string, readonly string[], number] => [kind, [kind], 60]),
    ['every kind', [...Object.keys(MIXED), ...Object.keys(OTHERS).filter(kind => kind !== 'usurp')], TRIALS],
  ]
  return kinds.flatMap(([name, chosen, trials]) => {
    const tallies = documents.map(document =>
      measureRow({document, edits: {zh: 3, ii: 3}, trials, kinds: chosen, seed: 3}),
    )
    const sum = (value: (tally: Tally) => number): number =>
      tallies.reduce((total, one) => total + value(one), 0)
    const wrong = sum(one => one.wrong)
    return [
      {
        what: `${name}, 3 + 3 in three documents: pairs right or identical; approvals of changed text`,
        value: `${((100 * sum(one => one.kept + one.identical)) / sum(one => one.pairs)).toFixed(2)} %; ${wrong} of ${sum(one => one.decisions)}`,
        bar: '0 wrong',
        within: wrong === 0,
      },
    ]
  })
}

/** A half of 5,000 blocks, a tenth of them edited and a hundred moved: no real guide is near it. */
function longRow(): Row {
  const lines = (source: readonly string[]): string[] =>
    Array.from({length: 5000}, (_, n) => `${source[n % source.length]!.replace(/^#+ /, '### ')}（${n}）`)
  const {zh, ii} = declarationOf(60)
  const [left, right] = [lines(zh), lines(ii)]
  const {units} = parseLock(
    syncGuide(readGuide(markdownOf(left), markdownOf(right)), '2026-11-20').lock,
    '',
    'lizi',
  ).lock
  const lock = serialiseLock({doc: 'lizi', units})
  const edited = left.map((line, n) => (n % 10 === 3 ? `${line.slice(0, -8)}改动${n}` : line))
  for (let n = 0; n < 100; n++) edited.splice(n * 37, 0, ...edited.splice(4000 - n * 11, 1))
  const guide = readGuide(markdownOf(edited), markdownOf(right), lock)
  const started = performance.now()
  pairGuide(guide)
  const seconds = (performance.now() - started) / 1000
  return {
    what: `update of ${guide.zh.blocks.length} blocks through the lock, 500 edited, 100 moved`,
    value: `${seconds.toFixed(2)} s`,
    bar: `≤ ${LONG_BAR} s`,
    within: seconds <= LONG_BAR,
  }
}
