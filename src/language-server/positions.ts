import type {Position, Range} from 'vscode-languageserver'
import type {Place} from '#guide/fault.ts'

/**
 * A text as an editor counts it: 0-based lines and UTF-16 columns. Ours are 1-based and counted without the byte
 * order mark, so a document whose text still begins with it is shifted by one on its first line.
 */
export interface Ruler {
  /** Lines without their ends, the mark taken off. */
  lines: readonly string[]
  shift: 0 | 1
}

/** Where a cursor stands: `at` counts UTF-16 units of `line`, from 0. */
export interface Spot {
  /** 0-based. */
  row: number
  line: string
  at: number
}

/** Takes a text as an editor holds it; CRLF, CR and LF end a line, as the protocol says. */
export function rulerOf(text: string): Ruler {
  const marked = text.startsWith('\ufeff')
  return {lines: (marked ? text.slice(1) : text).split(/\r\n|\r|\n/), shift: marked ? 1 : 0}
}

/** Part of one line, by offsets in it. */
export function rangeIn(ruler: Ruler, row: number, from: number, to: number): Range {
  return {start: positionOf(ruler, row, from), end: positionOf(ruler, row, to)}
}

/**
 * Takes a place; returns its range, kept inside the text. A place without an end becomes the rest of its line: what
 * is underlined must be seen.
 */
export function rangeOf(ruler: Ruler, place: Place): Range {
  const start = positionOf(ruler, place.line - 1, place.column - 1)
  if (place.endLine !== undefined && place.endColumn !== undefined) {
    return {start, end: positionOf(ruler, place.endLine - 1, place.endColumn - 1)}
  }
  const rest = (ruler.lines[place.line - 1] ?? '').trimEnd().length
  return {start, end: positionOf(ruler, place.line - 1, Math.max(rest, place.column - 1))}
}

/** Takes an editor's position; returns what stands there. Beyond the text it is the text's end. */
export function spotAt(ruler: Ruler, {line: row, character}: Position): Spot {
  const line = ruler.lines[row] ?? ''
  const at = character - (row === 0 ? ruler.shift : 0)
  return {row, line, at: Math.max(0, Math.min(at, line.length))}
}

/** Takes a place with an end and a spot; is the spot inside, its end included? */
export function holds(place: Place, {row, at}: Spot): boolean {
  const {line, column, endLine = line, endColumn = Infinity} = place
  const here = [row + 1, at + 1] as const
  const before = here[0] < line || (here[0] === line && here[1] < column)
  const after = here[0] > endLine || (here[0] === endLine && here[1] > endColumn)
  return !before && !after
}

function positionOf(ruler: Ruler, row: number, at: number): Position {
  const line = Math.max(0, Math.min(row, ruler.lines.length - 1))
  const within = row > line ? Infinity : at
  const character = Math.max(0, Math.min(within, (ruler.lines[line] ?? '').length))
  return {line, character: character + (line === 0 ? ruler.shift : 0)}
}
