import type {Duration} from '../guide/elements/model.ts'

/** Takes a time limit in the normal form of `guide.yaml`; returns it as a number and a unit, 当场 as 0 minutes. */
export function parseLimit(limit: string): Duration | undefined {
  if (limit === '当场') return {n: 0, unit: '分钟'}
  const match = /^(\d{1,4})(?:个)?(工作日|自然日|小时|月|年|分钟)$/.exec(limit)
  if (!match) return undefined
  const unit = match[2] === '月' ? '个月' : match[2]
  return {n: Number(match[1]), unit: unit as Duration['unit']}
}

/** Hours of one unit for comparing limits: a working day is compared as a day, five of them as a week of seven. */
const HOURS: Readonly<Record<Duration['unit'], number>> = {
  分钟: 1 / 60,
  小时: 1,
  自然日: 24,
  工作日: (24 * 7) / 5,
  个月: 24 * 30,
  年: 24 * 365,
}

/** Calendar hours a limit spans, to compare limits in different units; `20个工作日` is four weeks. */
export function workingHours(duration: Duration): number {
  return duration.n * HOURS[duration.unit]
}
