import type {Fault} from '../fault.ts'
import {linesOf, placeAt} from '../lines.ts'
import type {Place} from '../fault.ts'

/** A cell with where it stands. */
export interface Cell {
  text: string
  place: Place
}

/**
 * RFC 4180: fields between commas, quoted where they hold commas, quotes or line ends; `""` is a quote.
 *
 * @param text decoded text, LF line ends.
 * @returns rows of cells, empty lines left out, and the fault `csv-syntax.unclosed-quote`.
 */
export function parseCsv(file: string, text: string): {rows: Cell[][]; faults: Fault[]} {
  const lines = linesOf(file, text)
  const faults: Fault[] = []
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = 0
  const push = (value: string, start: number): void => {
    row.push({text: value.normalize('NFC').trim(), place: placeAt(lines, start, at)})
  }
  const endRow = (): void => {
    if (row.some(cell => cell.text !== '')) rows.push(row)
    row = []
  }
  while (at < text.length) {
    const start = at
    if (text[at] === '"') {
      const {value, end, closed} = quoted(text, at)
      at = end
      // What follows a closing quote up to the comma belongs to nobody; it is kept with the value.
      const rest = /[^,\n]*/y
      rest.lastIndex = at
      const tail = rest.exec(text)?.[0] ?? ''
      at += tail.length
      push(value + tail, start)
      if (!closed)
        faults.push({
          rule: 'csv-syntax',
          variant: 'unclosed-quote',
          values: {},
          place: placeAt(lines, start, start + 1),
        })
    } else {
      const end = text.slice(at).search(/[,\n]/)
      at = end < 0 ? text.length : at + end
      push(text.slice(start, at), start)
    }
    if (text[at] === ',') {
      at += 1
      if (at === text.length || text[at] === '\n') push('', at)
    }
    if (text[at] === '\n') {
      endRow()
      at += 1
    }
  }
  endRow()
  return {rows, faults}
}

function quoted(text: string, from: number): {value: string; end: number; closed: boolean} {
  let value = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) {
      // An unclosed quote would swallow the file: it ends with its line.
      const end = text.indexOf('\n', from)
      return {
        value: text.slice(from + 1, end < 0 ? text.length : end),
        end: end < 0 ? text.length : end,
        closed: false,
      }
    }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') return {value, end: quote + 1, closed: true}
    value += '"'
    at = quote + 2
  }
}
