import {hasOdd, scanHalf} from './scan.ts'
import type {GuideCheck} from './model.ts'
import {classOf} from '#text/yi/characters.ts'

/** Lisu letters, which stand right behind Yi in the tables of input methods (yi-script.md §1, §9). */
export const lookAlikeScript: GuideCheck = ({guide}) =>
  [guide.zh, guide.ii]
    .filter(hasOdd)
    .flatMap(half =>
      scanHalf(
        half,
        'look-alike-script',
        character => classOf(character.codePointAt(0) ?? 0) === 'lookalike',
      ),
    )
