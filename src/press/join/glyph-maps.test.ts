import fc from 'fast-check'
import {expect, test} from 'vitest'
import {unicodeMap, unicodesOf, widthArray, widthsOf} from './glyph-maps.ts'

const gid = fc.integer({min: 0, max: 65535})

test('widths come back from the array they are written to', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(gid, fc.integer({min: 0, max: 2000})), {selector: ([g]) => g}),
      pairs => {
        const widths = new Map(pairs.filter(([, width]) => width !== 1000))
        expect(widthsOf(widthArray(new Map(pairs), 1000))).toEqual(widths)
      },
    ),
  )
})

test('texts come back from the map they are written to', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(gid, fc.string({minLength: 1, unit: 'binary'})), {selector: ([g]) => g}),
      pairs => {
        const hex = (text: string) =>
          Array.from({length: text.length}, (_, n) =>
            text.charCodeAt(n).toString(16).toUpperCase().padStart(4, '0'),
          ).join('')
        const texts = new Map(pairs.map(([g, text]) => [g, hex(text)]))
        expect(unicodesOf(unicodeMap(texts))).toEqual(texts)
      },
    ),
  )
})

test('both forms of widths and of texts are read', () => {
  expect(widthsOf([1, [224, 0], 13, 15, 500])).toEqual(
    new Map([
      [1, 224],
      [2, 0],
      [13, 500],
      [14, 500],
      [15, 500],
    ]),
  )
  expect(widthsOf([1, 2])).toBeUndefined()
  const map = '1 beginbfrange\n<0010> <0012> <4E00>\n<0020> <0021> [<0041> <00420043>]\nendbfrange'
  expect([...unicodesOf(map)]).toEqual([
    [16, '4E00'],
    [17, '4E01'],
    [18, '4E02'],
    [32, '0041'],
    [33, '00420043'],
  ])
})
