import {PDFDocument} from '@cantoo/pdf-lib'
import {expect, test} from 'vitest'
import {latin1} from '../deflate.ts'
import {drawnPdf} from '../drawn-pdf.test-support.ts'
import {mediaBox, pageNumbers, PT_PER_MM} from '../pages.ts'
import {openPdf, streamOf} from '../pdf-file.ts'
import {plainPdf} from '../plain-pdf.test-support.ts'
import {asArray, asName, asRef} from '../syntax.ts'
import {writePdf} from '../write-pdf.ts'
import {pressFile, type PressPages} from './press-file.ts'
import {readProfile} from './profile.ts'
import {pressProfile} from './profile.test-support.ts'

const OPTIONS: PressPages = {
  title: '老年人手册',
  contentDate: '2026-11-23',
  version: '0.1.0',
  trim: {width: 148, height: 210},
  bleed: 3,
  marks: false,
  inks: 'black',
}
/** As Chromium makes a page of 154 × 216 mm. */
const BLEED_SIZE = [437.04, 612] as const

test('the boxes are exact, lie within each other and are centred in what was printed', async () => {
  const file = await openPdf(drawnPdf(['0 0 m'], '', [], BLEED_SIZE))
  expect(await pressFile(file, OPTIONS)).toEqual([])
  const page = (await PDFDocument.load(await writePdf(file))).getPage(0)
  const [trim, bleed, media] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()]
  expect([trim.width, trim.height].map(pt => pt / PT_PER_MM)).toEqual([
    expect.closeTo(148, 4),
    expect.closeTo(210, 4),
  ])
  expect(trim.x + trim.width / 2).toBeCloseTo(437.04 / 2, 3)
  expect(trim.y + trim.height / 2).toBeCloseTo(306, 3)
  expect((trim.x - bleed.x) / PT_PER_MM).toBeCloseTo(3, 4)
  expect((bleed.width - trim.width) / PT_PER_MM).toBeCloseTo(6, 4)
  expect(media).toEqual(bleed)
})

test('marks begin beyond the bleed and stand on the lines of the trim', async () => {
  const file = await openPdf(drawnPdf(['.24 0 0 -.24 0 612 cm'], '', [], BLEED_SIZE))
  await pressFile(file, {...OPTIONS, marks: true})
  const [page = 0] = pageNumbers(file)
  const dict = file.dict(file.get(page))
  const [left = 0, bottom = 0] = asArray(dict.get('TrimBox')) as number[]
  const streams = asArray(dict.get('Contents'))?.map(one => asRef(one) ?? 0) ?? []
  const content = (await Promise.all(streams.map(one => streamOf(file, one)))).map(latin1).join('\n')
  // The page's own coordinates end before the marks begin.
  expect(content).toMatch(/^q\n\n?\.24 0 0 -\.24 0 612 cm\nQ\nq\n0 0 0 1 K/)
  const lines = [...content.matchAll(/^(\S+) (\S+) m (\S+) (\S+) l S$/gm)].map(found =>
    found.slice(1).map(Number),
  )
  expect(lines.length).toBe(8 + 8)
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = lines[0] ?? []
  expect([x1, x2]).toEqual([expect.closeTo(left, 2), expect.closeTo(left, 2)])
  expect((bottom - y2) / PT_PER_MM).toBeGreaterThan(3)
  expect(y1).toBeGreaterThan(mediaBox(file, page).bottom)
})

test('marks of a job in four colours are on every plate', async () => {
  const file = await openPdf(drawnPdf(['', ''], '/Font <<>>', [], BLEED_SIZE))
  await pressFile(file, {...OPTIONS, marks: true, inks: 'process'})
  const texts = file.numbers().map(number => file.text(number))
  expect(texts.filter(text => text.startsWith('[/Separation /All /DeviceCMYK'))).toHaveLength(1)
  for (const page of pageNumbers(file)) expect(file.text(page)).toContain('/ColorSpace <</HanyiAll')
})

test('only what is printed stays; pages of another size are named', async () => {
  const file = await openPdf(plainPdf())
  expect(await pressFile(file, OPTIONS)).toEqual([{kind: 'size', pages: [1, 2, 3]}])
  const all = file.numbers().map(number => file.text(number))
  expect(all.join('\n')).not.toMatch(/StructElem|StructTreeRoot|Dests|Annots|IDTree/)
  expect(all.join('\n')).toContain('HanyiHan-Regular')
  expect(latin1(await writePdf(file))).toMatch(/^%PDF-1\.6\n/)
})

test('slug text is set with the fonts of its print; what they lack is said', async () => {
  const font =
    '/Type /Font/Subtype /Type0/BaseFont /AAAAAA+HanyiHan-Regular/Encoding /Identity-H/ToUnicode 103 0 R/DescendantFonts [102 0 R]'
  const map =
    '2 beginbfchar <0012> <7B2C> <0013> <0031> endbfchar 1 beginbfrange <0014> <0015> <0032> endbfrange'
  const print = drawnPdf([''], '/Font <</F4 101 0 R>>', [
    [font],
    ['/Type /Font/Subtype /CIDFontType2/W [18 [1000 500 500 500]]'],
    ['', map],
  ])
  const file = await openPdf(drawnPdf(['', ''], '', [], BLEED_SIZE))
  const slug = {lines: ['第1　2', '3第人'], print: await openPdf(print)}
  expect(await pressFile(file, {...OPTIONS, slug})).toEqual([{kind: 'slug', characters: '人'}])
  const shown = file.numbers().flatMap(number => {
    const stream = file.stream(number)
    return stream
      ? [...latin1(stream).matchAll(/\/HanyiSlug1 7 Tf \[<(.+)>\] TJ/g)].map(([, hex]) => hex)
      : []
  })
  expect(shown).toEqual(['00120013> -1000 <0014', '00150012'])
})

test('the profile of a printer makes it PDF/X-4; any other bytes are refused and change nothing', async () => {
  const profile = pressProfile()
  expect(readProfile(profile)).toEqual({
    description: 'Test Press',
    deviceClass: 'prtr',
    colourSpace: 'CMYK',
    version: 4,
  })
  const labelled = async (intent: Uint8Array) => {
    const file = await openPdf(drawnPdf([''], '', [], BLEED_SIZE))
    return {problems: await pressFile(file, {...OPTIONS, intent}), bytes: await writePdf(file), file}
  }
  const {problems, bytes, file} = await labelled(profile)
  expect(problems).toEqual([])
  const text = new TextDecoder().decode(bytes)
  expect(text).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>')
  expect(text).toContain('老年人手册')
  const intents = asArray(file.dict(file.get(file.rootNumber)).get('OutputIntents'))
  expect(asName(file.dict(intents?.[0]).get('S'))).toBe('GTS_PDFX')
  expect((await labelled(profile)).bytes).toEqual(bytes)

  expect((await labelled(pressProfile({space: 'RGB '}))).problems).toEqual([
    {kind: 'intent', why: 'not-press'},
  ])
  expect((await labelled(pressProfile({device: 'mntr'}))).problems).toEqual([
    {kind: 'intent', why: 'not-press'},
  ])
  const cut = await labelled(profile.subarray(0, 180))
  expect(cut.problems).toEqual([{kind: 'intent', why: 'broken'}])
  expect(new TextDecoder().decode(cut.bytes)).not.toContain('PDF/X')
})
