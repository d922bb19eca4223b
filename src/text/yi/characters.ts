import {ITERATION_MARK, isYiSyllable} from './syllables.ts'

/**
 * What a character is for someone who checks Yi text (yi-script.md §1, §9):
 * `syllable` and `iteration` are text; `radical` is a dictionary sign, an error in text; `unassigned` are holes of
 * the Yi blocks; `private` is private use; `lookalike` is the Lisu script, which begins where Yi ends;
 * `invisible` are zero-width and direction marks; `control` are C0 and C1 controls but tab, line feed and return;
 * `broken` are the replacement character, non-characters and lone surrogates; `mark` are combining marks.
 */
export type CharacterClass =
  | 'syllable'
  | 'iteration'
  | 'radical'
  | 'unassigned'
  | 'private'
  | 'lookalike'
  | 'invisible'
  | 'control'
  | 'broken'
  | 'mark'
  | 'other'

type Range = readonly [first: number, last: number, name: CharacterClass]

const RANGES: readonly Range[] = [
  [0xa015, 0xa015, 'iteration'],
  [0xa000, 0xa48c, 'syllable'],
  [0xa48d, 0xa48f, 'unassigned'],
  [0xa490, 0xa4c6, 'radical'],
  [0xa4c7, 0xa4cf, 'unassigned'],
  [0xa4d0, 0xa4ff, 'lookalike'],
  [0x11fb0, 0x11fb0, 'lookalike'],
  [0xe000, 0xf8ff, 'private'],
  [0xf0000, 0xffffd, 'private'],
  [0x100000, 0x10fffd, 'private'],
  [0xad, 0xad, 'invisible'],
  [0x200b, 0x200f, 'invisible'],
  [0x202a, 0x202e, 'invisible'],
  [0x2060, 0x2069, 'invisible'],
  [0xfeff, 0xfeff, 'invisible'],
  [0x00, 0x08, 'control'],
  [0x0b, 0x0c, 'control'],
  [0x0e, 0x1f, 'control'],
  [0x7f, 0x9f, 'control'],
  [0xd800, 0xdfff, 'broken'],
  [0xfdd0, 0xfdef, 'broken'],
  [0xfffd, 0xffff, 'broken'],
]

/** Takes a code point; returns its class. */
export const classOf = (codePoint: number): CharacterClass => {
  for (const [first, last, name] of RANGES) if (codePoint >= first && codePoint <= last) return name
  if ((codePoint & 0xfffe) === 0xfffe) return 'broken'
  return /^\p{M}$/u.test(String.fromCodePoint(codePoint)) ? 'mark' : 'other'
}

/**
 * True when a text has only characters of the classes `syllable`, `iteration` and `other`, and only everyday ones of
 * these: ASCII, Latin-1, Yi syllables, Han, and the marks both are written with. Most texts are; of the others each
 * character is to be looked at.
 */
export const isOrdinary = (text: string): boolean =>
  !/[^\t\n\r -~\u00a0-\u00ac\u00ae-\u00ff\u2010-\u2027\u2190-\u21ff\u2460-\u24ff\u3000-\u3029\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua48c\uff01-\uff5e]/.test(
    text,
  )

/** A syllable or iteration mark, for patterns with the flag `u`. */
export const YI_CHARACTER = '[\\u{a000}-\\u{a48c}]'

/** True when the text has at least one Yi syllable or iteration mark. */
export const hasYi = (text: string): boolean => /[\u{a000}-\u{a48c}]/u.test(text)

/** Number of Yi characters in the text, iteration marks included. */
export const countYi = (text: string): number => text.match(/[\u{a000}-\u{a48c}]/gu)?.length ?? 0

/** A stretch of text in UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number
  end: number
  text: string
}

/** Takes a text; returns its longest runs of Yi characters, in order. */
export const yiRuns = (text: string): Stretch[] =>
  [...text.matchAll(/[\u{a000}-\u{a48c}]+/gu)].map(found => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
  }))

/**
 * Takes a text; returns the offsets of iteration marks that do not directly follow a syllable: at the start, after
 * punctuation, Han or Latin, or doubled.
 */
export const misplacedIterationMarks = (text: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(ITERATION_MARK); at >= 0; at = text.indexOf(ITERATION_MARK, at + 1)) {
    const before = text[at - 1]
    if (before === undefined || before === ITERATION_MARK || !isYiSyllable(before.charCodeAt(0)))
      found.push(at)
  }
  return found
}
