import {frequencyOf} from './frequency.ts'
import {pinyinOf, soundOf, SYLLABLES, syllableOf} from './syllables.ts'

const LONGEST = 5
const MOST_READINGS = 8
/** A longer run of letters is no pinyin that a person typed without a space. */
const LONGEST_RUN = 100

/**
 * Takes a text; returns it with every Yi character as pinyin, syllables apart by one space, and a space between
 * a syllable and a letter or digit. The iteration mark is `w`, so that the way back is exact. All else is kept.
 */
export const romanise = (text: string): string => {
  let out = ''
  let previous: 'syllable' | 'word' | 'other' = 'other'
  for (const ch of text) {
    const pinyin = pinyinOf(ch)
    const kind = pinyin !== undefined ? 'syllable' : /[\p{L}\p{N}]/u.test(ch) ? 'word' : 'other'
    const apart = previous === 'syllable' ? kind !== 'other' : previous === 'word' && kind === 'syllable'
    out += (apart ? ' ' : '') + (pinyin ?? ch)
    previous = kind
  }
  return out
}

/** A piece of what was typed. */
export interface PinyinPiece {
  raw: string
  start: number
  end: number
  /** The Yi it stands for; undefined when it is no pinyin at all, and for punctuation, digits and the like. */
  yi: string | undefined
  /** True when the piece is exactly one syllable, so that nothing was guessed. */
  exact: boolean
  /** What else it may mean: other ways to cut it, then the same sound in other tones, the commonest first. */
  others: readonly string[]
}

/** All ways to cut a letter run into syllables, the longest first syllable first; at most `MOST_READINGS`. */
const cuts = (letters: string): string[] => {
  if (letters.length > LONGEST_RUN) return []
  const found: string[] = []
  // A rest once seen to be impossible is not tried again, so that a long run of letters takes linear time.
  const dead = new Set<number>()
  const walk = (at: number, done: string): void => {
    if (at === letters.length) {
      found.push(done)
      return
    }
    const before = found.length
    for (let length = Math.min(LONGEST, letters.length - at); length > 0; length--) {
      if (found.length >= MOST_READINGS) return
      const ch = dead.has(at + length) ? undefined : syllableOf(letters.slice(at, at + length))
      if (ch !== undefined) walk(at + length, done + ch)
    }
    if (found.length === before) dead.add(at)
  }
  walk(0, '')
  return found
}

const otherTones = (letters: string): string[] => {
  const same = SYLLABLES.filter(
    ({initial, final, pinyin}) => initial + final === letters && pinyin !== letters,
  )
  return same.map(({ch}) => ch).sort((a, b) => frequencyOf(b) - frequencyOf(a) || (a < b ? -1 : 1))
}

const readLetters = (raw: string, start: number): PinyinPiece => {
  const letters = raw.toLowerCase()
  const exact = syllableOf(letters)
  const read = cuts(letters)
  const yi = exact ?? read[0]
  const others = [...read.filter(reading => reading !== yi), ...otherTones(letters)]
  return {raw, start, end: start + raw.length, yi, exact: exact !== undefined, others}
}

/**
 * Takes pinyin typed by a person. Syllables set apart by a space or an apostrophe are read exactly; a run without
 * separators is cut by longest match, never into nothing when a cut exists, and carries the other readings
 * (yi-script.md §3: 1.18 % of two-syllable strings have two). Returns the pieces in order and the Yi text they
 * give: separators next to pinyin vanish, all that is not pinyin is kept as typed.
 */
export const parsePinyin = (text: string): {text: string; pieces: PinyinPiece[]} => {
  const pieces: PinyinPiece[] = []
  let out = ''
  let afterYi = false
  let gap = ''
  for (const found of text.matchAll(/[a-z]+|[ '’]+|[^a-z '’]+/gi)) {
    const [raw] = found
    if (/^[ '’]/.test(raw)) {
      gap = raw
      continue
    }
    const piece = /^[a-z]/i.test(raw)
      ? readLetters(raw, found.index)
      : {raw, start: found.index, end: found.index + raw.length, yi: undefined, exact: false, others: []}
    pieces.push(piece)
    const isYi = piece.yi !== undefined
    out += (afterYi || isYi ? '' : gap) + (piece.yi ?? raw)
    afterYi = isYi
    gap = ''
  }
  return {text: out + (afterYi ? '' : gap), pieces}
}

/**
 * Takes a Yi text; returns the initial of its first syllable, under which an index lists it: `b`, `nb` … and ''
 * for a syllable without initial. Undefined when the text does not begin with Yi. Entries sorted by `compareYi`
 * fall into one group an initial.
 */
export const indexInitial = (text: string): string | undefined => soundOf(text)?.initial
