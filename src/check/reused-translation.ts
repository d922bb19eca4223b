import type {ProjectCheck} from './model.ts'
import {allPairs, besideFirst, usual, valuesOf} from './all-pairs.ts'

/** Short words may well share a translation (pairing.md §8: length > 3). */
const SHORT = 3

/** The same Yi for different Han: copied to save time and not changed. Told wherever it is not for the usual. */
export const reusedTranslation: ProjectCheck = input => {
  const long = allPairs(input).filter(({han}) => [...han].length > SHORT)
  return [...Map.groupBy(long, one => one.yi).values()].flatMap(group => {
    const first = usual(group, 'han')
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
