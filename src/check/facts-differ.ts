import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'
import {atPair, hanOf, pairsOf} from './pairs.ts'
import {comparePlaceholders, hanValue} from './placeholders.ts'
import {charactersOf} from '#guide/characters.ts'
import {compareFacts} from '#text/facts/compare.ts'
import {HAN_NUMERAL_CHARACTERS} from '#text/han/numerals.ts'

/** Without any of these no text holds a fact that must stand in the other: figures, Chinese numerals, addresses. */
const MAY_HOLD = new RegExp(`[\\p{N}${HAN_NUMERAL_CHARACTERS}@{]|://|www`, 'u')

/**
 * Numbers, dates, phones, money and limits that differ between a unit's Han and its Yi (pairing.md §8). Placeholders
 * are filled in with their Han form on both sides first, so that equal facts read equal and a typed number is
 * measured against them; one that the other half lacks altogether is placeholder-differs' to tell.
 */
export const factsDiffer: GuideCheck = (paired, input) =>
  pairsOf(paired).flatMap(pair => {
    const {guide} = paired
    const {missing: noneInYi, extra: noneInHan} = comparePlaceholders(pair, guide, input)
    const filled = (but: readonly string[]) => (name: string) =>
      but.includes(name) ? '' : (hanValue(name, guide, input) ?? '')
    const han = charactersOf(pair.han, filled(noneInYi))
    const yi = charactersOf(pair.yi, filled(noneInHan))
    if (!MAY_HOLD.test(han) && !MAY_HOLD.test(yi)) return []
    const {missing, extra} = compareFacts(han, yi)
    const say = (side: 'missing' | 'extra', {kind, raw}: {kind: string; raw: string}): Fault => ({
      rule: 'facts-differ',
      // Phones are told apart, because a wrong one is found by ringing it.
      variant: `${side}-${kind === 'phone' ? 'phone' : 'figure'}`,
      values: {value: raw, ...hanOf(pair)},
      ...atPair(pair),
    })
    return [...missing.map(fact => say('missing', fact)), ...extra.map(fact => say('extra', fact))]
  })
