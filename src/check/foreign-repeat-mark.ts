import {codePointName} from './scan.ts'
import type {GuideCheck} from './model.ts'
import {matchesIn, typedYi} from './matches.ts'
import {YI_CHARACTER} from '#text/yi/characters.ts'
import {ITERATION_MARK} from '#text/yi/syllables.ts'

/** Marks of Chinese and Japanese that repeat or lengthen, right after Yi, which has a mark of its own (§9). */
const FOREIGN = new RegExp(`(?<=(${YI_CHARACTER}))[々〻ー]`, 'gu')

/** A Chinese or Japanese repetition mark after a Yi syllable. */
export const foreignRepeatMark: GuideCheck = ({guide}) =>
  matchesIn(guide.ii, FOREIGN, typedYi).map(({text, groups: [, syllable = ''], place}) => ({
    rule: 'foreign-repeat-mark',
    values: {mark: text, code: codePointName(text), iteration: ITERATION_MARK, syllable},
    place,
    expected: syllable === ITERATION_MARK ? [''] : [ITERATION_MARK, syllable],
  }))
