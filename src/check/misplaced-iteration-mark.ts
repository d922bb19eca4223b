import type {GuideCheck} from './model.ts'
import {linesOf, placeAt} from '#guide/lines.ts'
import {misplacedIterationMarks} from '#text/yi/characters.ts'

/** The iteration mark where there is no syllable before it to repeat (yi-script.md §2, §9). */
export const misplacedIterationMark: GuideCheck = ({guide}) =>
  [guide.zh, guide.ii].flatMap(({file, source}) => {
    const lines = linesOf(file, source)
    return misplacedIterationMarks(source).map(start => {
      const before = [...source.slice(Math.max(0, start - 2), start)].at(-1)?.trim() ?? ''
      return {
        rule: 'misplaced-iteration-mark',
        variant: before === '' ? 'nothing' : 'other',
        values: {before},
        place: placeAt(lines, start, start + 1),
      }
    })
  })
