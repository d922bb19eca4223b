import type {TermColumn} from '../csv/terms.ts'
import {TERM_COLUMNS} from '../csv/terms.ts'
import {parseCsv} from '../csv/parse.ts'
import type {ReadRow} from './rows.ts'
import {rowFrom} from './rows.ts'

/** Titles and notes may stand above the head of a sheet. */
const HEAD_WITHIN = 10

/** A table of terms as read; `missing` names the columns without which nothing can be read. */
export interface ReadTable {
  rows: ReadRow[]
  missing: readonly TermColumn[]
}

/**
 * Reads rows of terms from the cells of a sheet. The head is the first of its rows that names the Han column.
 *
 * @param table cells, top to bottom.
 * @param titles what a column is called beside its own name (`han`), in the language of the sheet.
 */
export function readTermTable(
  table: readonly (readonly string[])[],
  titles: Readonly<Record<TermColumn, string>>,
): ReadTable {
  const columnOf = (text: string): TermColumn | undefined => {
    const name = text.trim()
    return TERM_COLUMNS.find(column => column === name.toLowerCase() || titles[column] === name)
  }
  const heads = table.slice(0, HEAD_WITHIN).map(cells => cells.map(columnOf))
  const at = heads.findIndex(head => head.includes('han'))
  const head = heads[at] ?? []
  const missing = (['han', 'yi', 'status'] as const).filter(column => !head.includes(column))
  if (missing.length > 0) return {rows: [], missing}
  const rows = table.slice(at + 1).flatMap((cells, n) => {
    if (cells.every(cell => cell.trim() === '')) return []
    return [{row: rowFrom(column => cells[head.indexOf(column)]), line: at + n + 2}]
  })
  return {rows, missing}
}

/**
 * The cells of a CSV file for exchange: the apostrophe that keeps a spreadsheet from taking a cell for a formula is
 * taken off again (see `publish/terms/exchange-csv.ts`).
 *
 * @param text decoded, LF line ends.
 */
export function csvCells(text: string): string[][] {
  return parseCsv('', text).rows.map(row => row.map(cell => cell.text.replace(/^'(?='*[=+\-@＝＋－＠])/, '')))
}
