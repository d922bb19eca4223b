import type {DayTable} from '#kiosk-app/data/offices.ts'
import {lunarMonthStarts, publicHolidays} from '#text/han/lunar.ts'

/** So long a terminal may run without an update and still know its market days; then it says nothing about them. */
const YEARS = 5

/** Lunar months and public holidays from the content date on: no browser knows them (issue 5, part 2). */
export function dayTable(contentDate: string): DayTable {
  const year = Number(contentDate.slice(0, 4))
  const to = `${year + YEARS}${contentDate.slice(4)}`
  const years = Array.from({length: YEARS + 1}, (_, n) => year + n)
  return {
    // 29 February of a year that has none becomes 1 March.
    lunar: lunarMonthStarts(contentDate, new Date(`${to}T00:00:00Z`).toISOString().slice(0, 10)),
    holidays: years.flatMap(publicHolidays).filter(day => day >= contentDate),
  }
}
