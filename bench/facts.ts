import {fileURLToPath} from 'node:url'
import {factsDiffer} from '#check/facts-differ.ts'
import type {CheckInput} from '#check/model.ts'
import {readFiles} from '#edges/files.ts'
import type {Block, Guide} from '#guide/model.ts'
import type {Unit} from '#pairing/model.ts'
import {plain} from '#publish/edition/edition.ts'
import {findFacts} from '#text/facts/find.ts'
import {pseudoYi} from '#text/yi/attested.ts'
import {declarationFiles} from './corpus.ts'
import {ready, type Ready} from './input.ts'
import type {Measure, Row} from './model.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAIRS = 89

/** What the checks say of the one real bilingual text, and whether a wrong digit can slip through them. */
export const facts: Measure = {
  name: 'facts',
  bar: "0 errors on the Declaration's 89 pairs; every one-digit change in either half's text caught",
  run: async () => [await declarationRow(), ...digitRows(await ready(await readFiles(ROOT)))],
}

async function declarationRow(): Promise<Row> {
  const {judged} = await ready(declarationFiles())
  const pairs = judged.paired.flatMap(({units}) =>
    units.filter(unit => unit.zh.length > 0 && unit.ii.length > 0),
  )
  const errors = judged.findings.filter(({level}) => level === 'error')
  return {
    what: `errors on the Declaration's ${pairs.length} pairs`,
    value: String(errors.length),
    bar: `0 on ${PAIRS}`,
    within: errors.length === 0 && pairs.length === PAIRS,
  }
}

/**
 * Every block of the sample guides with a digit in it, facts filled in, beside the same block in pseudo Yi: what is no
 * fact is replaced by the attested filler. Then each digit is changed to each other digit, in one half at a time.
 */
function digitRows({judged, editions, workspace, input, covered}: Ready): Row[] {
  const check: CheckInput = {
    workspace,
    paired: judged.paired,
    words: input.words,
    covered,
    inked: () => true,
    styles: new Map(),
    today: input.contentDate,
  }
  let alarms = 0
  let blocks = 0
  let changes = 0
  let caught = 0
  const missed: string[] = []
  for (const edition of editions.editions) {
    const {guide} = edition
    const raises = (han: string, yi: string): boolean =>
      factsDiffer({guide, units: [unitOf(guide, han, yi)], first: false}, check).length > 0
    for (const block of guide.zh.blocks) {
      const han = plain(edition.pair(block).han)
      if (block.shared || !/[0-9]/.test(han)) continue
      const yi = pseudo(han)
      blocks += 1
      if (raises(han, yi)) alarms += 1
      for (const [half, text] of [
        ['zh', han],
        ['ii', yi],
      ] as const) {
        for (const changed of oneDigitChanges(text)) {
          changes += 1
          const found = half === 'zh' ? raises(changed, yi) : raises(han, changed)
          if (found) caught += 1
          else missed.push(`${guide.id} ${half}: ${changed}`)
        }
      }
    }
  }
  for (const one of missed.slice(0, 5)) console.error(`facts: not caught: ${one}`)
  return [
    {
      what: `one-digit changes caught, ${blocks} blocks of the sample guides, either half`,
      value: `${caught} of ${changes}`,
      bar: 'all',
      within: changes > 0 && caught === changes,
    },
    {
      what: 'false alarms on the unchanged blocks',
      value: `${alarms} of ${blocks}`,
      bar: '0',
      within: alarms === 0,
    },
  ]
}

function* oneDigitChanges(text: string): Generator<string> {
  for (const {index, 0: digit} of text.matchAll(/[0-9]/g)) {
    for (const other of '0123456789'.replace(digit, '')) {
      yield text.slice(0, index) + other + text.slice(index + 1)
    }
  }
}

/** The text with all Han outside its facts replaced: facts stand in a translation as they stand in the original. */
function pseudo(han: string): string {
  const filled = (text: string): string => text.replaceAll(/\p{Script=Han}+/gu, run => pseudoYi(run.length))
  let text = ''
  let at = 0
  for (const {start, end} of findFacts(han).toSorted((a, b) => a.start - b.start)) {
    text += filled(han.slice(at, Math.max(at, start))) + han.slice(Math.max(at, start), end)
    at = Math.max(at, end)
  }
  return text + filled(han.slice(at))
}

function unitOf(guide: Guide, han: string, yi: string): Unit {
  const block = (half: 'zh' | 'ii', text: string): Block => ({
    half,
    index: 0,
    kind: 'paragraph',
    depth: 0,
    text,
    inline: [{type: 'text', value: text}],
    place: {file: guide[half].file, line: 1, column: 1},
    section: 0,
    gap: false,
    shared: false,
  })
  return {
    id: 'u',
    state: 'approved',
    zh: [block('zh', han)],
    ii: [block('ii', yi)],
    record: undefined,
    moved: false,
  }
}
