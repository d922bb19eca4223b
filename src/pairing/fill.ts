import {GAP} from '../guide/gap.ts'
import type {Block} from '../guide/model.ts'
import {completeTable, gapTable} from './fill-table.ts'
import type {PairedGuide, Unit} from './model.ts'
import {isUnitBlock, tablesOf} from './pieces.ts'
import {isKept, relate} from './relation.ts'

/** Lines to be put after a line of the Yi half, with what parts them from the lines before and after. */
interface Insert {
  before: string[]
  lines: string[]
  /** The line that parts it from what follows, when something parts them in the Han half. */
  after: string[]
}

/**
 * Writes `〔待译〕` into the Yi half for every missing unit, as a block of the same kind at the same place as its
 * Han, and puts back the Yi of a paragraph that was deleted and has returned; for an empty half that is the whole skeleton, with what both languages share copied. Lines that hold Yi
 * stay as they are, but that cells are put into rows of a table that has grown.
 *
 * @returns the new text of `ii.md`; the old one when nothing is missing
 */
export function fillGuide({guide, units}: PairedGuide): string {
  const han = guide.zh.source.split('\n')
  const yi = guide.ii.source === '' ? [] : guide.ii.source.split('\n')
  const counterpart = new Map<Block, Block[]>()
  for (const unit of units) {
    const across = [...unit.ii, ...(unit.gaps ?? [])]
    if (across.length > 0) for (const block of unit.zh) counterpart.set(block, across)
  }
  // Han that stands for both has no place to keep in the Yi half.
  const waived = new Set(units.filter(unit => unit.state === 'han-only').flatMap(unit => unit.zh))
  const former = new Map(units.map(unit => [unit.zh[0], formerYi(unit)] as const))
  pairShared(guide.zh.blocks, guide.ii.blocks, counterpart)
  const iiTables = tablesOf(guide.ii.blocks)

  const edits = new Map<number, string>()
  const inserts = new Map<number, Insert[]>()
  const put = (after: number, insert: Insert): void => {
    inserts.set(after, [...(inserts.get(after) ?? []), insert])
  }
  const entries = entriesOf(guide.zh.blocks)
  let anchor = 0
  for (const [k, entry] of entries.entries()) {
    const [first] = entry
    const across = entry.flatMap(block => counterpart.get(block) ?? [])
    const parted = {
      before: partition(han, entries[k - 1], entry),
      after: partition(han, entry, entries[k + 1]),
    }
    if (first!.kind === 'cell') {
      const table = iiTables.find(cells => cells.some(cell => across.includes(cell)))
      if (table === undefined) put(anchor, {...parted, lines: gapTable(entry, han)})
      else {
        const change = completeTable(entry, table, counterpart, han, yi)
        for (const [line, text] of change.edits) edits.set(line, text)
        for (const {after, line} of change.inserts) put(after, {before: [], lines: [line], after: []})
        anchor = endLine(table)
      }
    } else if (across.length > 0) anchor = endLine(across)
    else if (!waived.has(first!)) put(anchor, {...parted, lines: [gapLine(first!, han, former.get(first!))]})
  }
  if (edits.size === 0 && inserts.size === 0) return guide.ii.source
  return write(yi, edits, inserts)
}

/** Blocks in order, the cells of a table together. */
function entriesOf(blocks: readonly Block[]): Block[][] {
  const tables = new Map(tablesOf(blocks).map(cells => [cells[0]!, cells]))
  return blocks.flatMap(block => {
    if (block.kind !== 'cell') return block.text === '' ? [] : [[block]]
    const table = tables.get(block)
    return table === undefined ? [] : [table]
  })
}

/** Blocks that both languages print alike are found again by their text, in order. */
function pairShared(zh: readonly Block[], ii: readonly Block[], counterpart: Map<Block, Block[]>): void {
  const waiting = new Map<string, Block[]>()
  const isShared = (block: Block): boolean =>
    block.kind !== 'cell' && !isUnitBlock(block) && block.text !== ''
  for (const block of ii.filter(isShared))
    waiting.set(block.text, [...(waiting.get(block.text) ?? []), block])
  for (const block of zh.filter(isShared)) {
    const other = waiting.get(block.text)?.shift()
    if (other !== undefined) counterpart.set(block, [other])
  }
}

function endLine(blocks: readonly Block[]): number {
  return Math.max(...blocks.map(({place}) => place.endLine ?? place.line))
}

/** What parts two neighbours in the Han half: a blank line, or the mark of a quotation alone; nothing in a tight list. */
function partition(
  han: readonly string[],
  one: readonly Block[] | undefined,
  two: readonly Block[] | undefined,
): string[] {
  if (one === undefined || two === undefined) return []
  const between = han.slice(endLine(one), two[0]!.place.line - 1).filter(line => /^[\s>]*$/.test(line))
  return between.slice(0, 1).map(line => line.trimEnd())
}

const MARKERS = /^\s*(?:(?:>|[-*+]|\d{1,9}[.)])\s+)*/

/** A block of the same kind that reads `〔待译〕`; what both languages share is copied. */
function gapLine(block: Block, han: readonly string[], yi = GAP): string {
  const line = han[block.place.line - 1] ?? ''
  if (!isUnitBlock(block)) return line
  if (block.kind === 'title' || block.kind === 'heading') return `${'#'.repeat(block.depth)} ${yi}`
  if (block.kind === 'caption') return line.replace(/!\[[^\]]*\]/, () => `![${yi}]`)
  return `${MARKERS.exec(line)![0]}${yi}`
}

/**
 * The Yi that stood across from a unit's Han before it was deleted: what a paragraph that is back gets back. Not for
 * cells, whose row may hold other things by now.
 *
 * @returns undefined when there was none, or when it was for another Han
 */
export function formerYi({state, zh, record}: Unit): string | undefined {
  const [yi, ...others] = record?.ii ?? []
  if (state !== 'missing' || record === undefined || yi === undefined || others.length > 0) return undefined
  const [han] = zh
  if (zh.length !== 1 || han === undefined || han.kind === 'cell') return undefined
  return isKept(relate(record.zh, [han.text])) ? yi : undefined
}

function write(
  yi: readonly string[],
  edits: ReadonlyMap<number, string>,
  inserts: ReadonlyMap<number, readonly Insert[]>,
): string {
  const out: string[] = []
  const insert = (line: number): void => {
    const all = inserts.get(line) ?? []
    for (const one of all) {
      if (out.length > 0 && !isBlank(out.at(-1)!)) out.push(...one.before)
      out.push(...one.lines)
    }
    const next = yi[line]
    if (all.length > 0 && next !== undefined && !isBlank(next)) out.push(...all.at(-1)!.after)
  }
  insert(0)
  for (const [index, line] of yi.entries()) {
    out.push(edits.get(index + 1) ?? line)
    insert(index + 1)
  }
  return `${out.join('\n').trimEnd()}\n`
}

function isBlank(line: string): boolean {
  return /^[\s>]*$/.test(line)
}
