import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'
import {matchesIn, typedYi} from './matches.ts'
import {isInUse} from '#guide/terms/status.ts'
import {otherTonesOf, UNATTESTED} from '#text/yi/frequency.ts'

const SYLLABLE = new RegExp(`[${UNATTESTED}]`, 'gu')

/**
 * A syllable that stands in no Yi text known (yi-script.md §9): most likely the same sound was typed in a wrong tone. What
 * a term in use holds is vouched for.
 */
export const unattestedSyllable: GuideCheck = ({guide}, {workspace: {terms}}) => {
  const vouched = (syllable: string): boolean =>
    terms.some(term => isInUse(term) && term.yi.includes(syllable))
  return matchesIn(guide.ii, SYLLABLE, typedYi).flatMap(({text, place}): Fault[] => {
    if (vouched(text)) return []
    const others = otherTonesOf(text)
    const values = {text, others: others.join('、')}
    return [{rule: 'unattested-syllable', values, place, expected: others}]
  })
}
