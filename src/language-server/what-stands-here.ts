import type {Term} from '#guide/model.ts'
import {ITERATION_MARK, isYiSyllable} from '#text/yi/syllables.ts'

/** A stretch of a line, by UTF-16 offsets. */
export interface Stretch {
  text: string
  from: number
  to: number
}

/** `{name}` as Markdown reads it, a backslash before it kept apart, and the wide braces that people type. */
const FACT = /(?<!\\)(?:\\\\)*([{｛][ \u3000]*([\p{L}\p{N}_.-]+)[ \u3000]*[}｝])/gu
const LINK = /\]\(\s*guide:([\p{L}\p{N}._-]+)\s*\)/gu

/** Takes a line and an offset; returns the placeholder there, its name as text. */
export function factAt(line: string, at: number): Stretch | undefined {
  for (const {index, 0: all, 1: whole = '', 2: text = ''} of line.matchAll(FACT)) {
    const from = index + all.length - whole.length
    if (from <= at && at <= from + whole.length) return {text, from, to: from + whole.length}
  }
  return undefined
}

/** Takes a line of Markdown and an offset; returns the id of the guide that a link there leads to. */
export function linkedGuideAt(line: string, at: number): Stretch | undefined {
  for (const {index, 0: all, 1: text = ''} of line.matchAll(LINK)) {
    const from = Math.max(0, line.lastIndexOf('[', index))
    const to = index + all.length
    if (from <= at && at <= to) return {text, from, to}
  }
  return undefined
}

/** Takes a line and an offset; returns the run of Yi there. */
export function yiAt(line: string, at: number): Stretch | undefined {
  const isYi = (offset: number): boolean => {
    const code = line.charCodeAt(offset)
    return isYiSyllable(code) || line[offset] === ITERATION_MARK
  }
  // A cursor behind the last syllable still belongs to it.
  const inside = isYi(at) ? at : at - 1
  if (!isYi(inside)) return undefined
  let from = inside
  let to = inside + 1
  while (isYi(from - 1)) from -= 1
  while (isYi(to)) to += 1
  return {text: line.slice(from, to), from, to}
}

/**
 * Takes a line and an offset; returns the terms that stand there, by longest match from the left, as the check of
 * terms cuts a Han text: in 政府办公室 no 办公 is found where 政府办公室 is a term.
 *
 * @param side which column of the termbase is looked for.
 */
export function termsAt(
  line: string,
  at: number,
  terms: readonly Term[],
  side: 'han' | 'yi',
): (Stretch & {terms: Term[]}) | undefined {
  const byText = Map.groupBy(
    terms.filter(term => term[side] !== ''),
    term => term[side],
  )
  const lengths = [...new Set([...byText.keys()].map(text => text.length))].sort((a, b) => b - a)
  for (let from = 0; from <= at && from < line.length;) {
    const length = lengths.find(length => byText.has(line.slice(from, from + length)))
    const to = from + (length ?? 1)
    const text = line.slice(from, to)
    if (length !== undefined && at <= to && (at < to || !startsAnother(line, to, byText, lengths))) {
      return {text, from, to, terms: byText.get(text) ?? []}
    }
    from = to
  }
  return undefined
}

/** Right between two terms the cursor belongs to the second. */
function startsAnother(
  line: string,
  from: number,
  byText: ReadonlyMap<string, unknown>,
  lengths: readonly number[],
): boolean {
  return lengths.some(length => byText.has(line.slice(from, from + length)))
}
