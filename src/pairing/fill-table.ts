import {GAP} from '../guide/gap.ts'
import type {Block} from '../guide/model.ts'
import {gapCells, gapRow, gridOf, joinRow, splitRow} from './fill-row.ts'
import type {Grid} from './fill-row.ts'
import {isUnitBlock} from './pieces.ts'

/** What has to be done to the lines of the Yi half for one table. */
export interface TableChange {
  /** Rows to be written anew, by 1-based line. */
  edits: Map<number, string>
  /** Rows to be put in after a line. */
  inserts: {after: number; line: string}[]
}

/**
 * A table for the Yi half: the Han table with a gap for each cell that is a unit.
 *
 * @param cells all cells of the Han table
 * @param han lines of the Han half
 */
export function gapTable(cells: readonly Block[], han: readonly string[]): string[] {
  const grid = gridOf(cells)
  const rows = grid.lines.map((line, row) => gapRow(han[line - 1]!, grid.rows[row]!, grid.width))
  return [rows[0]!, han[grid.lines[0]!]!.trim(), ...rows.slice(1)]
}

/**
 * Completes a Yi table: columns and rows that the Han table has more, and gaps in empty cells whose Han is a
 * unit. Cells that hold anything stay as they are.
 *
 * @param zhCells all cells of the Han table
 * @param iiCells all cells of the Yi table
 * @param counterpart Yi cells, gaps included, of each Han cell that has any
 * @param han lines of the Han half
 * @param yi lines of the Yi half
 */
export function completeTable(
  zhCells: readonly Block[],
  iiCells: readonly Block[],
  counterpart: ReadonlyMap<Block, readonly Block[]>,
  han: readonly string[],
  yi: readonly string[],
): TableChange {
  const zh = gridOf(zhCells)
  const ii = gridOf(iiCells)
  const inTable = new Set(iiCells)
  const pairs = zhCells.flatMap(cell =>
    (counterpart.get(cell) ?? [])
      .filter(other => inTable.has(other))
      .map(other => [cell.cell!, other.cell!] as const),
  )
  const rowOf = mapRows(zh, ii, new Map(pairs.map(([one, other]) => [one.row, other.row])))
  const columnOf = new Map(pairs.map(([one, other]) => [one.column, other.column]))
  if (zh.width === ii.width) for (let x = 0; x < zh.width; x++) columnOf.set(x, columnOf.get(x) ?? x)
  const added = zh.width > ii.width ? [...Array(zh.width).keys()].filter(x => !columnOf.has(x)) : []
  const change: TableChange = {edits: new Map(), inserts: []}
  let last = ii.lines[0]!
  for (const [row, line] of zh.lines.entries()) {
    const typed = splitRow(han[line - 1]!)
    const target = rowOf.get(row)
    if (target === undefined) {
      const after = last === ii.lines[0] ? last + 1 : last
      change.inserts.push({after, line: gapRow(han[line - 1]!, zh.rows[row]!, zh.width)})
      continue
    }
    last = ii.lines[target]!
    const before = splitRow(yi[last - 1]!)
    const cells = [...before]
    for (const [x, cell] of zh.rows[row]!.entries()) {
      const y = columnOf.get(x)
      if (cell === undefined || y === undefined || !isUnitBlock(cell) || counterpart.has(cell)) continue
      while (cells.length <= y) cells.push('')
      if (cells[y] === '') cells[y] = GAP
    }
    const fresh = gapCells(typed, zh.rows[row]!, zh.width)
    for (const x of added) cells.splice(x, 0, fresh[x]!)
    if (cells.join('|') !== before.join('|')) change.edits.set(last, joinRow(cells))
  }
  if (added.length > 0) {
    const rule = splitRow(yi[ii.lines[0]!]!)
    for (const x of added) rule.splice(x, 0, '---')
    change.edits.set(ii.lines[0]! + 1, joinRow(rule))
    for (const [row, line] of ii.lines.entries()) {
      if (change.edits.has(line) || [...rowOf.values()].includes(row)) continue
      const cells = splitRow(yi[line - 1]!)
      for (const x of added) cells.splice(x, 0, '')
      change.edits.set(line, joinRow(cells))
    }
  }
  return change
}

/** Rows by the cells that are paired; rows without any by their place between rows that are. */
function mapRows(zh: Grid, ii: Grid, known: Map<number, number>): Map<number, number> {
  known.set(0, 0)
  const taken = new Set(known.values())
  const rows = new Map(known)
  const between = (grid: Grid, isKnown: (row: number) => boolean): Map<number, number[]> => {
    const runs = new Map<number, number[]>()
    let before = 0
    for (const row of grid.lines.keys()) {
      if (isKnown(row)) before = row
      else runs.set(before, [...(runs.get(before) ?? []), row])
    }
    return runs
  }
  const zhRuns = between(zh, row => known.has(row))
  const iiRuns = between(ii, row => taken.has(row))
  for (const [before, run] of zhRuns) {
    const other = iiRuns.get(known.get(before)!) ?? []
    if (other.length === run.length) run.forEach((row, k) => rows.set(row, other[k]!))
  }
  return rows
}
