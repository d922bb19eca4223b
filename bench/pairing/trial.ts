import {readGuide} from '../../test/pairing/halves.ts'
import type {Block, Guide} from '#guide/model.ts'
import {parseLock, serialiseLock} from '#pairing/lock.ts'
import type {LockUnit, Unit} from '#pairing/model.ts'
import {pairGuide, syncGuide} from '#pairing/pair.ts'
import {markdownOf} from './documents.ts'
import type {Document} from './documents.ts'
import type {Line} from './edits.ts'

/** What many trials came to. */
export interface Tally {
  /** Han blocks that descend from the document and whose Yi is still there. */
  pairs: number
  /** Of them: paired with exactly the Yi they had. */
  kept: number
  /** Of the others: paired with Yi that reads the same, or the Yi went to a Han block that reads the same. */
  identical: number
  /** Blocks whose text was changed by 8 or 40 %, and those of them found again. */
  changed: number
  refound: number
  /** New Han blocks, and those of them that were offered the Yi of another block. */
  added: number
  offered: number
  /** Units judged. */
  decisions: number
  /** Units approved though the Han or the Yi is not what their record was approved with. */
  wrong: number
  /** Units approved though a block of them descends from another text than it reads: it was edited into it. */
  usurped: number
  /** Wrong ones and lost pairs in words, the first few. */
  samples: string[]
}

export function emptyTally(): Tally {
  return {
    pairs: 0,
    kept: 0,
    identical: 0,
    changed: 0,
    refound: 0,
    added: 0,
    offered: 0,
    decisions: 0,
    wrong: 0,
    usurped: 0,
    samples: [],
  }
}

/** A document with a lock in which every pair that is a true one is approved. */
export function approvedLock(document: Document): string {
  const guide = readGuide(markdownOf(document.zh), markdownOf(document.ii))
  const {lock} = syncGuide(guide, '2026-11-20')
  const {units} = parseLock(lock, 'pairing.jsonl', guide.id).lock
  return serialiseLock({
    doc: guide.id,
    units: units.map(unit => (unit.st === 'draft' ? {...unit, st: 'approved', tr: '甲', rv: '乙'} : unit)),
  })
}

/**
 * Joins the edited lines through the lock and compares with what the lines descend from.
 *
 * @param tally changed in place
 */
export function judgeTrial(
  document: Document,
  lock: string,
  edited: {zh: readonly Line[]; ii: readonly Line[]},
  tally: Tally,
): void {
  const guide = readGuide(markdownOf(edited.zh.map(textOf)), markdownOf(edited.ii.map(textOf)), lock)
  const {units} = pairGuide(guide).paired
  const zhLines = linesOf(guide.zh.blocks, edited.zh)
  const iiLines = linesOf(guide.ii.blocks, edited.ii)
  const unitOf = new Map(units.flatMap(unit => unit.zh.map(block => [block, unit] as const)))
  for (const block of guide.zh.blocks) {
    const unit = unitOf.get(block)
    const line = zhLines.get(block)
    if (unit === undefined || line === undefined) continue
    if (line.from.length === 0) {
      tally.added += 1
      if (unit.ii.length > 0 && !twins(guide, block).some(twin => twin !== block)) tally.offered += 1
      continue
    }
    const wanted = wantedOf(document, guide, line, block, iiLines)
    if (wanted.length === 0) continue
    tally.pairs += 1
    const altered = isAltered(document.zh, line, block)
    const right = wanted.every(other => unit.ii.includes(other))
    if (altered) tally.changed += 1
    if (right) {
      tally.kept += 1
      if (altered) tally.refound += 1
    } else if (
      readsRight(unit, wanted) ||
      twins(guide, block).some(twin => readsRight(unitOf.get(twin), wanted))
    )
      tally.identical += 1
    else sample(tally, `lost [${unit.state}] ${block.text} → ${unit.ii.map(one => one.text).join('｜')}`)
  }
  const records = new Map(parseLock(lock, '', '').lock.units.map(record => [record.id, record]))
  for (const unit of units) {
    tally.decisions += 1
    if (unit.state !== 'approved') continue
    if (!readsAs(records.get(unit.id), unit)) {
      tally.wrong += 1
      sample(tally, `WRONG ${unit.zh.map(one => one.text).join('｜')}`)
    } else if (descended(document, unit, zhLines, iiLines)) {
      tally.usurped += 1
      sample(tally, `usurped ${unit.zh.map(one => one.text).join('｜')}`)
    }
  }
}

function textOf(line: Line): string {
  return line.text
}

/** The line each block stands on, by its place in the Markdown made of the lines. */
function linesOf(blocks: readonly Block[], lines: readonly Line[]): Map<Block, Line> {
  const at = new Map<number, Line>()
  let row = 1
  lines.forEach((line, n) => {
    const table = line.text.startsWith('|')
    const inside = table && lines[n - 1]?.text.startsWith('|') === true
    if (n > 0 && !inside) row += 1
    at.set(row, line)
    row += table && !inside ? 2 : 1
  })
  return new Map(
    blocks.flatMap(block => {
      const line = at.get(block.place.line)
      return line === undefined ? [] : [[block, line] as const]
    }),
  )
}

/** The Yi blocks that translate what a Han block descends from. */
function wantedOf(
  document: Document,
  guide: Guide,
  line: Line,
  block: Block,
  iiLines: ReadonlyMap<Block, Line>,
): Block[] {
  const yi = new Set(line.from.flatMap(n => document.pairs[n]!))
  return guide.ii.blocks.filter(
    other =>
      (iiLines.get(other)?.from ?? []).some(n => yi.has(n)) &&
      !other.shared &&
      other.cell?.column === block.cell?.column,
  )
}

function readsRight(unit: Unit | undefined, wanted: readonly Block[]): boolean {
  return wanted.every(other => unit?.ii.some(({text}) => text === other.text))
}

function twins({zh}: Guide, {text}: Block): Block[] {
  return zh.blocks.filter(block => block.text === text)
}

/** Whether a block reads otherwise than the line it descends from, marks, spaces and markers not counted. */
function isAltered(source: readonly string[], line: Line, block: Block): boolean {
  return line.from.length === 1 && !hasText(source[line.from[0]!]!, block)
}

function hasText(source: string, block: Block): boolean {
  if (block.cell === undefined) return lettersOf(source) === lettersOf(block.text)
  return lettersOf(source.split('|')[block.cell.column + 1] ?? '') === lettersOf(block.text)
}

/** Letters and digits alone: written here for itself, so that it does not share a mistake with what it measures. */
function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]/gu, '')
}

function readsAs(record: LockUnit | undefined, unit: Unit): boolean {
  if (record === undefined) return false
  const same = (accepted: readonly string[], now: readonly Block[]): boolean =>
    accepted.length === now.length && accepted.every((text, n) => lettersOf(text) === lettersOf(now[n]!.text))
  return same(record.zh, unit.zh) && same(record.ii, unit.ii)
}

function descended(
  document: Document,
  unit: Unit,
  zhLines: ReadonlyMap<Block, Line>,
  iiLines: ReadonlyMap<Block, Line>,
): boolean {
  const foreign = (source: readonly string[], block: Block, line: Line | undefined): boolean =>
    line !== undefined && line.from.length > 0 && !line.from.some(n => hasText(source[n]!, block))
  return (
    unit.zh.some(block => foreign(document.zh, block, zhLines.get(block))) ||
    unit.ii.some(block => foreign(document.ii, block, iiLines.get(block)))
  )
}

function sample(tally: Tally, text: string): void {
  if (tally.samples.length < 12) tally.samples.push(text.slice(0, 160))
}
