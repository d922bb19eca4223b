import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {gridOf, type ComparedPage} from './compared-pages.ts'

const line = {width: 100, height: 6}
const page = (number: number, yi: boolean): ComparedPage => ({
  of: 'inner',
  number,
  first: yi ? line : undefined,
  last: yi ? line : undefined,
})

describe('gridOf', () => {
  it('sets pages that lie open together side by side, those with Yi as wide as the row allows', () => {
    const pages = [1, 2, 3, 4, 5, 6, 7].map(number => page(number, number % 2 === 1 && number > 1))
    expect(gridOf(pages).map(row => row.map(({page: {number}, units}) => [number, units]))).toEqual([
      [
        [1, 1],
        [2, 1],
        [3, 6],
      ],
      [
        [4, 1],
        [5, 7],
      ],
      [
        [6, 1],
        [7, 7],
      ],
    ])
  })

  it('keeps every page, in order, and overfills no row', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), {minLength: 1, maxLength: 60}), yi => {
        const rows = gridOf(yi.map((has, at) => page(at, has)))
        expect(rows.flat().map(({page: {number}}) => number)).toEqual(yi.map((_, at) => at))
        for (const row of rows) expect(row.reduce((sum, {units}) => sum + units, 0)).toBeLessThanOrEqual(8)
      }),
    )
  })
})
