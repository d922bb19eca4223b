import {spellHan, spellYi} from '#publish/kiosk/spelling.ts'
import {soundOf} from '#text/yi/syllables.ts'

/** A title in both languages to be looked for: cut out of a text as it stands, nothing put together. */
export interface SearchTitle {
  han: string
  yi: string
}

const HAN_SIGNS = 12
const YI_SIGNS = 9

/**
 * Titles evenly spread over two texts, each overlapping its neighbours: all differ, and many hold the same words, as
 * titles of guides do.
 *
 * @param han text without marks, some thousand characters
 * @param yi the same in Yi
 * @param count how many
 */
export function titlesOf(han: string, yi: string, count: number): SearchTitle[] {
  const piece = (text: string, n: number, length: number): string => {
    const at = Math.floor((n * (text.length - length)) / count)
    return text.slice(at, at + length)
  }
  return Array.from({length: count}, (_, n) => ({
    han: piece(han, n, HAN_SIGNS),
    yi: piece(yi, n, YI_SIGNS),
  }))
}

/** What somebody types who looks for the title `n`; '' where it cannot be typed that way. */
export interface QueryKind {
  name: string
  query: (title: SearchTitle, n: number) => string
}

const spelled = (text: string, from: number, count: number, cut: (reading: string) => string): string =>
  text
    .split(' ')
    .slice(from, from + count)
    .map(syllable => cut(syllable.split(',')[0] ?? ''))
    .join('')
const whole = (reading: string): string => reading
const initial = (reading: string): string => reading.charAt(0)
const toneless = (yi: string): string =>
  [...yi].map(ch => (soundOf(ch) ? `${soundOf(ch)?.initial}${soundOf(ch)?.final}` : '')).join('')

/** Seven ways to ask for a title. The eighth, by words of the text, needs the text. */
export const TITLE_QUERIES: readonly QueryKind[] = [
  {name: 'four signs of the Han title', query: ({han}, n) => han.slice(n % 8, (n % 8) + 4)},
  {name: 'full pinyin of four syllables', query: ({han}, n) => spelled(spellHan(han), n % 8, 4, whole)},
  {name: 'initials from the beginning', query: ({han}) => spelled(spellHan(han), 0, 6, initial)},
  {name: 'initials from the middle', query: ({han}) => spelled(spellHan(han), 4, 6, initial)},
  {name: 'four signs of the Yi title', query: ({yi}, n) => yi.slice(n % 6, (n % 6) + 4)},
  {name: 'Yi pinyin with tones', query: ({yi}, n) => spelled(spellYi(yi), n % 5, 4, whole)},
  {name: 'Yi pinyin without tones', query: ({yi}, n) => toneless(yi.slice(n % 5, (n % 5) + 4))},
]
