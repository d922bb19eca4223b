import type {GuideCheck} from './model.ts'
import {matchesIn} from './matches.ts'
import {YI_CHARACTER} from '#text/yi/characters.ts'

const SPACES = '[ \\u00a0\\u3000]{2,}'
/** Those between two syllables are space-between-syllables'. */
const DOUBLE = new RegExp(
  `(?<=\\S)(?<!${YI_CHARACTER})${SPACES}(?=\\S)|(?<=\\S)${SPACES}(?=\\S)(?!${YI_CHARACTER})`,
  'gu',
)

/** Two or more spaces inside a line, in either half: set as one, or as a hole where they are full-width. */
export const doubleSpace: GuideCheck = ({guide}) =>
  [guide.zh, guide.ii].flatMap(half =>
    matchesIn(half, DOUBLE).map(({place, text}) => ({
      rule: 'double-space',
      values: {count: text.length},
      place,
      expected: ['', ' '],
    })),
  )
