import {codePointName, hasOdd, scanHalf} from './scan.ts'
import type {GuideCheck} from './model.ts'
import {syllableForRadical} from '#text/yi/radicals.ts'

/** A Yi radical typed for the syllable it looks like: the commonest real fault (yi-script.md §1, §9). */
export const radicalAsSyllable: GuideCheck = ({guide}) =>
  [guide.zh, guide.ii].filter(hasOdd).flatMap(half =>
    scanHalf(
      half,
      'radical-as-syllable',
      character => syllableForRadical(character) !== undefined,
      character => {
        // Every radical is named after a syllable.
        const syllable = syllableForRadical(character) ?? ''
        return {values: {character, code: codePointName(character), syllable}, expected: [syllable]}
      },
    ),
  )
