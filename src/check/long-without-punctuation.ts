import type {GuideCheck} from './model.ts'
import {matchesIn, typedYi} from './matches.ts'
import {YI_CHARACTER} from '#text/yi/characters.ts'

/** The longest stretch in the Declaration has 41 syllables (yi-script.md §2). */
const MOST = 45
/** What a reader does not breathe at: spaces, bold, figures and letters inside the stretch. */
const UNBROKEN = new RegExp(`${YI_CHARACTER}(?:[ *\\w]*${YI_CHARACTER}){${MOST},}`, 'gu')

/** A stretch of Yi in which nobody can take breath: a mark was forgotten. */
export const longWithoutPunctuation: GuideCheck = ({guide}) =>
  matchesIn(guide.ii, UNBROKEN, typedYi).map(({text, place}) => ({
    rule: 'long-without-punctuation',
    values: {count: text.replaceAll(/[ *\w]/g, '').length, most: MOST},
    place,
  }))
