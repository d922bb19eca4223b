import {factPlace} from './fact-place.ts'
import type {GuideCheck} from './model.ts'

/** 即办件 is done at once, 承诺件 is not (service-guides.md §5 rule 1). */
export const handlingContradictsPromise: GuideCheck = ({guide}) => {
  const {handling, time} = guide.facts
  if (!handling || !time) return []
  const atOnce = time.promise === '当场'
  if ((handling === '即办件') === atOnce) return []
  return [
    {
      rule: 'handling-contradicts-promise',
      variant: atOnce ? 'at-once' : 'later',
      values: {handling, promise: time.promise},
      place: factPlace(guide, 'handling'),
      counterpart: factPlace(guide, 'time.promise', 'time'),
    },
  ]
}
