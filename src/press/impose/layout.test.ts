import fc from 'fast-check'
import {expect, test} from 'vitest'
import {PT_PER_MM, type Box, type Size} from '../pages.ts'
import {foldAndRead, type FlatSide, type Half} from './fold.test-support.ts'
import {layOut, type SheetSide, type SourcePage} from './layout.ts'
import {marksOf} from './marks.ts'
import {withBlanks} from './order.ts'
import {layOn, SHEETS, sheetsFor, TRIMS, type SheetName} from './paper.ts'
import {faultsOf, type Scheme} from './scheme.ts'

/** Pages of one size, some way off the origin as Chromium's are, with bleed or without. */
function source({width, height}: Size, bleed: number, count: number): SourcePage[] {
  const [left, bottom] = [0.24, -0.16]
  const trim = {left, bottom, right: left + width * PT_PER_MM, top: bottom + height * PT_PER_MM}
  return Array.from({length: count}, () => ({trim, bleed: grown(trim, bleed * PT_PER_MM)}))
}

const grown = ({left, bottom, right, top}: Box, by: number): Box => ({
  left: left - by,
  bottom: bottom - by,
  right: right + by,
  top: top + by,
})

const trims = fc.constantFrom(...Object.values(TRIMS))
const cases = fc
  .record({
    trim: trims,
    count: fc.integer({min: 1, max: 120}),
    bleed: fc.constantFrom(0, 3),
    pick: fc.nat(),
    scheme: fc.record({
      signature: fc.constantFrom(undefined, 4, 16, 32),
      spine: fc.constantFrom('left' as const, 'right' as const),
      duplex: fc.constantFrom('long-edge' as const, 'short-edge' as const),
      caliper: fc.double({min: 0.03, max: 0.15, noNaN: true}),
      method: fc.constantFrom('shift' as const, 'scale' as const),
    }),
  })
  .map(({trim, count, bleed, pick, scheme: {caliper, method, signature, ...rest}}) => {
    const names = sheetsFor(trim)
    const sheet = names[pick % names.length] as SheetName
    const scheme: Scheme = {
      ...rest,
      ...(signature === undefined ? {} : {signature}),
      endPages: 0,
      sheet,
      creep: {caliper, method},
      marks: true,
    }
    return {trim, count, bleed, scheme, sides: layOut(source(trim, bleed, count), scheme)}
  })

const EPSILON = 1e-6
const isWithin = (inner: Box, outer: Box) =>
  inner.left >= outer.left - EPSILON &&
  inner.right <= outer.right + EPSILON &&
  inner.bottom >= outer.bottom - EPSILON &&
  inner.top <= outer.top + EPSILON
const paperOf = ({paper}: SheetSide): Box => ({left: 0, bottom: 0, right: paper.width, top: paper.height})

test('boxes lie within one another, pages within their halves, nothing outside the sheet', () => {
  fc.assert(
    fc.property(cases, ({sides}) => {
      for (const side of sides) {
        expect(isWithin(side.trim, side.bleed)).toBe(true)
        expect(isWithin(side.bleed, paperOf(side))).toBe(true)
        for (const page of side.pages) {
          expect(isWithin(page.trim, side.trim)).toBe(true)
          const printed = mapped(page.clip, page.matrix)
          expect(isWithin(printed, side.bleed)).toBe(true)
          const middle = side.paper.width / 2
          expect(printed.right <= middle + EPSILON || printed.left >= middle - EPSILON).toBe(true)
          expect(isWithin(page.trim, printed)).toBe(true)
        }
      }
    }),
  )
})

test('inner sheets move further to the spine, the outermost not at all; each signature begins anew', () => {
  fc.assert(
    fc.property(cases, ({sides, scheme}) => {
      for (const [index, side] of sides.entries()) {
        if (side.sheet.depth === 0) expect(side.creep).toBe(0)
        else expect(side.creep).toBeGreaterThan(sides[index - 2]?.creep ?? Infinity)
        expect(side.creep).toBeCloseTo(side.sheet.depth * (scheme.creep?.caliper ?? 0), 9)
        const [outermost] = sides
        const widths = [outermost, side].map(one => (one ? one.trim.right - one.trim.left : 0))
        expect((widths[0] ?? 0) - (widths[1] ?? 0)).toBeCloseTo(2 * side.creep * PT_PER_MM, 6)
      }
    }),
  )
})

test('marks lie on the sheet and outside the bleed', () => {
  fc.assert(
    fc.property(cases, ({sides}) => {
      for (const side of sides) {
        for (const {from, to} of marksOf(side)) {
          for (const [x, y] of [from, to]) {
            expect(x >= -EPSILON && x <= side.paper.width + EPSILON).toBe(true)
            expect(y >= -EPSILON && y <= side.paper.height + EPSILON).toBe(true)
            const {left, right, bottom, top} = side.bleed
            const inside =
              x > left + EPSILON && x < right - EPSILON && y > bottom + EPSILON && y < top - EPSILON
            expect(inside).toBe(false)
          }
        }
      }
    }),
  )
})

