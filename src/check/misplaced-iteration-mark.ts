import {placeOf} from './scan.ts'
import type {GuideCheck} from './model.ts'
import {misplacedIterationMarks} from '#text/yi/characters.ts'

/** The iteration mark where there is no syllable before it to repeat (yi-script.md §2, §9). */
export const misplacedIterationMark: GuideCheck = ({guide}) =>
  [guide.zh, guide.ii].flatMap(({file, source}) =>
    misplacedIterationMarks(source).map(start => ({
      rule: 'misplaced-iteration-mark',
      values: {before: [...source.slice(Math.max(0, start - 2), start)].at(-1)?.trim() ?? ''},
      place: placeOf(file, source, {start, end: start + 1}),
    })),
  )
