import {describe, expect, it} from 'vitest'
import type {DayTable, OpenHours} from './data/offices.ts'
import {clockText, lunarDate, minutesOf, openness} from './hours.ts'
import type {Today} from './today.ts'

const line = {han: ['']}
const at = (day: string, clock: string, trusted = true): Today => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return {trusted, day, minute: hours * 60 + minutes}
}
const WEEK: OpenHours = {
  line,
  days: [1, 2, 3, 4, 5],
  times: [
    [540, 720],
    [810, 1020],
  ],
  holidaysOff: true,
}
const MARKET: OpenHours = {
  line,
  market: {calendar: 'lunar', digits: [3, 6, 9]},
  times: [[480, 900]],
  holidaysOff: false,
}
// 2026-11-09 is 十月初一, 2026-12-09 十一月初一 (lunar.test).
const DAYS: DayTable = {lunar: ['2026-11-09', '2026-12-09', '2027-01-08'], holidays: ['2027-01-01']}
const state = (hours: readonly OpenHours[], today: Today) => openness(hours, today, DAYS)

describe('open by the clock', () => {
  // 2026-11-27 is a Friday.
  it.each([
    ['2026-11-27', '9:00', {state: 'open', until: 720}],
    ['2026-11-27', '11:59', {state: 'open', until: 720}],
    ['2026-11-27', '12:00', {state: 'later', from: 810}],
    ['2026-11-27', '8:00', {state: 'later', from: 540}],
    ['2026-11-27', '17:00', {state: 'closed', next: {day: '2026-11-30', from: 540}}],
    ['2026-11-28', '10:00', {state: 'closed', next: {day: '2026-11-30', from: 540}}],
    // New Year's Day is a Friday too.
    ['2027-01-01', '10:00', {state: 'holiday', next: {day: '2027-01-04', from: 540}}],
  ])('%s %s', (day, clock, expected) => expect(state([WEEK], at(day, clock))).toEqual(expected))

  it('follows the market by the moon, and not by the holidays', () => {
    // 十月十三 is 2026-11-21, a Saturday; 十月十九 2026-11-27.
    expect(state([MARKET], at('2026-11-21', '10:00'))).toEqual({state: 'open', until: 900})
    expect(state([MARKET], at('2026-11-22', '10:00'))).toEqual({
      state: 'closed',
      next: {day: '2026-11-24', from: 480},
    })
    expect(state([WEEK, MARKET], at('2026-11-27', '12:30'))).toEqual({state: 'open', until: 900})
  })

  it('follows the market by the common calendar', () => {
    const solar: OpenHours = {...MARKET, market: {calendar: 'solar', digits: [5, 0]}}
    expect(state([solar], at('2026-11-30', '8:00')).state).toBe('open')
    expect(state([solar], at('2026-11-29', '8:00')).state).toBe('closed')
  })

  it('keeps seasons, also over the new year', () => {
    const winter: OpenHours = {...WEEK, season: {from: '10-01', to: '06-30'}}
    const summer: OpenHours = {...WEEK, season: {from: '07-01', to: '09-30'}}
    expect(state([winter], at('2026-11-27', '10:00')).state).toBe('open')
    expect(state([summer], at('2026-11-27', '10:00')).state).toBe('closed')
    expect(state([winter], at('2027-06-30', '10:00')).state).toBe('open')
    expect(state([winter], at('2027-07-01', '10:00')).state).toBe('closed')
  })

  it('says nothing by a clock that cannot be trusted, or beyond the moons it knows', () => {
    expect(state([WEEK], at('2026-11-27', '10:00', false))).toEqual({state: 'unknown'})
    expect(state([MARKET], at('2027-01-08', '10:00'))).toEqual({state: 'unknown'})
    expect(state([WEEK], at('2027-03-01', '10:00')).state).toBe('open')
  })
})

it('counts the days of the moon', () => {
  expect(lunarDate('2026-11-09', DAYS.lunar)).toBe(1)
  expect(lunarDate('2026-12-08', DAYS.lunar)).toBe(30)
  expect(lunarDate('2026-11-08', DAYS.lunar)).toBeUndefined()
  expect(lunarDate('2026-11-09', [])).toBeUndefined()
})

it.each([
  ['9:00–12:00', [540, 720]],
  ['9：00-12:30', [540, 750]],
  ['9:00至17:00', [540, 1020]],
  ['上午', undefined],
])('reads %s', (text, expected) => expect(minutesOf(text)).toEqual(expected))

it('writes minutes as a clock', () => {
  expect([0, 545, 1020].map(clockText)).toEqual(['0:00', '9:05', '17:00'])
})
