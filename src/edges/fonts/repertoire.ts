/**
 * Which characters the fonts keep. Radicals are symbols of dictionaries, not text: in Noto they share their glyph with
 * the ideograph, and a PDF then reads back ⼈ U+2F08 for 人 U+4EBA (publishing.md §4).
 */
const RADICALS: readonly [number, number] = [0x2e80, 0x2fdf]

/** Characters of the Yi face: syllables, the iteration mark and the radicals of dictionaries, nothing else. */
export const isYi = (code: number): boolean => /\p{Script=Yi}/u.test(String.fromCodePoint(code))

/**
 * Characters of the Han face: ideographs, punctuation, digits, Latin, symbols. Left out: radicals; compatibility forms
 * that NFC replaces; Hangul and its half-width forms; invisible and private characters.
 */
export function isHanFace(code: number): boolean {
  const text = String.fromCodePoint(code)
  if (code >= RADICALS[0] && code <= RADICALS[1]) return false
  return text.normalize('NFC') === text && !/[\p{C}\p{Script=Hangul}]/u.test(text)
}

/**
 * Of two characters drawn with one glyph, does spacing depend on this one? CJK punctuation and full-width forms keep
 * the glyph that the font's half-width and contextual spacing tables know.
 */
export const keepsSpacing = (code: number): boolean =>
  (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef)

/** Drawn like another character because neither Noto Sans SC nor Noto Serif SC has it: ☐ as □, ✔ as ✓. */
export const LOOK_ALIKES: readonly (readonly [number, number])[] = [
  [0x2610, 0x25a1],
  [0x2714, 0x2713],
]
