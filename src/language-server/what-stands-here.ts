import type {Term} from '#guide/model.ts'
import {hanFinder} from '#guide/terms/han-index.ts'
import {ITERATION_MARK, isYiSyllable} from '#text/yi/syllables.ts'

/** A stretch of a line, by UTF-16 offsets. */
export interface Stretch {
  text: string
  from: number
  to: number
}

/** A stretch that is a term, with its rows of the termbase. */
export interface TermStretch extends Stretch {
  terms: readonly Term[]
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

/** Takes a line and an offset; returns the Han term there, by longest match as the checks cut a text. */
export function hanTermsAt(line: string, at: number, terms: readonly Term[]): TermStretch | undefined {
  const hits = hanFinder(terms)(line).filter(hit => hit.start <= at && at <= hit.end)
  // Right between two terms the cursor belongs to the second.
  const hit = hits.at(-1)
  return hit && {text: hit.han, from: hit.start, to: hit.end, terms: hit.terms}
}

/** Takes a line and an offset; returns the longest Yi of a term that stands there. */
export function yiTermsAt(line: string, at: number, terms: readonly Term[]): TermStretch | undefined {
  const found = [...new Set(terms.map(term => term.yi))]
    .filter(yi => yi !== '')
    .flatMap(text => {
      // The first one that ends at the cursor or behind it.
      const from = line.indexOf(text, Math.max(0, at - text.length))
      return from >= 0 && from <= at ? [{text, from, to: from + text.length}] : []
    })
    .sort((a, b) => b.text.length - a.text.length)[0]
  return found && {...found, terms: terms.filter(term => term.yi === found.text)}
}
