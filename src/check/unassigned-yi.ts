import {hasOdd, scanHalf} from './scan.ts'
import type {GuideCheck} from './model.ts'
import {classOf} from '#text/yi/characters.ts'

/** Code points of the Yi blocks to which Unicode has assigned nothing (yi-script.md §1, §9). */
export const unassignedYi: GuideCheck = ({guide}) =>
  [guide.zh, guide.ii]
    .filter(hasOdd)
    .flatMap(half =>
      scanHalf(half, 'unassigned-yi', character => classOf(character.codePointAt(0) ?? 0) === 'unassigned'),
    )
