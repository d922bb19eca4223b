import type {Fault} from '../guide/fault.ts'
import type {ProjectCheck} from './model.ts'
import type {PairOf} from './all-pairs.ts'
import {allPairs, firstPlace} from './all-pairs.ts'
import {quoted} from './pairs.ts'

/** The same Han with different Yi, in one guide or across all (pairing.md §8): told at every one but the first. */
export const inconsistentTranslation: ProjectCheck = input =>
  [...Map.groupBy(allPairs(input), one => one.han).values()].flatMap(group => {
    const [first] = group
    if (!first) return []
    return group.filter(one => one.yi !== first.yi).map(one => faultOf(one, first))
  })

function faultOf({guide, pair}: PairOf, first: PairOf): Fault {
  const {counterpart, values} = firstPlace(first)
  const han = quoted(pair.han.map(block => block.text).join(' '))
  return {
    rule: 'inconsistent-translation',
    values: {han, ...values},
    place: pair.yi[0].place,
    counterpart,
    unit: pair.unit.id,
    guide,
  }
}
