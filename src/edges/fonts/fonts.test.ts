import fc from 'fast-check'
import subsetFont from 'subset-font'
import {beforeAll, expect, test} from 'vitest'
import {readCmap} from './cmap.ts'
import {cutFace} from './cut.ts'
import {fontFacts} from './font-facts.ts'
import {moveOutline, readOutlines} from './outlines.ts'
import {unfitted} from './screen.ts'
import {readTables, tableOf, viewOf, writeTables, type Tables} from './sfnt.ts'
import {readSource, regularHan, YI_SOURCE} from './sources.ts'

let yi: Tables
let source: Tables
let han: Tables
beforeAll(async () => {
  const font = await readSource(YI_SOURCE)
  source = readTables(font)
  yi = readTables(await cutFace(YI_SOURCE, font))
  han = readTables(await cutFace(regularHan('sans'), await readSource(regularHan('sans'))))
})

/** Bounds of a glyph by following its points, not by trusting its header; undefined for nothing drawn. */
function inkOf(outline: Uint8Array): {low: number; high: number} | undefined {
  if (outline.length === 0 || viewOf(outline).getInt16(0) < 0) return undefined
  const view = viewOf(outline)
  const contours = view.getInt16(0)
  const points = view.getUint16(8 + contours * 2) + 1
  let at = 12 + contours * 2 + view.getUint16(10 + contours * 2)
  const flags: number[] = []
  while (flags.length < points) {
    const flag = view.getUint8(at++)
    const times = flag & 8 ? view.getUint8(at++) + 1 : 1
    for (let n = 0; n < times; n++) flags.push(flag)
  }
  for (const flag of flags) at += flag & 2 ? 1 : flag & 16 ? 0 : 2
  let y = 0
  const all = flags.map(flag => {
    if (flag & 4) y += (flag & 32 ? 1 : -1) * view.getUint8(at++)
    else if (!(flag & 32)) {
      y += view.getInt16(at)
      at += 2
    }
    return y
  })
  return {low: Math.min(...all), high: Math.max(...all)}
}

test('moving an outline moves every point of every Yi glyph by the same distance, and no other', () => {
  const outlines = readOutlines(source).filter(outline => inkOf(outline))
  fc.assert(
    fc.property(fc.nat(outlines.length - 1), fc.integer({min: -400, max: 400}), (index, dy) => {
      const outline = outlines[index] ?? new Uint8Array()
      const before = inkOf(outline)
      const moved = moveOutline(outline, dy)
      expect(inkOf(moved)).toEqual({low: (before?.low ?? 0) + dy, high: (before?.high ?? 0) + dy})
      expect(viewOf(moved).getInt16(8)).toBe((before?.high ?? 0) + dy)
      expect(inkOf(moveOutline(moved, -dy))).toEqual(before)
    }),
  )
})

test('a font written is the font read', () => {
  const bytes = writeTables(yi)
  expect(readTables(bytes)).toEqual(new Map([...yi].map(([tag]) => [tag, expect.anything()])))
  expect(writeTables(readTables(bytes))).toEqual(bytes)
  // The whole file must sum to this number (OpenType, head.checkSumAdjustment).
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + viewOf(bytes).getUint32(at)) >>> 0
  expect(sum).toBe(0xb1b0afba)
})

test('no two characters share a glyph, in either face', () => {
  for (const tables of [yi, han]) {
    const glyphs = [...readCmap(tables).values()]
    expect(new Set(glyphs).size).toBe(glyphs.length)
    expect(Math.max(...glyphs)).toBeLessThan(viewOf(tableOf(tables, 'maxp')).getUint16(4))
  }
})

test('the Yi face holds all 1,165 syllables and nothing but Yi', () => {
  const codes = [...readCmap(yi).keys()]
  expect(codes.filter(code => code >= 0xa000 && code <= 0xa48c)).toHaveLength(1165)
  expect(codes.filter(code => code < 0xa000 || code > 0xa4c6)).toEqual([])
})

