import type {ServiceList} from './list.ts'

/**
 * The list as CSV that a Chinese Excel opens rightly: UTF-8 with byte order mark, CR LF. A cell that a spreadsheet
 * would take for a formula gets an apostrophe in front (OWASP, "CSV Injection"; full-width signs count in Excel's
 * Chinese editions too).
 */
export function csv(list: ServiceList): string {
  const rows = [list.columns.map(column => column.name), ...list.rows]
  return `\ufeff${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
