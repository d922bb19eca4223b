import type {GuideCheck} from './model.ts'
import {matchesIn, typedYi} from './matches.ts'
import {YI_CHARACTER} from '#text/yi/characters.ts'

const TRIPLED = new RegExp(`(${YI_CHARACTER})\\1{2,}`, 'gu')

/** A syllable three times running. Twice is grammar in Yi and never told; three times is in no text seen (§9). */
export const tripledSyllable: GuideCheck = ({guide}) =>
  matchesIn(guide.ii, TRIPLED, typedYi).map(({text, groups: [, syllable = ''], place}) => ({
    rule: 'tripled-syllable',
    values: {text, syllable, count: [...text].length},
    place,
    expected: [syllable, syllable + syllable],
  }))
