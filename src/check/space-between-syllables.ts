import type {GuideCheck} from './model.ts'
import {matchesIn, typedYi} from './matches.ts'
import {YI_CHARACTER} from '#text/yi/characters.ts'

const SPACED = new RegExp(`(?<=${YI_CHARACTER})[ \\u00a0\\u3000]+(?=${YI_CHARACTER})`, 'gu')

/** A space between two syllables: Yi is written without (yi-script.md §2: 19 in the Declaration, all artefacts). */
export const spaceBetweenSyllables: GuideCheck = ({guide}) =>
  matchesIn(guide.ii, SPACED, typedYi).map(({place}) => ({
    rule: 'space-between-syllables',
    values: {},
    place,
    expected: [''],
  }))
