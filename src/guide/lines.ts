import type {Place} from './fault.ts'

/** Offsets at which the lines of a text begin; made once a file, so that an offset is found by bisection. */
export interface Lines {
  file: string
  starts: readonly number[]
  length: number
}

/**
 * @param file path put into every place.
 * @param text the decoded text (LF line ends).
 * @returns its line table.
 */
export function linesOf(file: string, text: string): Lines {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return {file, starts, length: text.length}
}

function locate(lines: Lines, offset: number): {line: number; column: number} {
  const at = Math.max(0, Math.min(offset, lines.length))
  let low = 0
  let high = lines.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines.starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return {line: low + 1, column: at - (lines.starts[low] ?? 0) + 1}
}

/**
 * @param start 0-based UTF-16 offset; kept inside the text.
 * @param end offset after the last character, or undefined for a point.
 * @returns the place, 1-based (DESIGN §4).
 */
export function placeAt(lines: Lines, start: number, end?: number): Place {
  const from = locate(lines, start)
  if (end === undefined) return {file: lines.file, ...from}
  const to = locate(lines, Math.max(start, end))
  return {file: lines.file, ...from, endLine: to.line, endColumn: to.column}
}

/** The place of a whole file: its first character. */
export function fileStart(file: string): Place {
  return {file, line: 1, column: 1}
}
