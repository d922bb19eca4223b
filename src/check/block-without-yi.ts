import type {GuideCheck} from './model.ts'
import {atPair, hanOf, pairsOf, quoted} from './pairs.ts'
import {isCopy} from './same-as-source.ts'
import {charactersOf} from '#guide/characters.ts'
import {hasYi} from '#text/yi/characters.ts'

/**
 * A translated block without a single Yi character: pinyin never converted, Yi garbled by an old code page, words in
 * another language (yi-script.md §9). A Han block without Han may stay as it is; a copy is same-as-source's.
 */
export const blockWithoutYi: GuideCheck = paired =>
  pairsOf(paired)
    .filter(({han, yi}) => {
      const text = charactersOf(yi)
      const wanted = /\p{Script=Han}/u.test(charactersOf(han))
      return wanted && !hasYi(text) && /\p{L}/u.test(text) && !isCopy(han, yi)
    })
    .map(pair => ({
      rule: 'block-without-yi',
      values: {text: quoted(charactersOf(pair.yi)), ...hanOf(pair)},
      ...atPair(pair),
    }))
