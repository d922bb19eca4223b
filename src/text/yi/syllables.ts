import {PINYIN_LINES} from './syllables-data.ts'

/** First and last of the 1,165 characters that are text; none of the positions between is unassigned. */
const FIRST = 0xa000
const LAST = 0xa48c

/** U+A015: repeats the syllable before it (彝文规范方案, 1980: 替音符号). */
export const ITERATION_MARK = '\ua015'

/**
 * `t` high level 55, `x` secondary high 34, `none` mid level 33, `p` low falling 21: the letter that ends the
 * pinyin, and the order in which Unicode lists them.
 */
export type Tone = 't' | 'x' | 'none' | 'p'

export interface Syllable {
  /** The character itself. */
  ch: string
  pinyin: string
  /** '' for a syllable that begins with its vowel. */
  initial: string
  final: string
  tone: Tone
}

/** The 43 initials in Unicode order, after the empty one. */
export const INITIALS: readonly string[] =
  ' b p bb nb hm m f v d t dd nd hn n hl l g k gg mg hx ng h w z c zz nz s ss zh ch rr nr sh r j q jj nj ny x y'.split(
    ' ',
  )

/** The finals in Unicode order. */
export const FINALS: readonly string[] = 'i ie a uo o e u ur y yr'.split(' ')

/** Tones in Unicode order. */
export const TONES: readonly Tone[] = ['t', 'x', 'none', 'p']

const PINYIN: readonly string[] = PINYIN_LINES.join(' ').split(' ')
const BY_PINYIN: ReadonlyMap<string, string> = new Map(
  PINYIN.map((pinyin, index) => [pinyin, String.fromCharCode(FIRST + index)]),
)
const SHAPE = /^([bcdfghjklmnpqrstvwxyz]*?)(ie|uo|ur|yr|[iaoeuy])([txp]?)$/

const takeApart = (pinyin: string, ch: string): Syllable | undefined => {
  const [, initial = '', final = '', tone = ''] = SHAPE.exec(pinyin) ?? []
  if (final === '') return undefined
  return {ch, pinyin, initial, final, tone: tone === 't' || tone === 'x' || tone === 'p' ? tone : 'none'}
}

/** The 1,164 syllables in Unicode order; the iteration mark is not one of them. */
export const SYLLABLES: readonly Syllable[] = PINYIN.flatMap((pinyin, index) => {
  const ch = String.fromCharCode(FIRST + index)
  return takeApart(pinyin, ch) ?? []
})

/** True for a code point that may stand in Yi text: a syllable or the iteration mark. */
export const isYiSyllable = (codePoint: number): boolean => codePoint >= FIRST && codePoint <= LAST

/** Takes a character; returns its pinyin (`w` for the iteration mark), undefined when it is no Yi syllable. */
export const pinyinOf = (ch: string): string | undefined => {
  const codePoint = ch.codePointAt(0)
  return codePoint !== undefined && isYiSyllable(codePoint) ? PINYIN[codePoint - FIRST] : undefined
}

/** Takes one syllable's pinyin in lower case, tone letter included; returns the character, or undefined. */
export const syllableOf = (pinyin: string): string | undefined => BY_PINYIN.get(pinyin)

/** Takes a character; returns initial, final and tone, undefined for the iteration mark and everything else. */
export const soundOf = (ch: string): Syllable | undefined => {
  const pinyin = pinyinOf(ch)
  return pinyin === undefined ? undefined : takeApart(pinyin, ch)
}
