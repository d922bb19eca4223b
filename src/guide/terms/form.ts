/** Columns of the 术语送审表, left to right; titles in `terms.json` under `terms.form.<column>`. */
export const FORM_COLUMNS = [
  'number',
  'han',
  'yi',
  'pinyin',
  'usage',
  'status',
  'approved-yi',
  'approved-by',
  'approved-on',
  'doc-no',
  'remark',
] as const
export type FormColumn = (typeof FORM_COLUMNS)[number]

/** A row of a form that came back, cells in NFC without spaces at the ends. */
export interface FormRow {
  line: number
  cells: Readonly<Record<FormColumn, string>>
}

/** A title, a note and a head stand above the rows; an office may have put lines of its own there. */
const HEAD_WITHIN = 20

/**
 * Reads a 术语送审表 that came back: finds its head by the titles, then every row with a Han word. What stands below the
 * table (signatures) has none.
 *
 * @param table cells, top to bottom.
 * @param titles of the columns.
 * @returns the rows, or the titles that are missing from the head.
 */
export function readForm(
  table: readonly (readonly string[])[],
  titles: Readonly<Record<FormColumn, string>>,
): {rows: FormRow[]; missing: string[]} {
  const clean = (cell: string | undefined) => (cell ?? '').normalize('NFC').trim()
  const at = table
    .slice(0, HEAD_WITHIN)
    .findIndex(cells => cells.some(cell => clean(cell) === titles['approved-yi']))
  const head = (table[at] ?? []).map(clean)
  const missing = FORM_COLUMNS.map(column => titles[column]).filter(title => !head.includes(title))
  if (missing.length > 0) return {rows: [], missing}
  const rows = table.slice(at + 1).flatMap((cells, n) => {
    const values = FORM_COLUMNS.map(column => [column, clean(cells[head.indexOf(titles[column])])] as const)
    const row = Object.fromEntries(values) as Record<FormColumn, string>
    // A signature line fills its first cell alone.
    const filled = values.filter(([column, value]) => column !== 'number' && value !== '')
    return filled.length === 0 ? [] : [{line: at + n + 2, cells: row}]
  })
  return {rows, missing}
}
