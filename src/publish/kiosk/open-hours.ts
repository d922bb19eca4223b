import type {OpenHours} from '#kiosk-app/data/offices.ts'
import type {HoursEntry} from '#guide/schema/county-file.ts'
import type {FormatInput} from '../model.ts'
import {textLine} from './lines.ts'

const WEEK = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** Opening hours for people and for the clock of the terminal. */
export function openHours(hours: readonly HoursEntry[], input: Pick<FormatInput, 'hours'>): OpenHours[] {
  return hours.map(entry => {
    const yi = input.hours(entry, 'ii')
    const {days, market, season} = entry
    return {
      line: textLine(input.hours(entry, 'zh').text, yi.lang === 'ii' ? yi.text : undefined),
      ...(days ? {days: days.map(day => WEEK.indexOf(day) + 1)} : {}),
      ...(market ? {market: {calendar: market.calendar, digits: market.digits}} : {}),
      ...(season ? {season: {from: season.from, to: season.to}} : {}),
      times: entry.times.map(minutes),
      holidaysOff: entry.holidays_off,
    }
  })
}

/** `9:00–12:00` as minutes after midnight; the schema has seen to its form. */
function minutes(clock: string): [number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = clock.split(/[:–]/).map(Number)
  return [a * 60 + b, c * 60 + d]
}
