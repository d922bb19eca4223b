import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {loadHeadings} from '#edges/locales.ts'
import {readFolder} from '#guide/folder.ts'
import type {Guide} from '#guide/model.ts'
import {pairFirst} from '#pairing/first.ts'
import {parseLock, serialiseLock} from '#pairing/lock.ts'
import {pairGuide, syncGuide} from '#pairing/pair.ts'
import {articlePairs} from './declaration.ts'
import type {Measure, Row} from './model.ts'
import {declarationOf} from './pairing/documents.ts'
import {measureRow} from './pairing/measure.ts'
import {cpuOf, sideBySide, wallOf} from './rounds.ts'

const BLOCKS = [600, 1200] as const
const ROUNDS = 7
/** Seconds for the first pairing of 1,200 blocks. */
const FIRST_BAR = 0.5
/** Trials of six mixed edits: enough for 100,000 decisions. */
const TRIALS = 1800
const KEPT_BAR = 99.98
const DECISIONS = 100_000

const FOLDER = 'content/guides/lizi'

/** How fast two halves are joined, and how well what was approved survives edits. */
export const pairing: Measure = {
  name: 'pairing',
  bar: '≥ 99.98 % of pairs kept after 6 mixed edits of a 60-block document, 0 wrong approvals in 100,000 decisions',
  run: async () => [...(await firstRows()), ...updateRows(), ...keptRows()],
}

/** Halves that differ in form: of the Yi, every so manieth block is not there, headings among them. */
const GAP_EVERY = 23

/** First pairing, beside the parsing of the same two texts: the one part of it that all Markdown tools share. */
async function firstRows(): Promise<Row[]> {
  const rows: Row[] = []
  for (const every of [Infinity, GAP_EVERY]) {
    const [zh, whole] = texts(1200)
    const lines = whole.split('\n\n')
    const there = lines.flatMap((_, n) => (n % every === every - 1 ? [] : [n]))
    const ii = there.map(n => lines[n]).join('\n\n')
    const guide = guideOf(zh, ii)
    const parser = unified().use(remarkParse).use(remarkGfm).freeze()
    const costs = await sideBySide(
      ROUNDS,
      async () => pairFirst(guide.zh, guide.ii),
      async () => [parser.parse(zh), parser.parse(ii)],
    )
    // Block answers block in these texts: a right pair has one of each, from the same place.
    const right = pairFirst(guide.zh, guide.ii).filter(({zh: [a, ...more], ii: [b, ...others]}) => {
      return a && b && a.index === there[b.index] && more.length + others.length === 0
    })
    const seconds = wallOf(costs.ours)
    const form = every === Infinity ? 'halves of one form' : `one Yi block in ${every} missing`
    rows.push({
      what: `first pairing of ${guide.zh.blocks.length} blocks, ${form} (${right.length} of ${there.length} right), ${(seconds / wallOf(costs.theirs)).toFixed(2)} × remark-parse of the two texts`,
      value: `${seconds.toFixed(3)} s`,
      bar: `≤ ${FIRST_BAR} s`,
      within: seconds <= FIRST_BAR,
      ours: cpuOf(costs.ours),
      theirs: cpuOf(costs.theirs),
    })
  }
  return rows
}

/** Joining through the lock after one paragraph was moved and one rewritten. */
function updateRows(): Row[] {
  return BLOCKS.map(blocks => {
    const [zh, ii] = texts(blocks)
    const {units} = parseLock(syncGuide(guideOf(zh, ii), '2026-11-20').lock, '', 'lizi').lock
    const lock = serialiseLock({doc: 'lizi', units: units.map(unit => ({...unit, st: 'approved' as const}))})
    const lines = zh.split('\n\n')
    const [moved = ''] = lines.splice(20, 1)
    lines.splice(-20, 0, moved)
    lines[50] = `${lines[50]?.slice(0, 12)}，公开译文。`
    const guide = guideOf(lines.join('\n\n'), ii, lock)
    pairGuide(guide)
    const times = Array.from({length: ROUNDS}, () => {
      const started = performance.now()
      pairGuide(guide)
      return performance.now() - started
    }).toSorted((a, b) => a - b)
    return {
      what: `update of ${guide.zh.blocks.length} blocks through the lock, one moved, one rewritten`,
      value: `${((times[(ROUNDS - 1) / 2] ?? 0) / 1000).toFixed(3)} s`,
      bar: '',
      within: undefined,
    }
  })
}

/** The trials of pairing.md §7; the same seed gives the same edits on every machine. */
function keptRows(): Row[] {
  const tally = measureRow({document: declarationOf(60), edits: {zh: 6, ii: 0}, trials: TRIALS, seed: 1})
  const kept = (100 * tally.kept) / tally.pairs
  const wrong = tally.wrong + tally.usurped
  return [
    {
      what: `pairs kept, 6 mixed edits of 60 blocks, ${TRIALS} trials: ${tally.kept} of ${tally.pairs}, ${tally.identical} with a twin`,
      value: `${kept.toFixed(3)} %`,
      bar: `≥ ${KEPT_BAR} %`,
      within: kept >= KEPT_BAR,
    },
    {
      what: `wrong approvals (${tally.wrong} of changed text, ${tally.usurped} of text that was edited into another's)`,
      value: `${wrong} of ${tally.decisions}`,
      bar: `0 of ${DECISIONS}`,
      within: wrong === 0 && tally.decisions >= DECISIONS,
    },
  ]
}

/** Articles of the Declaration over and over, numbered so that no heading stands twice, in both languages. */
function texts(blocks: number): [string, string] {
  const articles = articlePairs()
  const zh = ['# 公开译文（1）']
  const ii = ['# ꆈꌠꁱꂷ（1）']
  for (let n = 0; zh.length < blocks; n++) {
    const pair = articles[n % articles.length]
    if (!pair) throw new RangeError('the Declaration has no articles')
    zh.push(`## ${pair.han.heading}（${n}）`, ...pair.han.paragraphs)
    ii.push(`## ${pair.yi.heading}（${n}）`, ...pair.yi.paragraphs)
  }
  return [zh.slice(0, blocks).join('\n\n'), ii.slice(0, blocks).join('\n\n')]
}

/** A guide read from its texts as it is from a disk. */
function guideOf(zh: string, ii: string, lock?: string): Guide {
  const parts = {'guide.yaml': 'version: "1"\n', 'zh.md': zh, 'ii.md': ii, 'pairing.jsonl': lock}
  const files = new Map(
    Object.entries(parts).flatMap(([name, text]) =>
      text === undefined ? [] : [[`${FOLDER}/${name}`, new TextEncoder().encode(text)] as const],
    ),
  )
  const {guide} = readFolder({id: 'lizi', kind: 'guide', path: FOLDER}, files, loadHeadings())
  if (!guide) throw new Error('the guide cannot be read')
  return guide
}
