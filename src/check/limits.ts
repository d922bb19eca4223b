import type {Duration} from '../guide/elements/model.ts'

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
