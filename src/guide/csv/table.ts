import type {Fault, Place} from '../fault.ts'
import {fileStart} from '../lines.ts'
import {nearest} from '../nearest.ts'
import type {Cell} from './parse.ts'
import {parseCsv} from './parse.ts'

/** A row by column name; columns the file does not have are ''. */
export interface Row<Column extends string> {
  cell: (column: Column) => Cell
  place: Place
}

/**
 * Reads a CSV file whose first row names its columns.
 *
 * @param columns every column the file may have.
 * @param needed those it must have.
 * @returns the rows, and faults of `csv-syntax` (`unknown-column`, `missing-column`, `too-many-cells` …).
 */
export function readTable<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
  needed: readonly Column[],
): {rows: Row<Column>[]; faults: Fault[]} {
  const {rows, faults} = parseCsv(file, text)
  const [head, ...body] = rows
  const at = new Map<string, number>()
  head?.forEach((cell, index) => {
    const name = cell.text.toLowerCase()
    if ((columns as readonly string[]).includes(name)) {
      if (!at.has(name)) at.set(name, index)
    } else if (name !== '') {
      const near = nearest(name, columns)
      const expected = near === undefined ? {} : {expected: [near]}
      const values = {name: cell.text, options: columns.join('、')}
      faults.push({rule: 'csv-syntax', variant: 'unknown-column', values, place: cell.place, ...expected})
    }
  })
  for (const column of needed) {
    if (at.has(column)) continue
    const place = head?.[0]?.place ?? fileStart(file)
    faults.push({rule: 'csv-syntax', variant: 'missing-column', values: {name: column}, place})
  }
  const read = body.map((cells): Row<Column> => {
    const place = cells[0]?.place ?? fileStart(file)
    const extra = cells.slice(head?.length ?? 0).find(cell => cell.text !== '')
    if (extra !== undefined) {
      const values = {cells: cells.length, expected: head?.length ?? 0}
      faults.push({rule: 'csv-syntax', variant: 'too-many-cells', values, place: extra.place})
    }
    return {place, cell: column => cells[at.get(column) ?? -1] ?? {text: '', place}}
  })
  return {rows: read, faults}
}
