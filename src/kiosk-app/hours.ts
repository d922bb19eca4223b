import type {DayTable, OpenHours} from './data/offices.ts'
import {dayAfter, daysBetween, weekdayOf, type Today} from './today.ts'

/** Is a place open? `unknown`: the clock cannot be trusted, or the day is beyond the table of lunar months. */
export type Openness =
  | {state: 'open'; until: number}
  | {state: 'later'; from: number}
  /** `next`: the first opening of the coming days, when it can be told. */
  | {state: 'closed' | 'holiday'; next?: {day: string; from: number}}
  | {state: 'unknown'}

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
    const applies = appliesOn(one, today.day, days)
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
  const next = nextOpening(hours, today.day, days)
  return {state: closedByHoliday ? 'holiday' : 'closed', ...(next ? {next} : {})}
}

/** Days looked ahead for the next opening: every place keeps some hours in ten days, or people should call. */
const AHEAD = 10

/** Nothing is promised behind a day that cannot be judged. */
function nextOpening(
  hours: readonly OpenHours[],
  from: string,
  days: DayTable,
): {day: string; from: number} | undefined {
  for (let n = 1; n <= AHEAD; n += 1) {
    const day = dayAfter(from, n)
    const holiday = days.holidays.indexOf(day) !== -1
    let first: number | undefined
    for (const one of hours) {
      const applies = appliesOn(one, day, days)
      if (applies === undefined) return undefined
      if (!applies || (holiday && one.holidaysOff)) continue
      for (const [start] of one.times) if (first === undefined || start < first) first = start
    }
    if (first !== undefined) return {day, from: first}
  }
  return undefined
}

/** @returns undefined when the table of lunar months does not reach this day. */
function appliesOn(one: OpenHours, day: string, days: DayTable): boolean | undefined {
  const {season, market} = one
  if (season && !within(day.slice(5), season)) return false
  if (one.days && one.days.indexOf(weekdayOf(day)) === -1) return false
  return market ? isMarketDay(market, day, days) : true
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
