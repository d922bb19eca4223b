import {PDFDocument} from '@cantoo/pdf-lib'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {bytesOf, deflate, inflate, latin1} from './deflate.ts'
import {destinations} from './destinations.ts'
import {finish} from './finish.ts'
import {mediaBox, pageNumbers} from './pages.ts'
import {openPdf} from './pdf-file.ts'
import {asRaw, UnreadablePdf} from './syntax.ts'
import {plainPdf} from './plain-pdf.test-support.ts'
import {preflight} from './preflight.ts'
import {writePdf} from './write-pdf.ts'

const options = {
  title: '老年证',
  lang: 'zh-Hans',
  contentDate: '2026-11-23',
  version: '0.1.0',
  papers: [{width: 148, height: 210}],
}

test('every byte survives as text', () => {
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      expect(bytesOf(latin1(bytes))).toEqual(bytes)
    }),
  )
})

test('packing is undone by unpacking', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async bytes => {
      expect(await inflate(await deflate(bytes))).toEqual(bytes)
    }),
  )
})

test('what is written opens again, here and elsewhere', async () => {
  const written = await writePdf(await openPdf(plainPdf()))
  const again = await openPdf(written)
  expect(pageNumbers(again).map(page => mediaBox(again, page).right)).toEqual([420, 420, 420])
  expect((await PDFDocument.load(written)).getPageCount()).toBe(3)
  expect(await writePdf(again)).toEqual(written)
})

test('destinations are 1-based pages by the id in the page, Han ids too', async () => {
  expect(await destinations(plainPdf())).toEqual(
    new Map([
      ['e', 3],
      ['材料', 2],
    ]),
  )
})

test('dates, ids and process history leave no trace', async () => {
  const one = await finish(plainPdf({date: '20260101', firstNode: 23464}), options)
  const two = await finish(plainPdf({date: '20271231', firstNode: 7}), options)
  expect(two).toEqual(one)
  const other = await finish(plainPdf(), {...options, title: '残疾证'})
  expect(other).not.toEqual(one)
})

test('ids stay unique, in step with what names them, and sorted', async () => {
  const file = await openPdf(await finish(plainPdf({firstNode: 500}), options))
  const texts = file.numbers().map(number => file.text(number))
  const ids = texts.flatMap(text => /\/ID\s*\((node\d+)\)/.exec(text)?.[1] ?? [])
  const headers = texts.flatMap(text => /\/Headers\s*\[\((node\d+)\)\]/.exec(text)?.[1] ?? [])
  expect(ids).toEqual(['node00000001', 'node00000002'])
  expect(headers).toEqual(['node00000002'])
  expect(texts.join('\n')).toMatch(/\/Names \[\(node00000001\) 10 0 R \(node00000002\) 11 0 R\]/)
})

test('a page gets exactly its paper, with the print centred', async () => {
  const page = (await PDFDocument.load(await finish(plainPdf(), options))).getPage(0)
  const {x, y, width, height} = page.getMediaBox()
  expect(width).toBeCloseTo((148 * 72) / 25.4, 3)
  expect(height).toBeCloseTo((210 * 72) / 25.4, 3)
  expect(x + width / 2).toBeCloseTo(210, 3)
  expect(y + height / 2).toBeCloseTo(594.96 / 2, 3)
  expect(page.getTrimBox()).toEqual(page.getMediaBox())
})

test('title, language and maker are set', async () => {
  const file = await openPdf(await finish(plainPdf(), options))
  const info = file.dict(file.get(file.infoNumber ?? 0))
  expect(asRaw(info.get('Title'))).toBe('<FEFF80015E748BC1>')
  expect(asRaw(info.get('CreationDate'))).toBe("(D:20261123000000+08'00')")
  expect(asRaw(file.dict(file.get(file.rootNumber)).get('Lang'))).toBe('(zh-Hans)')
})

test('a missing glyph and a Type 3 font are found', async () => {
  const sound = await preflight(plainPdf())
  expect(sound).toMatchObject({pages: 3, type3: 0, missingGlyphs: []})
  expect(sound.fonts).toEqual([{name: 'HanyiHan-Regular', type: 'Type0', embedded: true}])
  expect((await preflight(plainPdf({shown: '<00120000> Tj'}))).missingGlyphs).toEqual([1, 2])
  expect((await preflight(plainPdf({shown: '[<0012> -50 <00000013>] TJ'}))).missingGlyphs).toEqual([1, 2])
  // The same digits across two glyphs, and in a colour, are no glyph 0.
  expect((await preflight(plainPdf({shown: '0.0000 g <12000034> Tj'}))).missingGlyphs).toEqual([])
  expect((await preflight(plainPdf({fontType: 'Type3'}))).type3).toBe(1)
  expect((await preflight(plainPdf({fontFile: 'Nothing'}))).fonts[0]?.embedded).toBe(false)
})

test.each([
  ['nothing', new Uint8Array()],
  ['a page of HTML', bytesOf('<html></html>')],
  ['a print cut short', plainPdf().subarray(0, 700)],
])('%s is refused', async (_, bytes) => {
  await expect(openPdf(bytes)).rejects.toThrow(UnreadablePdf)
})
