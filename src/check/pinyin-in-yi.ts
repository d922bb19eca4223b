import type {GuideCheck} from './model.ts'
import {matchesIn, typedYi} from './matches.ts'
import {hanByBlock} from './pairs.ts'
import {syllableOf} from '#text/yi/syllables.ts'

/** The longest pinyin of a syllable has five letters (`nzyrx`); one more for a slip (yi-script.md §9). */
const WORD = /(?<![\p{Script=Latin}\d@./\\:-])[a-z]{1,6}(?![\p{Script=Latin}\d@./\\:-])/gu

/** A short word in small Latin letters that the Han has not: pinyin that was never turned into Yi. */
export const pinyinInYi: GuideCheck = paired => {
  const han = hanByBlock(paired)
  return matchesIn(paired.guide.ii, WORD, typedYi)
    .filter(({block, text}) => !(han.get(block) ?? []).some(one => one.text.includes(text)))
    .map(({text, place}) => {
      const syllable = syllableOf(text)
      const fault = {rule: 'pinyin-in-yi', values: {text, syllable: syllable ?? ''}, place}
      return syllable === undefined
        ? {...fault, variant: 'word'}
        : {...fault, variant: 'syllable', expected: [syllable]}
    })
}
