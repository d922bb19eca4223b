import type {Fault} from '../fault.ts'
import type {Term} from '../model.ts'
import {readTable} from './table.ts'

/** Columns of `terms.csv`, in the order a new file gets them. */
export const TERM_COLUMNS = [
  'han',
  'yi',
  'pinyin',
  'status',
  'approved_by',
  'approved_on',
  'doc_no',
  'replaced_by',
  'source',
  'note',
] as const

export type TermColumn = (typeof TERM_COLUMNS)[number]

/** DESIGN §3. */
export const TERM_STATUSES: readonly string[] = ['审定', '本县暂用', '待审', '停用']

/**
 * Reads `content/terms.csv`.
 *
 * @returns a term a row that has a Han word, and faults of `csv-syntax`, `csv-value`, `damaged-text`.
 */
export function readTerms(file: string, text: string): {terms: Term[]; faults: Fault[]} {
  const {rows, faults} = readTable(file, text, TERM_COLUMNS, ['han', 'yi', 'status'])
  const terms: Term[] = []
  for (const row of rows) {
    const of = (column: TermColumn): string => row.cell(column).text
    const status = row.cell('status')
    if (of('han') === '') {
      faults.push({
        rule: 'csv-value',
        variant: 'empty',
        values: {column: 'han'},
        place: row.cell('han').place,
      })
      continue
    }
    if (!TERM_STATUSES.includes(status.text)) {
      const values = {column: 'status', value: status.text, options: TERM_STATUSES.join('、')}
      faults.push({rule: 'csv-value', variant: 'not-one-of', values, place: status.place})
    }
    const lost = questionMarks(row.cell('yi'))
    if (lost !== undefined) faults.push(lost)
    terms.push({
      han: of('han'),
      yi: lost === undefined ? of('yi') : '',
      pinyin: of('pinyin'),
      status: status.text,
      approvedBy: of('approved_by'),
      approvedOn: of('approved_on'),
      docNo: of('doc_no'),
      replacedBy: of('replaced_by'),
      source: of('source'),
      note: of('note'),
      place: row.place,
      cells: new Map(TERM_COLUMNS.map(column => [column, row.cell(column).place])),
    })
  }
  return {terms, faults}
}

/** A Yi cell of question marks alone: Excel saved the file as ANSI. Longer runs are told by decode. */
export function questionMarks(cell: {text: string; place: Fault['place']}): Fault | undefined {
  if (!/^\?+$/.test(cell.text)) return undefined
  return {
    rule: 'damaged-text',
    variant: 'question-marks',
    values: {count: cell.text.length},
    place: cell.place,
  }
}
