import type {ProjectCheck} from './model.ts'
import {allPairs, besideFirst, valuesOf} from './all-pairs.ts'

/** The same Han with different Yi, in one guide or across all (pairing.md §8): told at every one but the first. */
export const inconsistentTranslation: ProjectCheck = input =>
  [...Map.groupBy(allPairs(input), one => one.han).values()].flatMap(group => {
    const [first] = group
    if (!first) return []
    return group
      .filter(one => one.yi !== first.yi)
      .map(one => ({
        rule: 'inconsistent-translation',
        values: valuesOf(one, first),
        ...besideFirst(one, first),
      }))
  })
