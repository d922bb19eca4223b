import {beijingDay, lastNewMoon, newMoon, sunLongitude} from './new-moons.ts'

/*
 * The 农历 by its rules (GB/T 33661-2017): a month begins on the day of the new moon in Beijing; the month of the
 * winter solstice is the eleventh; where thirteen months lie between two of those, the first without a 中气 is a leap
 * month. Not by Intl: ICU 78 puts the new year of 2030 a day early, and people walk to market by these days.
 */

/** A day of the 农历. */
export interface LunarDay {
  /** 1–12. */
  month: number
  leap: boolean
  /** 1–30. */
  day: number
}

const DAY = 24 * 60 * 60 * 1000
const numberOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)
const startOf = (k: number): number => beijingDay(newMoon(k))

/** Takes a day, `2026-02-17`; returns its day of the 农历: month 1, day 1. */
export function lunarDay(date: string): LunarDay {
  const today = numberOf(date)
  const k = lastNewMoon(today)
  return {...monthOf(k), day: today - startOf(k) + 1}
}

/** First days of the lunar months from the one that holds `from` to the first after `to`, in order. */
export function lunarMonthStarts(from: string, to: string): string[] {
  const end = numberOf(to)
  const starts: number[] = []
  for (let k = lastNewMoon(numberOf(from)); ; k += 1) {
    starts.push(startOf(k))
    if (startOf(k) > end) return starts.map(dateOf)
  }
}

/** Number of the month that begins with a new moon. */
function monthOf(k: number): {month: number; leap: boolean} {
  let eleventh = k
  while (!holdsSolstice(eleventh)) eleventh -= 1
  let next = eleventh + 1
  while (!holdsSolstice(next)) next += 1
  const leap = next - eleventh === 13 ? leapBetween(eleventh, next) : undefined
  const after = k - eleventh - (leap !== undefined && k >= leap ? 1 : 0)
  return {month: ((10 + after) % 12) + 1, leap: k === leap}
}

function leapBetween(eleventh: number, next: number): number {
  for (let k = eleventh + 1; k < next; k += 1) if (principalAt(k) === principalAt(k + 1)) return k
  throw new RangeError('thirteen months with a 中气 each')
}

/** The winter solstice, at 270°, falls into the month that begins with this new moon. */
const holdsSolstice = (k: number): boolean => principalAt(k) < 9 && principalAt(k + 1) >= 9

/** How many 中气, each 30° of the sun, lie before the first day of a month; 0 at the spring equinox. */
function principalAt(k: number): number {
  // The day begins at midnight in Beijing; 72 s are the ephemeris' (new-moons).
  const midnight = startOf(k) + 2_440_587.5 - 8 / 24 + 72 / 86_400
  return Math.floor(sunLongitude(midnight) / 30)
}

/**
 * Public holidays of a year that a calendar alone decides: 《全国年节及纪念日放假办法》 as amended in 2024 (元旦; 除夕 to
 * 正月初三; 清明; 5月1日, 2日; 端午; 中秋; 10月1日 to 3日). The days moved around them are announced each year and are not here.
 *
 * @param year 2015–2060.
 */
export function publicHolidays(year: number): string[] {
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map(day => `${year}-${day}`)
  const spring = lunarDate(year, 1, 1, '01-20')
  const moved = [
    ...[-1, 0, 1, 2].map(n => spring + n),
    qingming(year),
    lunarDate(year, 5, 5, '05-20'),
    lunarDate(year, 8, 15, '09-01'),
  ]
  return [...fixed, ...moved.map(dateOf)].sort()
}

/** The day on which the sun comes to 15°. */
function qingming(year: number): number {
  let day = numberOf(`${year}-04-03`)
  while (sunLongitude(day + 1 + 2_440_587.5 - 8 / 24 + 72 / 86_400) < 15) day += 1
  return day
}

/** The first day from `near` on that has this date of the 农历, not of a leap month. */
function lunarDate(year: number, month: number, day: number, near: string): number {
  for (let k = lastNewMoon(numberOf(`${year}-${near}`)); ; k += 1) {
    const found = monthOf(k)
    if (found.month === month && !found.leap) return startOf(k) + day - 1
  }
}