test('the Han face holds ideographs, punctuation, digits, Latin and the marks of checklists, and no radical', () => {
  const map = readCmap(han)
  const wanted = '人一国汉彝〇，。、；：？！“”‘’（）《》——……·・～–/／0129AZaz¥￥→←↑↓□☐✓✔①⑩■●※℃☎'
  expect([...wanted].filter(character => !map.has(character.codePointAt(0) ?? 0))).toEqual([])
  expect([...map.keys()].filter(code => code >= 0x2e80 && code <= 0x2fdf)).toEqual([])
  expect([...map.keys()].filter(code => /\p{Script=Yi}/u.test(String.fromCodePoint(code)))).toEqual([])
})

test('coverage says what the cut faces hold', async () => {
  const {covers} = await fontFacts('sans')
  const held = new Set([...readCmap(han).keys(), ...readCmap(yi).keys()])
  const wrong: number[] = []
  for (let code = 0; code < 0x30000; code++) if (covers(code) !== held.has(code)) wrong.push(code)
  expect(wrong).toEqual([])
  expect(['⼈', '😀', '☑'].map(character => covers(character.codePointAt(0) ?? 0))).toEqual([
    false,
    false,
    false,
  ])
})

test('widths are those of the cut faces', async () => {
  const {measure} = await fontFacts('sans')
  expect(measure('老年证')).toBe(3)
  expect(measure('12')).toBeCloseTo(1.11)
  const glyph = readCmap(yi).get(0xa188) ?? 0
  const advance = viewOf(tableOf(yi, 'hmtx')).getUint16(glyph * 4) / viewOf(tableOf(yi, 'head')).getUint16(18)
  expect(measure('ꆈ')).toBeCloseTo(advance, 3)
})

test('every width measured is the width of the cut face, to a thousandth', async () => {
  const {measure} = await fontFacts('sans')
  const em = viewOf(tableOf(han, 'head')).getUint16(18)
  const hmtx = viewOf(tableOf(han, 'hmtx'))
  const long = viewOf(tableOf(han, 'hhea')).getUint16(34)
  const wrong = [...readCmap(han)].filter(([code, glyph]) => {
    const advance = hmtx.getUint16(Math.min(glyph, long - 1) * 4) / em
    return Math.abs(advance - measure(String.fromCodePoint(code))) > 0.001
  })
  expect(wrong).toEqual([])
})

test('the Chinese dash has no gap', () => {
  const glyph = readCmap(han).get(0x2014) ?? 0
  expect(viewOf(tableOf(han, 'hmtx')).getUint16(glyph * 4)).toBe(1000)
  const view = viewOf(readOutlines(han)[glyph] ?? new Uint8Array())
  expect([view.getInt16(2) <= 0, view.getInt16(6) >= 1000]).toEqual([true, true])
})

test('a line is as high whichever face comes first', () => {
  const lines = [yi, han].map(tables => {
    const em = viewOf(tableOf(tables, 'head')).getUint16(18)
    const hhea = viewOf(tableOf(tables, 'hhea'))
    return [hhea.getInt16(4) / em, hhea.getInt16(6) / em]
  })
  expect(lines[0]?.[0]).toBeCloseTo(lines[1]?.[0] ?? 0, 2)
  expect(lines[0]?.[1]).toBeCloseTo(lines[1]?.[1] ?? 0, 2)
})

test('cutting is repeatable to the byte', async () => {
  const font = await readSource(YI_SOURCE)
  expect(await cutFace(YI_SOURCE, font)).toEqual(await cutFace(YI_SOURCE, font))
})

test('a screen font says that it wants no fitting to pixels, and packing keeps it', async () => {
  const [font, options] = [Buffer.from(writeTables(yi)), {targetFormat: 'woff2'}] as const
  const prepOf = async (packed: Buffer): Promise<number | undefined> =>
    readTables(await subsetFont(packed, '\ua188\ua320', {targetFormat: 'truetype'})).get('prep')?.length
  expect(await prepOf(await subsetFont(unfitted(font), '\ua188\ua320', options))).toBeGreaterThan(7)
  expect(await prepOf(await subsetFont(font, '\ua188\ua320', options))).toBeUndefined()
})
