import type {Words} from '#locale/words.ts'
import type {TermColumn} from '#guide/csv/terms.ts'
import {TERM_COLUMNS} from '#guide/csv/terms.ts'
import type {FormColumn} from '#guide/terms/form.ts'
import {FORM_COLUMNS} from '#guide/terms/form.ts'
import type {TermRow} from '#guide/terms/rows.ts'
import {textWorkbook} from './text-sheet.ts'

/** Widths in characters; a form is a page across. */
const FORM_WIDTHS: Readonly<Record<FormColumn, number>> = {
  number: 5,
  han: 14,
  yi: 14,
  pinyin: 15,
  usage: 30,
  status: 9,
  'approved-yi': 14,
  'approved-by': 10,
  'approved-on': 12,
  'doc-no': 13,
  remark: 12,
}

const TERM_WIDTHS: Readonly<Record<TermColumn, number>> = {
  han: 16,
  yi: 16,
  pinyin: 18,
  status: 10,
  approved_by: 12,
  approved_on: 12,
  doc_no: 16,
  replaced_by: 14,
  source: 34,
  note: 24,
}

/** Titles of the columns of the termbase, as sheets have them. */
export function termTitles(words: Words): Record<TermColumn, string> {
  const titles = TERM_COLUMNS.map(column => [column, words.han(`terms.column.${column}`)] as const)
  return Object.fromEntries(titles) as Record<TermColumn, string>
}

/** Titles of the columns of the 术语送审表. */
export function formTitles(words: Words): Record<FormColumn, string> {
  const titles = FORM_COLUMNS.map(column => [column, words.han(`terms.form.${column}`)] as const)
  return Object.fromEntries(titles) as Record<FormColumn, string>
}

/** One term to be decided on: its row, and where it is used. */
export interface Submitted {
  row: TermRow
  usage: string
}

/**
 * The 术语送审表 for the language office: what is suggested on the left, what the office decides on the right, empty.
 *
 * @param county name of the county that asks.
 * @param day `2026-11-24`.
 */
export function submissionForm(
  submitted: readonly Submitted[],
  county: string,
  day: string,
  words: Words,
): Promise<Uint8Array> {
  const titles = formTitles(words)
  const filled = submitted.map(({row, usage}, n): Partial<Record<FormColumn, string>> => ({
    number: String(n + 1),
    han: row.han,
    yi: row.yi,
    pinyin: row.pinyin,
    usage,
    status: row.status,
  }))
  return textWorkbook({
    name: words.han('terms.form.title'),
    above: [
      words.han('terms.form.title'),
      words.han('terms.form.from', {county, day, n: submitted.length}),
      words.han('terms.form.how'),
    ],
    columns: FORM_COLUMNS.map(column => ({
      title: titles[column],
      width: FORM_WIDTHS[column],
      large: column === 'han' || column === 'yi' || column === 'approved-yi',
    })),
    rows: filled.map(row => FORM_COLUMNS.map(column => row[column] ?? '')),
    below: [words.han('terms.form.sign')],
  })
}

/** The whole termbase as a sheet. */
export function termsWorkbook(rows: readonly TermRow[], words: Words): Promise<Uint8Array> {
  const titles = termTitles(words)
  return textWorkbook({
    name: words.han('terms.sheet'),
    above: [],
    columns: TERM_COLUMNS.map(column => ({title: titles[column], width: TERM_WIDTHS[column]})),
    rows: rows.map(row => TERM_COLUMNS.map(column => row[column])),
    below: [],
  })
}
