import type {DayTable, OpenHours} from './data.ts'
import {daysBetween, type Today} from './today.ts'

/** Is a place open? `unknown`: the clock cannot be trusted, or the day is beyond the table of lunar months. */
export type Openness =
  {state: 'open'; until: number} | {state: 'later'; from: number} | {state: 'closed' | 'holiday' | 'unknown'}

/**
 * Whether a place is open now by its hours. A public holiday closes only the lines that keep holidays.
 */
export function openness(hours: readonly OpenHours[], today: Today, days: DayTable): Openness {
  if (!today.trusted) return {state: 'unknown'}
  const holiday = days.holidays.indexOf(today.day) !== -1
  let later: number | undefined
  let closedByHoliday = false
  let unknown = false
  for (const one of hours) {
    const applies = appliesOn(one, today, days)
    if (applies === undefined) unknown = true
    if (!applies) continue
    if (holiday && one.holidaysOff) {
      closedByHoliday = true
      continue
    }
    for (const [from, to] of one.times) {
      if (today.minute >= from && today.minute < to) return {state: 'open', until: to}
      if (today.minute < from && (later === undefined || from < later)) later = from
    }
  }
  if (unknown) return {state: 'unknown'}
  if (later !== undefined) return {state: 'later', from: later}
  return {state: closedByHoliday ? 'holiday' : 'closed'}
}

/** @returns undefined when the table of lunar months does not reach this day. */
function appliesOn(one: OpenHours, today: Today, days: DayTable): boolean | undefined {
  const {season, market} = one
  if (season && !within(today.day.slice(5), season)) return false
  if (one.days && one.days.indexOf(today.weekday) === -1) return false
  return market ? isMarketDay(market, today.day, days) : true
}

function within(day: string, {from, to}: {from: string; to: string}): boolean {
  return from <= to ? day >= from && day <= to : day >= from || day <= to
}

/** 逢三、六、九: a day of the month whose last digit is one of these. */
export function isMarketDay(
  market: NonNullable<OpenHours['market']>,
  day: string,
  days: DayTable,
): boolean | undefined {
  const date = market.calendar === 'lunar' ? lunarDate(day, days.lunar) : Number(day.slice(8))
  return date === undefined ? undefined : market.digits.indexOf(date % 10) !== -1
}

/** Day of the lunar month, 1–30; undefined outside the table. */
export function lunarDate(day: string, starts: readonly string[]): number | undefined {
  const last = starts[starts.length - 1]
  if (last === undefined || day >= last) return undefined
  for (let n = starts.length - 2; n >= 0; n -= 1) {
    const start = starts[n]
    if (start !== undefined && start <= day) return daysBetween(start, day) + 1
  }
  return undefined
}

/** `9:00–12:00` in minutes after midnight; a hyphen or 至 will do. */
export function minutesOf(text: string): [number, number] | undefined {
  const found = /^(\d{1,2})[:：](\d\d)\s*[–—~～至-]\s*(\d{1,2})[:：](\d\d)$/.exec(text.trim())
  if (!found) return undefined
  const [, a, b, c, d] = found.map(Number) as [number, number, number, number, number]
  return [a * 60 + b, c * 60 + d]
}

/** Minutes after midnight as `9:05`. */
export function clockText(minutes: number): string {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}:${rest < 10 ? '0' : ''}${rest}`
}
