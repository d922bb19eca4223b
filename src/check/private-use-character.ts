import {hasOdd, scanHalf} from './scan.ts'
import type {GuideCheck} from './model.ts'
import {classOf} from '#text/yi/characters.ts'

/** Private-use characters: what old Yi systems leave behind, different on every machine (yi-script.md §1, §9). */
export const privateUseCharacter: GuideCheck = ({guide}) =>
  [guide.zh, guide.ii]
    .filter(hasOdd)
    .flatMap(half =>
      scanHalf(
        half,
        'private-use-character',
        character => classOf(character.codePointAt(0) ?? 0) === 'private',
      ),
    )
