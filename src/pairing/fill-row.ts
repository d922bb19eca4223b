import {GAP} from '../guide/gap.ts'
import type {Block} from '../guide/model.ts'
import {isUnitBlock} from './pieces.ts'

/** The cells of a table by row and column, with the line each row stands on. */
export interface Grid {
  /** 1-based lines in the source, by row. */
  lines: number[]
  rows: (Block | undefined)[][]
  width: number
}

/**
 * Lays the cells of one table out.
 *
 * @param cells all of its cells, in source order
 */
export function gridOf(cells: readonly Block[]): Grid {
  const lines: number[] = []
  const rows: (Block | undefined)[][] = []
  let width = 0
  for (const block of cells) {
    const {row, column} = block.cell!
    while (rows.length <= row) rows.push([])
    rows[row]![column] = block
    lines[row] ??= block.place.line
    width = Math.max(width, column + 1)
  }
  return {lines, rows, width}
}

/** The cells of a table row as typed, without the bars and the spaces around. */
export function splitRow(line: string): string[] {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim())
  if (cells.at(-1) === '') cells.pop()
  return cells
}

/** Cells as a table row. */
export function joinRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** What stands in a row of the Yi half before anyone translates it: a gap for each unit, all else as in the Han. */
export function gapRow(han: string, cells: readonly (Block | undefined)[], width: number): string {
  return joinRow(gapCells(splitRow(han), cells, width))
}

/** As gapRow, cell by cell. */
export function gapCells(
  han: readonly string[],
  cells: readonly (Block | undefined)[],
  width: number,
): string[] {
  return Array.from({length: width}, (_, column) => {
    const block = cells[column]
    return block !== undefined && isUnitBlock(block) ? GAP : (han[column] ?? '')
  })
}
