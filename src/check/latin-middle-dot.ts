import type {GuideCheck} from './model.ts'
import {matchesIn, typedYi} from './matches.ts'
import {YI_CHARACTER} from '#text/yi/characters.ts'

const BESIDE = new RegExp(`(?<=${YI_CHARACTER})\\u00b7|\\u00b7(?=${YI_CHARACTER})`, 'gu')
/** U+30FB: as wide as a syllable, and never at the start of a line (yi-script.md §2, §8). */
const WIDE = '・'

/** The narrow Latin middle dot beside Yi. */
export const latinMiddleDot: GuideCheck = ({guide}) =>
  matchesIn(guide.ii, BESIDE, typedYi).map(({place}) => ({
    rule: 'latin-middle-dot',
    values: {wide: WIDE},
    place,
    expected: [WIDE],
  }))
