import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'
import {atPair, hanOf, pairsOf} from './pairs.ts'
import {comparePlaceholders} from './placeholders.ts'

/** A placeholder that only one half of a pair has: one language would print a value the other does not. */
export const placeholderDiffers: GuideCheck = (paired, input) =>
  pairsOf(paired).flatMap(pair => {
    const {missing, extra} = comparePlaceholders(pair, paired.guide, input)
    const say = (variant: string, name: string): Fault => ({
      rule: 'placeholder-differs',
      variant,
      values: {name, ...hanOf(pair)},
      ...atPair(pair),
    })
    return [...missing.map(name => say('missing', name)), ...extra.map(name => say('extra', name))]
  })
