import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findFacts} from '#text/facts/find.ts'
import {
  formatAnd,
  formatDate,
  formatMonthDay,
  formatNumber,
  formatOr,
  weekdayName,
  weekdayOf,
} from './dates.ts'

describe('dates', () => {
  it('are written by the pinned patterns', () => {
    expect(formatDate('2026-11-03', 'zh')).toBe('2026年11月3日')
    expect(formatDate('2026-11-03', 'ii')).toBe('2026ꈎ11ꆪ3ꑍ')
    expect(formatMonthDay('07-01')).toBe('7月1日')
    expect(() => formatDate('2026-1-3', 'zh')).toThrow(RangeError)
  })

  it('are read again as the same day in either language', () => {
    const day = fc.date({min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true})
    fc.assert(
      fc.property(day, fc.constantFrom('zh' as const, 'ii' as const), (date, tag) => {
        const written = date.toISOString().slice(0, 10)
        expect(findFacts(formatDate(written, tag))).toMatchObject([{kind: 'date', value: written}])
        expect(weekdayOf(written)).toBe(date.getUTCDay() || 7)
      }),
    )
  })

  it('have weekdays', () => {
    expect(weekdayName(weekdayOf('2026-11-23'), 'zh')).toBe('星期一')
    expect(weekdayName(7, 'ii')).toBe('ꑬꆏꑍ')
    expect(() => weekdayName(0, 'zh')).toThrow(RangeError)
  })

  it('stand in lists', () => {
    expect(formatAnd(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙')
    expect(formatOr(['A', 'B'], 'ii')).toBe('AꅀB')
    expect(formatNumber(1234.5)).toBe('1234.5')
  })
})
