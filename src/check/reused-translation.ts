import type {ProjectCheck} from './model.ts'
import {allPairs, besideFirst, valuesOf} from './all-pairs.ts'

/** Short words may well share a translation (pairing.md §8: length > 3). */
const SHORT = 3

/** The same Yi for different Han: copied to save time and not changed. Told at every one but the first. */
export const reusedTranslation: ProjectCheck = input => {
  const long = allPairs(input).filter(({han}) => [...han].length > SHORT)
  return [...Map.groupBy(long, one => one.yi).values()].flatMap(group => {
    const [first] = group
    if (!first) return []
    return group
      .filter(one => one.han !== first.han)
      .map(one => ({
        rule: 'reused-translation',
        values: valuesOf(first, first),
        ...besideFirst(one, first),
      }))
  })
}
