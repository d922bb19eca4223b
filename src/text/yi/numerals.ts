/**
 * Syllables that write a digit, sandhi variants included. Sources: CLDR 48.2.0 month and weekday names; the article
 * headings of the Universal Declaration (pairing.md §8, 30 of 30).
 */
const DIGITS: ReadonlyMap<string, number> = new Map(
  (['ꋍꊪꋋ', 'ꑍꑋ', 'ꌕꌔ', 'ꇖ', 'ꉬ', 'ꃘ', 'ꏃꏁ', 'ꉆ', 'ꈬ'] as const).flatMap((variants, index) =>
    [...variants].map((ch): [string, number] => [ch, index + 1]),
  ),
)
/** Ten: alone and before a unit ꊰ ꊯ, after a digit also ꊏ ꊎ. */
const TENS = 'ꊰꊯꊎꊏ'

const DIGIT = `[${[...DIGITS.keys()].join('')}]`
const NUMERAL = new RegExp(`(${DIGIT})?([${TENS}])(${DIGIT})?|(${DIGIT})`, 'g')

/** ꉬ, 5, is also the copula, and ꀋꉬ its negation. */
const COPULA = 'ꉬ'
const NEGATION = 'ꀋ'

export interface YiNumeral {
  value: number
  start: number
  end: number
  raw: string
}

/** A unit or the copula, not a number: `23ꑍ` is a day, `…ꉬ。` is "is". */
const isWord = (text: string, start: number, end: number): boolean => {
  const before = text.slice(0, start)
  if (/[0-9０-９]$/.test(before)) return true
  if (text.slice(start, end) !== COPULA) return false
  if (before.endsWith(NEGATION)) return true
  return before !== '' && /^([。，、；：！？]|$)/.test(text.slice(end))
}

/**
 * Takes a text; returns every stretch that can be read as a Yi numeral from 1 to 99, without overlap. The same
 * syllables are everyday words, so a reading may only *satisfy* a number of the Han text and never counts as one
 * that the Yi has too many (pairing.md §8). Not read: a syllable right after a digit, which is a unit, and ꉬ where
 * it is the copula.
 */
export const readYiNumerals = (text: string): YiNumeral[] => {
  const found: YiNumeral[] = []
  for (const match of text.matchAll(NUMERAL)) {
    const [raw, tens, ten, unit, single] = match
    const start = match.index
    const end = start + raw.length
    if (isWord(text, start, end)) continue
    const digit = (ch: string | undefined): number => (ch === undefined ? 0 : (DIGITS.get(ch) ?? 0))
    const value = ten === undefined ? digit(single) : (digit(tens) || 1) * 10 + digit(unit)
    found.push({value, start, end, raw})
  }
  return found
}

/** Takes a Yi numeral and nothing else; returns its value, undefined when the text is no such numeral. */
export const parseYiNumeral = (text: string): number | undefined => {
  const [only] = readYiNumerals(text)
  return only !== undefined && only.raw === text ? only.value : undefined
}
