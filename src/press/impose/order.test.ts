import fc from 'fast-check'
import {expect, test} from 'vitest'
import {foldAndRead, type FlatSide} from './fold.test-support.ts'
import {orderSheets, withBlanks, type Page, type Side} from './order.ts'

const saddle = {signature: undefined, spine: 'left', endPages: 0} as const
const folding = fc.record({
  signature: fc.option(
    fc.integer({min: 1, max: 12}).map(sheets => 4 * sheets),
    {nil: undefined},
  ),
  spine: fc.constantFrom('left' as const, 'right' as const),
  endPages: fc.integer({min: 0, max: 2}),
})
const count = fc.integer({min: 2, max: 600})

test('55 pages as in publishing.md §6', () => {
  const [first, second] = orderSheets(55, saddle)
  expect(first).toMatchObject({front: {left: undefined, right: 1}, back: {left: 2, right: 55}})
  expect(second).toMatchObject({front: {left: 54, right: 3}, back: {left: 4, right: 53}})
})

test('blank pages go before the back cover', () => {
  expect(withBlanks(6, 1)).toEqual([1, 2, 3, 4, 5, undefined, undefined, 6])
  expect(withBlanks(7, 2)).toEqual([1, 2, 3, 4, 5, undefined, 6, 7])
  expect(withBlanks(8, 2)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(orderSheets(6, {...saddle, endPages: 1})[0]?.front).toEqual({left: 6, right: 1})
})

test('every page once, the sheets full, the ends where they belong', () => {
  fc.assert(
    fc.property(count, folding, (pages, how) => {
      const all = orderSheets(pages, how).flatMap(({front, back}) => [front, back].flatMap(both))
      const shown = all.filter(page => page !== undefined).sort((a, b) => a - b)
      expect(shown).toEqual(Array.from({length: pages}, (_, index) => index + 1))
      expect(all.length).toBe(4 * Math.ceil(pages / 4))
    }),
  )
})

test('the two pages of a side add up to one more than the pages of the signature', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 150}), folding, (quarter, how) => {
      const pages = 4 * quarter
      for (const {signature, front, back} of orderSheets(pages, how)) {
        const before = (signature - 1) * (how.signature ?? pages)
        const own = Math.min(how.signature ?? pages, pages - before)
        for (const side of [front, back]) {
          const [left = 0, right = 0] = both(side)
          expect(left + right - 2 * before).toBe(own + 1)
        }
      }
    }),
  )
})

test('folded, gathered and turned over, the sheets read from the first page to the last', () => {
  fc.assert(
    fc.property(count, folding, fc.boolean(), (pages, how, across) => {
      const sheets = orderSheets(pages, how)
      const sides = sheets.flatMap(({front, back}) => [flat(front), flat(back)])
      const gather = (how.signature ?? 4 * sheets.length) / 4
      const turnedAbout = across ? 'short-edge' : 'long-edge'
      const read = foldAndRead(sides, {across, turnedAbout, spine: how.spine, gather})
      expect(read.map(({page}) => page)).toEqual(withBlanks(pages, how.endPages))
      expect(read.every(({upright}) => upright)).toBe(true)
    }),
  )
})

test('the folding itself is no yes-man: one exchanged page is seen', () => {
  const sides = orderSheets(16, saddle).flatMap(({front, back}) => [flat(front), flat(back)])
  const hands = {across: true, turnedAbout: 'short-edge', spine: 'left', gather: 4} as const
  const wrong = sides.with(3, flat({left: 13, right: 4}))
  expect(foldAndRead(wrong, hands).map(({page}) => page)).not.toEqual(withBlanks(16, 0))
  const otherEdge = foldAndRead(sides, {...hands, turnedAbout: 'long-edge'})
  expect(otherEdge.filter(({upright}) => upright).length).toBe(8)
  expect(otherEdge.map(({page}) => page).slice(0, 2)).toEqual([1, 15])
})

test.each([0, 6, -4, 3])('a signature of %i pages is refused', signature => {
  expect(() => orderSheets(16, {...saddle, signature})).toThrow(RangeError)
})

const both = ({left, right}: Side): Page[] => [left, right]
const flat = ({left, right}: Side): FlatSide => ({
  left: {page: left, upright: true},
  right: {page: right, upright: true},
})
