import {ITERATION_MARK, isYiSyllable} from './syllables.ts'

/** Takes a text; returns it with every iteration mark written out as the syllable it repeats. */
export const expandIteration = (text: string): string => {
  let out = ''
  let last = ''
  for (const ch of text) {
    const repeats = ch === ITERATION_MARK && last !== ''
    if (!repeats) last = isYiSyllable(ch.codePointAt(0) ?? 0) && ch !== ITERATION_MARK ? ch : ''
    out += repeats ? last : ch
  }
  return out
}

const byCodePoint = (a: string, b: string): number => {
  const left = [...a]
  const right = [...b]
  for (const [index, ch] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (ch !== other) return (ch.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)
  }
  return left.length - right.length
}

/**
 * Orders two Yi texts: code points, iteration marks written out first, which is the order of the dictionaries
 * (initial, final, tone t x – p; yi-script.md §4). Never a collator: ICU has none for `ii` and silently takes the
 * machine's own. Returns a negative number, 0 only for equal texts, or a positive number.
 */
export const compareYi = (a: string, b: string): number =>
  byCodePoint(expandIteration(a), expandIteration(b)) || byCodePoint(a, b)
