import {REVIEW_DAYS} from '../guide/checked.ts'
import {factPlace} from './fact-place.ts'
import type {GuideCheck} from './model.ts'
import {UNFINISHED} from './unfinished.ts'

const DAY = 24 * 60 * 60 * 1000

/** Nobody has checked the facts of a current guide, or nobody for half a year. */
export const notCheckedLately: GuideCheck = ({guide}, {today}) => {
  const {checked, status, version} = guide.facts
  if (status !== 'current' || version === UNFINISHED) return []
  const place = factPlace(guide, 'checked.date', 'checked')
  if (!checked) return [{rule: 'not-checked-lately', variant: 'never', values: {id: guide.id}, place}]
  const days = (Date.parse(today) - Date.parse(checked.date)) / DAY
  if (days <= REVIEW_DAYS) return []
  const {by, date} = checked
  return [
    {
      rule: 'not-checked-lately',
      variant: 'long-ago',
      values: {by, date, days, most: REVIEW_DAYS, id: guide.id},
      place,
    },
  ]
}
