import type {GuideCheck} from './model.ts'
import {atPair, hanOf, pairsOf} from './pairs.ts'
import {comparePlaceholders} from './placeholders.ts'

/** A value typed out in one half where the other places it by name: when the fact changes, only one half follows. */
export const numberForPlaceholder: GuideCheck = (paired, input) =>
  pairsOf(paired).flatMap(pair =>
    comparePlaceholders(pair, paired.guide, input).typed.map(({name, value, half}) => ({
      rule: 'number-for-placeholder',
      variant: half === 'ii' ? 'yi' : 'han',
      values: {name, value, ...hanOf(pair)},
      ...atPair(pair),
    })),
  )
