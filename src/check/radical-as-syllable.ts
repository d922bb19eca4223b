import {codePointName, scanHalf} from './scan.ts'
import type {GuideCheck} from './model.ts'
import {classOf} from '#text/yi/characters.ts'
import {syllableForRadical} from '#text/yi/radicals.ts'

/** A Yi radical typed for the syllable it looks like: the commonest real fault (yi-script.md §1, §9). */
export const radicalAsSyllable: GuideCheck = ({guide}) =>
  [guide.zh, guide.ii].flatMap(half =>
    scanHalf(
      half,
      'radical-as-syllable',
      character => classOf(character.codePointAt(0) ?? 0) === 'radical',
      character => {
        const syllable = syllableForRadical(character)
        const values = {character, code: codePointName(character)}
        return syllable
          ? {variant: 'syllable', values: {...values, syllable}, expected: [syllable]}
          : {variant: 'no-syllable', values}
      },
    ),
  )
