import type {Fault} from '../fault.ts'
import type {Lines} from '../lines.ts'
import {placeAt} from '../lines.ts'

/** Containers one line may open, quotes and lists together; printed guides use three levels. */
export const DEEPEST = 20
/** A paragraph longer than this is read without Markdown: some delimiters take quadratic time. */
export const LONGEST_PARAGRAPH = 6000

/** The text with what Markdown must not see blanked out or stood in for, character by character. */
export interface Prepared {
  text: string
  faults: Fault[]
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/**
 * Takes out of a text what would hurt its reader: a YAML head, comments and scripts over several lines, nesting
 * that exhausts the stack, paragraphs that take the parser minutes. Lengths and line ends stay, so every offset
 * of the result is an offset of the source.
 *
 * @returns the text for `parseMarkdown` and the faults `front-matter`, `html-in-text`, `nesting-too-deep`,
 * `paragraph-too-long`.
 */
export function prepare(source: string, lines: Lines): Prepared {
  const faults: Fault[] = []
  let text = blankFrontMatter(source, lines, faults)
  text = blankHidden(text, lines, faults)
  text = flattenDeepLines(text, lines, faults)
  text = standInLongParagraphs(text, lines, faults)
  return {text, faults}
}

function blankFrontMatter(text: string, lines: Lines, faults: Fault[]): string {
  const head =
    /^---[ \t]*\n(?:(?:[^\n]*:[^\n]*|[ \t]*#[^\n]*|[ \t]+[^\n]*|- [^\n]*|[ \t]*)\n){0,60}?---[ \t]*(?:\n|$)/.exec(
      text,
    )
  if (head === null) return text
  faults.push({rule: 'front-matter', values: {}, place: placeAt(lines, 0, head[0].trimEnd().length)})
  return blank(head[0]) + text.slice(head[0].length)
}

/** Comments, scripts and styles that span lines: Markdown would end them at the first empty line. */
function blankHidden(text: string, lines: Lines, faults: Fault[]): string {
  const opener = /(?<!\\)<(?:!--|(script|style|template|iframe|object)\b)/gi
  const closing = closings(text)
  const out: string[] = []
  let done = 0
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const name = match[1]
    const closer = name === undefined ? '-->' : `</${name.toLowerCase()}`
    const end = closing(match.index + match[0].length, closer)
    if (end === undefined) continue
    const hidden = text.slice(match.index, end)
    opener.lastIndex = end
    if (!hidden.includes('\n')) continue
    out.push(text.slice(done, match.index), blank(hidden))
    done = end
    const variant = name === undefined ? 'comment' : 'script'
    faults.push({rule: 'html-in-text', variant, values: {}, place: placeAt(lines, match.index, end)})
  }
  return out.join('') + text.slice(done)
}

/** How far a comment or script is looked for; what is longer is no slip of a writer's. */
const LONGEST_HIDDEN = 20_000

/**
 * Looks closing marks up in a text whose openers come in order: where a mark stands is asked of the text once
 * until it is passed, so that a thousand openers without an end do not search it a thousand times.
 *
 * @returns from an opener's end, the offset after its closing mark; undefined when there is none near.
 */
function closings(text: string): (from: number, closer: string) => number | undefined {
  const lower = text.toLowerCase()
  // Lower-casing may change a length (İ); offsets would then not be the text's.
  const searched = lower.length === text.length ? lower : text
  const known = new Map<string, number>()
  return (from, closer) => {
    let at = known.get(closer) ?? 0
    if (at >= 0 && at < from) {
      at = searched.indexOf(closer, from)
      known.set(closer, at)
    }
    if (at < 0 || at - from > LONGEST_HIDDEN) return undefined
    if (closer === '-->') return at + closer.length
    const end = searched.indexOf('>', at)
    return end < 0 ? undefined : end + 1
  }
}

const MARKER = /[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y

/** Containers that the start of a line opens: its markers, and one for every four columns it stands in. */
function depthOf(line: string): {depth: number; cut: number} {
  let depth = 0
  let cut = 0
  MARKER.lastIndex = 0
  for (let match = MARKER.exec(line); match !== null; match = MARKER.exec(line)) {
    depth += 1 + (/^[ \t]*/.exec(match[0])?.[0].length ?? 0) / 4
    if (depth <= DEEPEST) cut = MARKER.lastIndex
  }
  return {depth, cut}
}

function flattenDeepLines(text: string, lines: Lines, faults: Fault[]): string {
  return text
    .split('\n')
    .map((line, at) => {
      const {depth, cut} = depthOf(line)
      if (depth <= DEEPEST) return line
      const start = lines.starts[at] ?? 0
      faults.push({
        rule: 'nesting-too-deep',
        values: {limit: DEEPEST},
        place: placeAt(lines, start, start + 1),
      })
      const markers =
        line.slice(cut).match(/^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*/)?.[0] ?? ''
      return line.slice(0, cut) + ' '.repeat(markers.length) + line.slice(cut + markers.length)
    })
    .join('\n')
}

const MARKS = '\\`*_{}[]<>!~&|#@:/'
/** Private-use stand-ins for Markdown's marks, used only inside paragraphs that are too long. */
const STAND_IN = 0xf8a0
const standIn = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>!~&|#@:/]/g, mark => String.fromCharCode(STAND_IN + MARKS.indexOf(mark)))

/** Puts the marks back in text read from a long paragraph. */
export function withoutStandIns(text: string): string {
  return text.replace(/[\uf8a0-\uf8b3]/g, mark => MARKS[mark.charCodeAt(0) - STAND_IN] ?? mark)
}

/** A line that begins something of its own: heading, list item, quote or table row. */
const STARTS = /^[ \t]*(?:#{1,6}[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t]|\|)/

function standInLongParagraphs(text: string, lines: Lines, faults: Fault[]): string {
  const rows = text.split('\n')
  let from = 0
  let length = 0
  const flush = (to: number): void => {
    if (length > LONGEST_PARAGRAPH) {
      const start = lines.starts[from] ?? 0
      const place = placeAt(lines, start, start + (rows[from]?.length ?? 0))
      faults.push({rule: 'paragraph-too-long', values: {length, limit: LONGEST_PARAGRAPH}, place})
      for (let at = from; at < to; at++) rows[at] = standIn(rows[at] ?? '')
    }
    from = to
    length = 0
  }
  rows.forEach((row, at) => {
    if (row.trim() === '' || STARTS.test(row)) flush(at)
    length += row.length
  })
  flush(rows.length)
  return rows.join('\n')
}
