import type {GuideCheck} from './model.ts'
import {matchesIn, typedYi} from './matches.ts'

/** Full-width digits and letters in Yi text: Yi takes Arabic digits, half-width (yi-script.md §9). */
export const fullWidthInYi: GuideCheck = ({guide}) =>
  matchesIn(guide.ii, /[０-９Ａ-Ｚａ-ｚ]+/gu, typedYi).map(({text, place}) => {
    const half = text.normalize('NFKC')
    return {rule: 'full-width-in-yi', values: {text, half}, place, expected: [half]}
  })
