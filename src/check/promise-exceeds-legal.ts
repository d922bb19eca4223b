import {factPlace} from './fact-place.ts'
import {workingHours} from './limits.ts'
import type {GuideCheck} from './model.ts'
import {parseDuration} from '#guide/duration.ts'

/** The promised time limit is longer than the law allows (service-guides.md §5 rule 2). */
export const promiseExceedsLegal: GuideCheck = ({guide}) => {
  const {time} = guide.facts
  if (!time?.legal) return []
  const legal = parseDuration(time.legal)
  const promise = parseDuration(time.promise)
  if (!legal || !promise || workingHours(promise) <= workingHours(legal)) return []
  return [
    {
      rule: 'promise-exceeds-legal',
      values: {promise: time.promise, legal: time.legal},
      place: factPlace(guide, 'time.promise'),
      counterpart: factPlace(guide, 'time.legal'),
    },
  ]
}