test('printed, turned, folded and gathered, the sheets read in order and stand upright', () => {
  fc.assert(
    fc.property(cases, ({sides, scheme, count}) => {
      const across = (sides[0]?.paper.width ?? 0) > (sides[0]?.paper.height ?? 0)
      const read = foldAndRead(sides.map(flat), {
        across,
        turnedAbout: scheme.duplex,
        spine: scheme.spine ?? 'left',
        gather: scheme.signature === undefined ? sides.length / 2 : scheme.signature / 4,
      })
      expect(read.map(({page}) => page)).toEqual(withBlanks(count, 0))
      expect(read.every(({page, upright}) => page === undefined || upright)).toBe(true)
    }),
  )
})

test('sheets are offered that are large enough, the smallest first', () => {
  expect(sheetsFor(TRIMS.A5)[0]).toBe('A4')
  expect(sheetsFor(TRIMS.大度32开)[0]).toBe('A4')
  expect(sheetsFor(TRIMS.正度16开)[0]).toBe('正度8开毛料')
  expect(sheetsFor(TRIMS.大度16开)).toEqual(['A3', '大度8开毛料', 'SRA3'])
  expect(sheetsFor(TRIMS.A4)).toEqual(['A3', 'SRA3'])
  expect(layOn(TRIMS.A5, SHEETS.A4)).toEqual({width: 297, height: 210})
})

test('A5 on A4 leaves no room for marks, on A3 for all ten', () => {
  const scheme: Scheme = {endPages: 0, sheet: 'A4', duplex: 'short-edge', marks: true}
  const marks = (sheet: SheetName) =>
    layOut(source(TRIMS.A5, 0, 8), {...scheme, sheet}).map(side => marksOf(side).length)
  expect(marks('A4')).toEqual([0, 0, 0, 0])
  expect(marks('A3')).toEqual([10, 10, 10, 10])
})

const sound: Scheme = {endPages: 0, sheet: 'A4', duplex: 'short-edge', marks: true}
const reasons = (scheme: Partial<Scheme>, count = 64, trim: Size = TRIMS.A5) =>
  faultsOf({...sound, ...scheme}, {count, trim}).map(({reason}) => reason)

test('a sound scheme has no fault', () => {
  expect(reasons({creep: {caliper: 0.1, factor: 1.3}})).toEqual([])
  expect(reasons({signature: 16}, 400)).toEqual([])
})

test.each([
  [{creep: {caliper: 0}}, 'caliper'],
  [{creep: {caliper: -0.1}}, 'caliper'],
  [{creep: {caliper: 100}}, 'caliper'],
  [{creep: {caliper: Number.NaN}}, 'caliper'],
  [{creep: {caliper: 0.1, factor: 0}}, 'factor'],
  [{signature: 6}, 'signature'],
  [{signature: 0}, 'signature'],
  [{endPages: -1}, 'end-pages'],
  [{endPages: 65}, 'end-pages'],
] as const)('%j is a fault', (scheme, reason) => {
  expect(reasons(scheme)).toEqual([reason])
})

test('a page larger than its sheet is told with what would do', () => {
  expect(faultsOf(sound, {count: 8, trim: TRIMS.大度16开})).toEqual([
    {
      reason: 'sheet-too-small',
      values: {
        sheet: 'A4',
        width: 210,
        height: 285,
        spread: 420,
        long: 297,
        short: 210,
        fits: 'A3、大度8开毛料、SRA3',
      },
    },
  ])
  expect(faultsOf(sound, {count: 8, trim: {width: 400, height: 500}})[0]?.values['fits']).toBe('–')
})

test('nothing to print, and a stack too thick to fold, are faults', () => {
  expect(reasons({}, 0)).toEqual(['no-pages'])
  expect(reasons({creep: {caliper: 0.1}}, 400)).toEqual(['too-thick'])
  expect(reasons({creep: {caliper: 0.1}, signature: 32}, 400)).toEqual([])
})

function mapped({left, right, bottom, top}: Box, [a, , , d, e, f]: readonly number[]): Box {
  const [x0, x1] = [left * (a ?? 0) + (e ?? 0), right * (a ?? 0) + (e ?? 0)]
  const [y0, y1] = [bottom * (d ?? 0) + (f ?? 0), top * (d ?? 0) + (f ?? 0)]
  return {left: Math.min(x0, x1), right: Math.max(x0, x1), bottom: Math.min(y0, y1), top: Math.max(y0, y1)}
}

/** Where things really lie, by their place and matrix, not by what the order said. */
function flat(side: SheetSide): FlatSide {
  const half = (isLeft: boolean): Half => {
    const page = side.pages.find(({trim}) => trim.left < side.paper.width / 2 - 1 === isLeft)
    return {page: page?.page, upright: (page?.matrix[3] ?? 1) > 0}
  }
  return {left: half(true), right: half(false)}
}
