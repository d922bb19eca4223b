import {describe, expect, it} from 'vitest'
import {lunarDay, lunarMonthStarts, publicHolidays} from './lunar.ts'
import {newMoon, sunLongitude} from './new-moons.ts'

describe('the sky', () => {
  // Meeus, examples 49.a and 25.a.
  it('has its new moon of February 1977 where Meeus has it', () => {
    expect(newMoon(-283)).toBeCloseTo(2_443_192.65118, 4)
  })
  it('has the sun of 1992-10-13 where Meeus has it', () => {
    expect(sunLongitude(2_448_908.5)).toBeCloseTo(199.90895, 3)
  })
})

describe('the 农历', () => {
  // New years' days and months as published by the Hong Kong Observatory and the yearly 放假安排.
  it.each([
    ['2024-02-10', 1, 1],
    ['2025-01-29', 1, 1],
    ['2026-02-17', 1, 1],
    ['2027-02-06', 1, 1],
    ['2028-01-26', 1, 1],
    ['2029-02-13', 1, 1],
    ['2030-02-03', 1, 1],
    ['2033-01-31', 1, 1],
    ['2034-02-19', 1, 1],
    ['2026-09-25', 8, 15],
    ['2026-06-19', 5, 5],
  ])('%s is month %i, day %i', (date, month, day) => {
    expect(lunarDay(date)).toEqual({month, leap: false, day})
  })

  it.each([
    ['2023-03-22', 2],
    ['2025-07-25', 6],
    ['2028-06-23', 5],
    ['2031-04-22', 3],
    // The one that many programs get wrong.
    ['2033-12-22', 11],
    ['2036-07-23', 6],
  ])('knows the leap month that begins on %s', (date, month) => {
    expect(lunarDay(date)).toEqual({month, leap: true, day: 1})
  })

  it('lists the first days of months, each 29 or 30 days after the one before', () => {
    expect(lunarMonthStarts('2026-01-25', '2026-06-20')).toEqual([
      '2026-01-19',
      '2026-02-17',
      '2026-03-19',
      '2026-04-17',
      '2026-05-17',
      '2026-06-15',
      '2026-07-14',
    ])
    const starts = lunarMonthStarts('2026-11-20', '2036-11-20').map(day => Date.parse(day) / 86_400_000)
    const lengths = starts.slice(1).map((day, n) => day - (starts[n] ?? 0))
    expect(new Set(lengths)).toEqual(new Set([29, 30]))
    expect(starts.length).toBeGreaterThan(120)
  })
})

describe('public holidays', () => {
  it('are those of 2026 without the days moved', () => {
    expect(publicHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-04-05',
      '2026-05-01',
      '2026-05-02',
      '2026-06-19',
      '2026-09-25',
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
    ])
  })

  it('are found in every year the formula holds for', () => {
    for (let year = 2025; year < 2060; year += 1)
      expect(new Set(publicHolidays(year)).size).toBeGreaterThan(11)
  })
})
