import type {GuideCheck} from './model.ts'
import {matchesIn, typedYi} from './matches.ts'
import {FULL_WIDTH} from '#text/han/punctuation.ts'
import {YI_CHARACTER} from '#text/yi/characters.ts'

/**
 * ASCII marks that touch a Yi syllable. A full stop counts only after a syllable, since before one it ends a list
 * number or a file name.
 */
const BESIDE = new RegExp(`(?<=${YI_CHARACTER})[,.?!;:()"']|[,?!;:()"'](?=${YI_CHARACTER})`, 'gu')

/** What a straight quotation mark may stand for. */
const QUOTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['"', ['“', '”']],
  ["'", ['‘', '’']],
])

/** ASCII punctuation beside Yi (yi-script.md §9); brackets only where the Han has none of the kind (pairing.md §8). */
export const asciiBesideYi: GuideCheck = ({guide, units}) => {
  const han = new Map(units.flatMap(unit => unit.ii.map(block => [block, unit.zh] as const)))
  return matchesIn(guide.ii, BESIDE, typedYi)
    .filter(
      ({text, block}) => !/[()]/.test(text) || !(han.get(block) ?? []).some(one => /[()]/.test(one.text)),
    )
    .map(({text: mark, place}) => {
      const expected = QUOTES.get(mark) ?? [FULL_WIDTH.get(mark) ?? mark]
      return {rule: 'ascii-beside-yi', values: {mark, full: expected.join('')}, place, expected}
    })
}
