import {describe, expect, it} from 'vitest'
import {ATTESTED_TERMS} from './attested.ts'
import {YI_WEEKDAYS, yiAnd, yiDay, yiOr} from './calendar.ts'
import {parseYiNumeral, readYiNumerals} from './numerals.ts'
import {parseHanNumeral} from '../han/numerals.ts'

describe('Yi numerals', () => {
  it('are read in all thirty article headings of the Declaration', () => {
    const headings = ATTESTED_TERMS.filter(({han}) => /^第.+条$/.test(han))
    expect(headings).toHaveLength(30)
    for (const {han, yi} of headings) {
      const numeral = yi.replace(/[ꏢꏡ]*ꌠ$/, '')
      expect(parseYiNumeral(numeral)).toBe(parseHanNumeral(han.slice(1, -1)))
    }
  })

  it('are read in all months of CLDR', () => {
    for (const {han, yi} of ATTESTED_TERMS.filter(term => /^\d+月$/.test(term.han))) {
      expect(parseYiNumeral(yi.slice(0, -1))).toBe(Number.parseInt(han, 10))
    }
  })

  it('are no numerals where they are a unit or the copula', () => {
    expect(readYiNumerals('2026ꈎ11ꆪ23ꑍ')).toEqual([])
    expect(readYiNumerals('ꌅꅍꑠꃅꉬ。')).toEqual([])
    expect(readYiNumerals('ꀋꉬ')).toEqual([])
    expect(parseYiNumeral('ꉬ')).toBe(5)
    expect(parseYiNumeral('ꆈꌠ')).toBeUndefined()
  })
})

describe('the pinned calendar', () => {
  it('holds what CLDR attests', () => {
    const attested = new Set(ATTESTED_TERMS.map(({yi}) => yi))
    expect(YI_WEEKDAYS.every(name => attested.has(name))).toBe(true)
    expect(yiDay(2026, 11, 23)).toBe('2026ꈎ11ꆪ23ꑍ')
    expect(attested).toContain(yiAnd(['{0}', '{1}']))
    expect(attested).toContain(yiOr(['{0}', '{1}']))
    expect(yiAnd(['A', 'B', 'C'])).toBe('A、BꌋꆀC')
    expect(yiAnd(['A'])).toBe('A')
    expect(yiAnd([])).toBe('')
  })
})
