import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'
import {matchesIn, typedYi} from './matches.ts'
import {hanByBlock} from './pairs.ts'
import {FULL_WIDTH} from '#text/han/punctuation.ts'
import {YI_CHARACTER} from '#text/yi/characters.ts'

/**
 * ASCII marks that touch a Yi syllable. A full stop counts only after a syllable, since before one it ends a list
 * number or a file name.
 */
const BESIDE = new RegExp(`(?<=${YI_CHARACTER})[,.?!;:()"']|[,?!;:()"'](?=${YI_CHARACTER})`, 'gu')

/** What a straight quotation mark may stand for. */
const QUOTES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['"', ['“', '”']],
  ["'", ['‘', '’']],
])

/**
 * ASCII punctuation beside Yi (yi-script.md §9), unless the Han has the same mark beside Han: many government texts are
 * written so throughout, and every mark is judged against the source (pairing.md §8).
 */
export const asciiBesideYi: GuideCheck = paired => {
  const han = hanByBlock(paired)
  return matchesIn(paired.guide.ii, BESIDE, typedYi)
    .filter(({text, block}) => !(han.get(block) ?? []).some(one => isBesideHan(text, one.text)))
    .map(({text: mark, place}): Fault => {
      const quotes = QUOTES.get(mark)
      const full = FULL_WIDTH.get(mark) ?? mark
      if (!quotes) return {rule: 'ascii-beside-yi', values: {mark, full}, place, expected: [full]}
      const [open, close] = quotes
      return {rule: 'ascii-beside-yi', variant: 'quote', values: {mark, open, close}, place, expected: quotes}
    })
}

/** Does this very mark touch a Han character in the text? */
function isBesideHan(mark: string, text: string): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (/\p{Script=Han}/u.test(text.slice(Math.max(0, at - 1), at) + text.slice(at + 1, at + 2))) return true
  }
  return false
}
