import {declaration, readGuide, sampleGuides} from '../../test/pairing/halves.ts'
import type {Block} from '#guide/model.ts'
import {parseLock, serialiseLock} from '#pairing/lock.ts'
import {markUnits} from '#pairing/mark.ts'
import type {Mark} from '#pairing/mark.ts'
import type {Unit} from '#pairing/model.ts'
import {pairGuide, syncGuide} from '#pairing/pair.ts'
import {randomOf} from './random.ts'
import type {Random} from './random.ts'
import {SOURCE_EDITS} from './source-edits.ts'

/** What many lives of guides came to. */
export interface Lives {
  /** Units judged, and those of them that were approved. */
  decisions: number
  approved: number
  /** Approved or kept in Han though nobody ever said so of these very texts. */
  wrong: number
  /** Blocks in no unit or in two; a sync that a second one would change; an id given twice. */
  faults: number
  /** The first few of both in words. */
  samples: string[]
}

interface Half {
  source: string
  letters: readonly string[]
}

const HAN = [...new Set(declaration('cmn_hans').match(/\p{Script=Han}/gu))]
const YI = [...new Set(declaration('iii').match(/\p{Script=Yi}/gu))]
const NO_TEXT = /\]\([^)]*\)|\{[^}]*\}|→.*$|\p{Script=Han}+/gu

/**
 * Lets guides live: their sources are edited from two sides over some revisions, synced, marked by two people and put
 * back to earlier ones, as years of work would. What persons approved is remembered here, by code of its own.
 *
 * @param decisions units to judge before it ends
 */
export function liveOn(seed: number, decisions: number): Lives {
  const lives: Lives = {decisions: 0, approved: 0, wrong: 0, faults: 0, samples: []}
  const sources = sampleGuides().map(({zh}) => zh)
  for (let life = 0; lives.decisions < decisions; life++) {
    const random = randomOf(seed * 7919 + life)
    const n = life % (sources.length + 1)
    const zh = sources[n] ?? firstOf('cmn_hans', 70)
    const ii = n < sources.length ? yiOf(zh, random) : firstOf('iii', 69)
    live({source: zh, letters: HAN}, {source: ii, letters: YI}, random, lives)
  }
  return lives
}

function firstOf(code: 'cmn_hans' | 'iii', blocks: number): string {
  return `${declaration(code).split('\n\n').slice(0, blocks).join('\n\n')}\n`
}

/** The Markdown of a Han half with Yi letters for Han ones; in two lives of three, the same for the same, or often so. */
function yiOf(zh: string, random: Random): string {
  const known = new Map<string, string>()
  const repeated = random.pick([0, 50, 100])
  return zh.replaceAll(new RegExp(NO_TEXT.source, 'gmu'), run => {
    if (!/^\p{Script=Han}/u.test(run)) return run
    const before = known.get(run)
    if (before !== undefined && random.int(100) < repeated) return before
    const made = Array.from(run, () => random.pick(YI)).join('')
    known.set(run, made)
    return made
  })
}

function live(zh: Half, ii: Half, random: Random, lives: Lives): void {
  const said = new Set<string>()
  let day = 1
  const today = (): string => `2026-11-${String(day).padStart(2, '0')}`
  const guideOf = (lock?: string) => readGuide(zh.source, ii.source, lock)
  let lock = syncGuide(guideOf(), today()).lock
  const mark = (as: Mark, share: number, state: Unit['state']): void => {
    const {paired} = pairGuide(guideOf(lock))
    const units = paired.units
      .filter(unit => unit.state === state && random.int(100) < share)
      .map(({id}) => id)
    const by = as === 'review' ? '甲' : '乙'
    const done = markUnits(parseLock(lock, '', '').lock, paired, {
      as,
      units,
      by,
      today: today(),
      samePerson: false,
    })
    const marked = new Set(done.changed)
    for (const unit of paired.units) if (marked.has(unit.id) && as !== 'review') said.add(keyOf(unit))
    lock = serialiseLock(done.lock)
  }
  mark('review', 100, 'draft')
  mark('approved', 100, 'review')
  const history = [[zh.source, ii.source] as const]
  for (let revisions = 1 + random.int(6); revisions > 0; revisions--) {
    day += 1
    const side = random.int(4)
    if (random.int(12) === 0) {
      const [left, right] = random.pick(history)
      if (side !== 1) zh.source = left
      if (side !== 0) ii.source = right
    } else {
      if (side !== 1) edit(zh, random)
      if (side !== 0) edit(ii, random)
    }
    history.push([zh.source, ii.source])
    lock = judged(guideOf(lock), said, today(), lives)
    if (random.int(3) > 0) continue
    mark('still-right', 50, 'stale')
    mark('review', 50, 'draft')
    mark('approved', 50, 'review')
    mark('han-only', 20, 'missing')
  }
}

