import {readTable} from '../csv/table.ts'
import type {Fault, Place} from '../fault.ts'
import {isDay} from '../schema/values.ts'

/** Columns of `content/ledger.csv`, in the order a new file gets them. */
export const LEDGER_COLUMNS = ['product', 'version', 'copies', 'receiver', 'date'] as const

/** One delivery: so many copies of one edition to one receiver. */
export interface LedgerRow {
  /** `booklet/jiuzhu-shouce`, `sheet/gaoling-jintie`, `kiosk`. */
  product: string
  version: string
  copies: number
  receiver: string
  /** `2026-11-23`. */
  date: string
  place: Place
}

/** No county prints more of anything. */
const MOST_COPIES = 10_000_000

/**
 * Reads `content/ledger.csv`.
 *
 * @returns a row for each that names an edition and how many; faults of `csv-syntax` and `csv-value`.
 */
export function readLedger(file: string, text: string): {rows: LedgerRow[]; faults: Fault[]} {
  const {rows, faults} = readTable(file, text, LEDGER_COLUMNS, ['product', 'version', 'copies', 'date'])
  const read = rows.flatMap((row): LedgerRow[] => {
    const empty = (['product', 'version', 'copies'] as const).find(column => row.cell(column).text === '')
    if (empty !== undefined) {
      faults.push({
        rule: 'csv-value',
        variant: 'empty',
        values: {column: empty},
        place: row.cell(empty).place,
      })
      return []
    }
    const [copies, date] = [row.cell('copies'), row.cell('date')]
    const count = /^\d+$/.test(copies.text) ? Number(copies.text) : Number.NaN
    if (!(count >= 1 && count <= MOST_COPIES)) {
      const values = {column: 'copies', value: copies.text}
      faults.push({rule: 'csv-value', variant: 'count', values, place: copies.place})
      return []
    }
    if (!isDay(date.text)) {
      const values = {column: 'date', value: date.text}
      faults.push({rule: 'csv-value', variant: 'day', values, place: date.place})
    }
    return [
      {
        product: row.cell('product').text,
        version: row.cell('version').text,
        copies: count,
        receiver: row.cell('receiver').text,
        date: date.text,
        place: row.place,
      },
    ]
  })
  return {rows: read, faults}
}
