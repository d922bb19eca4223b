import {TERM_COLUMNS} from '#guide/csv/terms.ts'
import type {TermRow} from '#guide/terms/rows.ts'

/**
 * The termbase as CSV that a Chinese Excel opens rightly: UTF-8 with byte order mark, CR LF, the columns by their own
 * names, so that the file is a `terms.csv`. A cell that a spreadsheet would take for a formula gets an apostrophe in
 * front (OWASP, "CSV Injection"), which `csvCells` takes off again.
 */
export function termsCsv(rows: readonly TermRow[]): string {
  const lines = [
    TERM_COLUMNS.join(','),
    ...rows.map(row => TERM_COLUMNS.map(column => cell(row[column])).join(',')),
  ]
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = /^'*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
