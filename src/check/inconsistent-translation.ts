import type {ProjectCheck} from './model.ts'
import {allPairs, besideFirst, usual, valuesOf} from './all-pairs.ts'

/** The same Han with different Yi, in one guide or across all (pairing.md §8): told wherever it is not the usual. */
export const inconsistentTranslation: ProjectCheck = input =>
  [...Map.groupBy(allPairs(input), one => one.han).values()].flatMap(group => {
    const first = usual(group, 'yi')
    if (!first) return []
    return group
      .filter(one => one.yi !== first.yi)
      .map(one => ({
        rule: 'inconsistent-translation',
        values: valuesOf(one, first),
        ...besideFirst(one, first),
      }))
  })
