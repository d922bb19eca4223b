import {factPlace} from './fact-place.ts'
import type {GuideCheck} from './model.ts'

/** Ways that need no visit, as 办理形式 is filled in (service-guides.md §3 网上办理, 邮寄, 自助终端, 代办). */
const FROM_AFAR = /网|线上|在线|邮|寄|快递|掌上|手机|小程序|电话|自助|代办|上门|免申|自动/

/** Visits without a reason, or none without a way that needs none (service-guides.md §5 rule 3). */
export const visitUnexplained: GuideCheck = ({guide}) => {
  const {visits, visits_why: why, channels} = guide.facts
  if (visits === undefined) return []
  const variant =
    visits > 0
      ? why?.trim()
        ? undefined
        : 'reason'
      : channels.some(channel => FROM_AFAR.test(channel))
        ? undefined
        : 'channel'
  if (variant === undefined) return []
  return [{rule: 'visit-unexplained', variant, values: {visits}, place: factPlace(guide, 'visits')}]
}
