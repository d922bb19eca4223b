import type {GuideCheck} from './model.ts'
import {atPair, hanOf, pairsOf} from './pairs.ts'
import {charactersOf} from '#guide/characters.ts'
import {countYi} from '#text/yi/characters.ts'

/** Yi syllables a Han character, measured on the Declaration: 0.70–1.80, short headings more (pairing.md §8). */
const LIMITS = {short: [0.34, 3.5], long: [0.5, 2.2]} as const
/** From so many Han characters on a text is long. */
const LONG = 8
/** Of a single character nothing can be said. */
const LEAST = 2

/** Yi much shorter or longer than its Han: a sentence was left out, or belongs to another paragraph. */
export const lengthRatio: GuideCheck = paired =>
  pairsOf(paired).flatMap(pair => {
    const han = countHan(charactersOf(pair.han))
    const yiText = charactersOf(pair.yi)
    // A name kept in Han inside the Yi is as long as it is.
    const yi = countYi(yiText) + countHan(yiText)
    if (han < LEAST || countYi(yiText) === 0) return []
    const [least, most] = han >= LONG ? LIMITS.long : LIMITS.short
    const variant = yi < han * least ? 'short' : yi > han * most ? 'long' : undefined
    if (variant === undefined) return []
    return [{rule: 'length-ratio', variant, values: {han, yi, ...hanOf(pair)}, ...atPair(pair)}]
  })

function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}
