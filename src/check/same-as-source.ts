import type {GuideCheck} from './model.ts'
import {atPair, hanOf, pairsOf} from './pairs.ts'

/** The Yi of a unit is its Han, letter for letter: copied and never translated, or meant to stay and not said so. */
export const sameAsSource: GuideCheck = paired =>
  pairsOf(paired)
    .filter(({han, yi}) => isCopy(han, yi))
    .map(pair => ({rule: 'same-as-source', values: {...hanOf(pair)}, ...atPair(pair)}))

/** Are the texts equal, and is there Han in them that could have been translated? */
export function isCopy(han: readonly {text: string}[], yi: readonly {text: string}[]): boolean {
  const text = (blocks: readonly {text: string}[]) => blocks.map(block => block.text).join('\n')
  return text(han) === text(yi) && /\p{Script=Han}/u.test(text(han))
}
