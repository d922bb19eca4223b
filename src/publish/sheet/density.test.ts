import fc from 'fast-check'
import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import {BRIEF_BANDS, loadOf, NOTICE_BANDS, triesFor} from './density.ts'

describe('triesFor', () => {
  it('tries no more than edges/ will print, and ends a notice with the closest setting', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 9000}), load => {
        for (const bands of [NOTICE_BANDS, BRIEF_BANDS]) {
          expect(triesFor(bands, load).length).toBeGreaterThan(0)
          expect(triesFor(bands, load).length).toBeLessThanOrEqual(3)
        }
        if (load > 1050) expect(triesFor(NOTICE_BANDS, load).at(-1)).toBe('dense')
      }),
    )
  })
})

describe('loadOf', () => {
  it('counts the text and the rows it stands in', () => {
    const table = h('table', [h('tr', [h('td', '材料')]), h('tr', [h('td', '一'), h('td', '二')])])
    expect(loadOf([table, h('div', {class: 'pair item d1'}, '三')], text => text.length)).toBe(5 + 3 * 25)
  })
})
