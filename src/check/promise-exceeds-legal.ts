import type {GuideCheck} from './model.ts'
import {parseLimit, workingHours} from './limits.ts'

/** The promised time limit is longer than the law allows (service-guides.md §5 rule 2). */
export const promiseExceedsLegal: GuideCheck = ({guide}) => {
  const {time} = guide.facts
  if (!time?.legal) return []
  const legal = parseLimit(time.legal)
  const promise = parseLimit(time.promise)
  if (!legal || !promise || workingHours(promise) <= workingHours(legal)) return []
  const place = guide.factPlaces.get('time.promise') ?? {
    file: `${guide.folder}/guide.yaml`,
    line: 1,
    column: 1,
  }
  const counterpart = guide.factPlaces.get('time.legal')
  return [
    {
      rule: 'promise-exceeds-legal',
      values: {promise: time.promise, legal: time.legal},
      place,
      ...(counterpart ? {counterpart} : {}),
    },
  ]
}
