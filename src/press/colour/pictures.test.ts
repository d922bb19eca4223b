import fc from 'fast-check'
import {expect, test} from 'vitest'
import {drawnPdf, type Drawn} from '../drawn-pdf.test-support.ts'
import {openPdf, streamOf, type PdfFile} from '../pdf-file.ts'
import {inkPictures, picturesIn, plainCmyk, PLAIN_TOTAL, type PictureTools, type Raster} from './pictures.ts'

const TOOLS: PictureTools = {decode: () => Promise.reject(new Error('no JPEG'))}
const SHOWN = '/XObject <</X 101 0 R>>'
const picture = (space: string, samples: string, more = ''): Drawn => [
  `/Subtype /Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace ${space}${more}`,
  samples,
]
const opened = (objects: readonly Drawn[], resources = SHOWN) =>
  openPdf(drawnPdf(['/X Do', '/X Do'], resources, objects))
const samples = async (file: PdfFile, number: number) => [...(await streamOf(file, number))]

test('RGB becomes grey or CMYK, once for all pages; the soft mask stays', async () => {
  const rgb = picture('[/ICCBased <</N 3>>]', '\xff\0\0\x80\x80\x80', '/SMask 102 0 R')
  const mask = picture('/DeviceGray', '\0\xff')
  const black = await opened([rgb, mask])
  expect(await inkPictures(black, 'black', TOOLS)).toEqual([])
  expect(await samples(black, 101)).toEqual([77, 128])
  expect(black.text(101)).toContain('/ColorSpace /DeviceGray')
  expect(black.text(101)).toContain('/SMask 102 0 R')
  expect(await samples(black, 102)).toEqual([0, 255])

  const four = await opened([rgb, mask])
  await inkPictures(four, 'process', TOOLS)
  expect(await samples(four, 101)).toEqual([0, 255, 255, 0, 0, 0, 0, 127])
  await inkPictures(four, 'process', TOOLS)
  expect(await samples(four, 101)).toEqual([0, 255, 255, 0, 0, 0, 0, 127])
})

test('the printer’s profile is used where there is one', async () => {
  const file = await opened([picture('/DeviceRGB', 'abcdef')])
  const convert = (rgb: Raster): Promise<Raster> =>
    Promise.resolve({...rgb, channels: 4, samples: new Uint8Array(8).fill(9)})
  await inkPictures(file, 'process', {...TOOLS, convert})
  expect(await samples(file, 101)).toEqual(Array(8).fill(9))
})

test('a JPEG is decoded, one of a single channel is grey; what cannot be read is reported and stays', async () => {
  const jpeg = picture('[/ICCBased <</N 3>>]', 'jpeg', '/Filter /DCTDecode/ColorTransform 0')
  const file = await opened([jpeg])
  const decode = () =>
    Promise.resolve({width: 2, height: 1, channels: 1 as const, samples: Uint8Array.of(1, 2)})
  await inkPictures(file, 'process', {decode})
  expect(await samples(file, 101)).toEqual([1, 2])
  expect(file.text(101)).not.toContain('ColorTransform')

  for (const broken of [
    jpeg,
    picture('/DeviceRGB', 'abc'),
    picture('/DeviceRGB', 'abcdef', '/DecodeParms <<>>'),
  ]) {
    const damaged = await opened([broken])
    expect(await inkPictures(damaged, 'black', TOOLS)).toEqual([{page: 1, number: 101}])
    expect(damaged.text(101)).not.toContain('DeviceGray')
  }
})

test('a picture that is only drawn into a soft mask becomes its grey', async () => {
  const objects: Drawn[] = [
    picture('/DeviceRGB', '\xff\0\0\x80\x80\x80'),
    ['/Subtype /Form/Resources <</XObject <</Y 101 0 R>>>>', '/Y Do'],
  ]
  const file = await opened(objects, '/ExtGState <</G <</SMask <</G 102 0 R>>>>>>')
  expect([...picturesIn(file)]).toEqual([[101, {page: 1, mask: true}]])
  await inkPictures(file, 'process', TOOLS)
  expect(file.text(101)).toContain('DeviceGray')
})

test('the plain conversion: greys in black alone, never more ink than dries, colours come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({minLength: 3, maxLength: 3}), rgb => {
      const [c = 0, m = 0, y = 0, k = 0] = plainCmyk({width: 1, height: 1, channels: 3, samples: rgb}).samples
      expect(((c + m + y + k) / 255) * 100).toBeLessThanOrEqual(PLAIN_TOTAL)
      expect(Math.min(c, m, y)).toBe(0)
      if (new Set(rgb).size === 1) expect([c, m, y, k]).toEqual([0, 0, 0, 255 - (rgb[0] ?? 0)])
      // Ink as a filter over ink, which is what paper does to first order; darker colours lose some of theirs.
      if (Math.max(...rgb) > 155)
        for (const [channel, ink] of [c, m, y].entries())
          expect(Math.abs((1 - ink / 255) * (255 - k) - (rgb[channel] ?? 0))).toBeLessThanOrEqual(1.5)
    }),
  )
})
