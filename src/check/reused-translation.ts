import type {Fault} from '../guide/fault.ts'
import type {ProjectCheck} from './model.ts'
import type {PairOf} from './all-pairs.ts'
import {allPairs, firstPlace} from './all-pairs.ts'
import {quoted} from './pairs.ts'

/** Short words may well share a translation (pairing.md §8: length > 3). */
const SHORT = 3

/** The same Yi for different Han: copied to save time and not changed. Told at every one but the first. */
export const reusedTranslation: ProjectCheck = input => {
  const long = allPairs(input).filter(({han}) => [...han].length > SHORT)
  return [...Map.groupBy(long, one => one.yi).values()].flatMap(group => {
    const [first] = group
    if (!first) return []
    return group.filter(one => one.han !== first.han).map(one => faultOf(one, first))
  })
}

function faultOf({guide, pair}: PairOf, first: PairOf): Fault {
  const {counterpart, values} = firstPlace(first)
  const han = quoted(first.pair.han.map(block => block.text).join(' '))
  return {
    rule: 'reused-translation',
    values: {han, ...values},
    place: pair.yi[0].place,
    counterpart,
    unit: pair.unit.id,
    guide,
  }
}