function edit(half: Half, random: Random): void {
  const lines = half.source.replace(/\n$/, '').split('\n')
  for (let n = 1 + random.int(6); n > 0; n--)
    random.pick(Object.values(SOURCE_EDITS))(lines, random, half.letters)
  half.source = `${lines.join('\n')}\n`
}

/** Judges a guide as it stands, and returns its new lock. */
function judged(
  guide: ReturnType<typeof readGuide>,
  said: ReadonlySet<string>,
  today: string,
  lives: Lives,
): string {
  const tell = (kind: 'wrong' | 'faults', text: string): void => {
    lives[kind] += 1
    if (lives.samples.length < 12) lives.samples.push(`${kind}: ${text.slice(0, 160)}`)
  }
  const seen = new Set<Block>()
  for (const unit of pairGuide(guide).paired.units) {
    lives.decisions += 1
    if (unit.state === 'approved') lives.approved += 1
    const stands = unit.state === 'approved' || unit.state === 'han-only'
    if (stands && !isSaid(unit, said)) tell('wrong', unit.zh.map(({text}) => text).join('｜'))
    for (const block of [...unit.zh, ...unit.ii]) {
      if (seen.has(block)) tell('faults', `in two units: ${block.text}`)
      seen.add(block)
    }
  }
  for (const block of [...guide.zh.blocks, ...guide.ii.blocks])
    if (!block.shared && !block.gap && !seen.has(block)) tell('faults', `in no unit: ${block.text}`)
  const {lock} = syncGuide(guide, today)
  if (syncGuide({...guide, lock}, '2027-01-01').changed) tell('faults', 'a second sync changes the lock')
  const ids = parseLock(lock, '', '').lock.units.map(({id}) => id)
  if (new Set(ids).size < ids.length) tell('faults', 'an id is given twice')
  return lock
}

/** Marks and spaces that may differ; signs, digits and what cannot be seen may not. */
const MARKS =
  /[\s，。、；：？！“”‘’"'（）()《》〈〉「」『』【】〔〕［］[\],.;:?!…—–‐‑‒―−－\-─~～〜·•・‧･．｡､∶＂〝〞＇＜＞<>⋯]/gu
const NUMBERS = /\d+(?:[.,，．。:：·-]\d+)*/g

function keyOf({zh, ii, state}: Pick<Unit, 'zh' | 'ii' | 'state'>): string {
  const of = (blocks: readonly Block[]): string[] =>
    blocks.map(({text}) => {
      const plain = text.normalize('NFC').replaceAll('％', '%').replaceAll('：', ':')
      return `${plain.replace(MARKS, '')} ${(plain.match(NUMBERS) ?? []).join(' ')}`
    })
  const alone = state === 'han-only' || ii.length === 0
  return JSON.stringify(alone ? [of(zh)] : [of(zh), of(ii)])
}

/** Whether a person said so of these texts; of a unit that was joined from several, piece by piece. */
function isSaid(unit: Unit, said: ReadonlySet<string>): boolean {
  if (said.has(keyOf(unit))) return true
  const {zh, ii, state} = unit
  const from = (left: number, right: number): boolean => {
    if (left === zh.length && right === ii.length) return true
    for (let a = left + 1; a <= zh.length; a++)
      for (let b = right + 1; b <= ii.length; b++)
        if (said.has(keyOf({zh: zh.slice(left, a), ii: ii.slice(right, b), state})) && from(a, b)) return true
    return false
  }
  return from(0, 0)
}
