import {codePointName, scanHalf} from './scan.ts'
import type {GuideCheck} from './model.ts'
import {classOf} from '#text/yi/characters.ts'

/** A character that no font of ours can draw: it would print as a box (publishing.md §4). */
export const missingGlyph: GuideCheck = ({guide}, {covered}) =>
  [guide.zh, guide.ii].flatMap(half =>
    scanHalf(
      half,
      'missing-glyph',
      character => {
        const codePoint = character.codePointAt(0) ?? 0
        // Other classes have a finding of their own, which says more than a missing glyph would.
        return (
          ['other', 'syllable', 'iteration', 'mark'].includes(classOf(codePoint)) &&
          codePoint > 0x20 &&
          !covered(codePoint)
        )
      },
      character => {
        const ideograph = character.normalize('NFKC')
        const radical = /[\u2e80-\u2fdf]/u.test(character) && ideograph !== character
        return {
          variant: radical ? 'radical' : 'none',
          values: {character, code: codePointName(character), ideograph},
          ...(radical ? {expected: [ideograph]} : {}),
        }
      },
    ),
  )
