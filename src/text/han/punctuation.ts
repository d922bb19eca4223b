/**
 * Punctuation that ends a clause or closes a bracket: never at the start of a line. The set printed in Chinese and,
 * unchanged, in Yi (yi-script.md §2).
 */
export const CLOSING = '、。，．：；？！）］｝〉》」』】〕〗’”…—·・％'

/** Punctuation that opens: never at the end of a line. */
export const OPENING = '（［｛〈《「『【〔〖‘“'

/** Opening and closing marks in pairs. */
export const BRACKET_PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['（', '）'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
  ['［', '］'],
]

/** Marks that end a sentence. */
export const SENTENCE_END = '。？！'

/** ASCII marks and the full-width mark that Chinese and Yi text uses for each. */
export const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  ['.', '。'],
  ['?', '？'],
  ['!', '！'],
  [';', '；'],
  [':', '：'],
  ['(', '（'],
  [')', '）'],
])

/**
 * Takes a character; returns how punctuation is set: `closing`, `opening`, or undefined for everything else.
 */
export const punctuationClass = (ch: string): 'closing' | 'opening' | undefined => {
  if (ch === '') return undefined
  return CLOSING.includes(ch) ? 'closing' : OPENING.includes(ch) ? 'opening' : undefined
}

/** East Asian wide and full-width blocks as far as guides use them (Unicode 17.0.0, EastAsianWidth W and F). */
const WIDE =
  /^[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u

/** Ambiguous marks that Chinese type sets on a full em. */
const AMBIGUOUS = '“”‘’…—·→①②③④⑤⑥⑦⑧⑨⑩'

/**
 * Takes a character; returns its advance in em for rough layout: 1 for Han, Yi and full-width marks, 0.5 for
 * Latin, digits and ASCII marks, 0 for combining and invisible characters. Line breaking must measure the font.
 */
export const characterWidth = (ch: string): 0 | 0.5 | 1 => {
  if (/^[\p{M}\p{Cf}\p{Cc}]/u.test(ch) || ch === '') return 0
  return WIDE.test(ch) || AMBIGUOUS.includes(ch) ? 1 : 0.5
}

/** Takes a text; returns the sum of its characters' widths, in em. */
export const textWidth = (text: string): number => [...text].reduce((sum, ch) => sum + characterWidth(ch), 0)

/** True for a character that stands in running Chinese or Yi text without spaces: a line end beside it joins. */
export const isUnspaced = (ch: string): boolean => WIDE.test(ch) || (ch !== '' && AMBIGUOUS.includes(ch))
