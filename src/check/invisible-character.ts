import {codePointName, hasOdd, scanHalf} from './scan.ts'
import type {GuideCheck} from './model.ts'
import {classOf} from '#text/yi/characters.ts'

/** Controls, zero-width and direction marks, non-characters, and marks put on a Yi syllable (yi-script.md §9). */
export const invisibleCharacter: GuideCheck = ({guide}) =>
  [guide.zh, guide.ii].filter(hasOdd).flatMap(half => {
    let before = ''
    return scanHalf(
      half,
      'invisible-character',
      character => {
        const name = classOf(character.codePointAt(0) ?? 0)
        const onYi =
          name === 'mark' &&
          ['syllable', 'iteration', 'radical'].includes(classOf(before.codePointAt(0) ?? 0))
        before = character
        // U+FFFD is the reading stage's own finding (damaged-text): it says more about the cause.
        return (
          name === 'invisible' || name === 'control' || (name === 'broken' && character !== '\ufffd') || onYi
        )
      },
      character => ({values: {code: codePointName(character)}, expected: ['']}),
    )
  })
