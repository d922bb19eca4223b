import {linesOf} from '../lines.ts'
import type {Place} from '../fault.ts'
import {parseCsv} from './parse.ts'

/** New values of cells by column name. */
export type CellValues = Readonly<Record<string, string>>

/**
 * Changes cells of a CSV file with a head and adds rows at its end. Rows that nothing happens to keep every byte, their
 * quotes and spaces too; columns the file does not have are added at the end of its head.
 *
 * @param text decoded text, LF line ends; '' makes a new file.
 * @param order columns of a new file, and the order in which missing ones are added.
 * @param changes by the place of a row (`Term.place`).
 * @param added rows to append.
 */
export function rewriteCsv(
  text: string,
  order: readonly string[],
  changes: ReadonlyMap<Place, CellValues>,
  added: readonly CellValues[],
): string {
  const start = text.trim() === '' ? `${order.join(',')}\n` : text
  const {starts} = linesOf('', start)
  const offset = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1
  const {rows} = parseCsv('', start)
  const [head = []] = rows
  const names = head.map(cell => cell.text.toLowerCase())
  const used = new Set([...changes.values(), ...added].flatMap(values => Object.keys(values)))
  const missing = order.filter(column => used.has(column) && !names.includes(column))
  const columns = [...names, ...missing]
  const raw = ({place}: {place: Place}) =>
    start.slice(offset(place.line, place.column), offset(place.endLine ?? 0, place.endColumn ?? 0))
  const edits = new Map<string, CellValues>([...changes].map(([place, values]) => [keyOf(place), values]))
  let out = ''
  let done = 0
  rows.forEach((cells, n) => {
    const first = cells[0]?.place
    const last = cells.at(-1)?.place
    if (!first || !last) return
    const values = edits.get(keyOf(first))
    if (n > 0 && values === undefined) return
    const line =
      n === 0
        ? [...cells.map(raw), ...missing]
        : cellsOf(
            cells.map(raw),
            columns.map(name => values?.[name]),
          )
    out += start.slice(done, offset(first.line, first.column)) + line.join(',')
    done = offset(last.endLine ?? 0, last.endColumn ?? 0)
  })
  out += start.slice(done)
  if (added.length > 0 && !out.endsWith('\n')) out += '\n'
  return out + added.map(values => `${columns.map(name => quoted(values[name] ?? '')).join(',')}\n`).join('')
}

const keyOf = ({line, column}: Place): string => `${line}:${column}`

/** A row with new values in it, as long as it needs to be. */
function cellsOf(old: readonly string[], values: readonly (string | undefined)[]): string[] {
  const length = Math.max(old.length, values.findLastIndex(value => value !== undefined) + 1)
  return Array.from({length}, (_, at) => {
    const value = values[at]
    return value === undefined ? (old[at] ?? '') : quoted(value)
  })
}

function quoted(text: string): string {
  return /[",\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
