import {PDFDocument, StandardFonts} from '@cantoo/pdf-lib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {expect, test} from 'vitest'
import {latin1} from '../deflate.ts'
import {openPdf, streamOf, type PdfFile} from '../pdf-file.ts'
import {boxOf, pageNumbers, PT_PER_MM} from '../pages.ts'
import {asArray, asRef} from '../syntax.ts'
import {writePdf} from '../write-pdf.ts'
import {foldAndRead, type FlatSide, type Half} from './fold.test-support.ts'
import {impose, type Imposed} from './impose.ts'
import type {Scheme} from './scheme.ts'

const scheme: Scheme = {
  endPages: 1,
  sheet: 'A3',
  duplex: 'long-edge',
  creep: {caliper: 0.1},
  marks: true,
}

/** Pages that say which they are, at A5 with 3 mm bleed, every one with a link on it and all with one font. */
async function book(count: number, size = {width: 148, height: 210}): Promise<PdfFile> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  const [width, height] = [size.width * PT_PER_MM, size.height * PT_PER_MM]
  const bleed = 3 * PT_PER_MM
  for (let number = 1; number <= count; number++) {
    const page = made.addPage([width + 2 * bleed, height + 2 * bleed])
    page.setTrimBox(bleed, bleed, width, height)
    page.drawText(`page ${number}`, {x: 100, y: 300, size: 20, font})
    page.drawRectangle({x: 0, y: 0, width: 20, height: 40})
  }
  return openPdf(await made.save({useObjectStreams: false}))
}

const done = (made: Imposed) => {
  if (made.faults.length > 0) throw new Error(made.faults.map(({reason}) => reason).join())
  return made as Extract<Imposed, {file: PdfFile}>
}

/** What pdf.js reads on every page: each text with its place and which way up it stands. */
async function read(bytes: Uint8Array) {
  const loading = getDocument({data: Uint8Array.from(bytes), verbosity: 0})
  const document = await loading.promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent()
    const texts = items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , upright = 0, x = 0] = item.transform as number[]
      return [{text: item.str, x, upright: upright > 0}]
    })
    pages.push({width: page.view[2] ?? 0, texts})
  }
  await loading.destroy()
  return pages
}

const halves = ({width, texts}: Awaited<ReturnType<typeof read>>[number]): FlatSide => {
  const half = (isLeft: boolean): Half => {
    const found = texts.filter(({x}) => x < width / 2 === isLeft)
    if (found.length > 1) throw new Error(`one half holds ${found.map(({text}) => text).join()}`)
    return {page: found[0] && Number(found[0].text.replace('page ', '')), upright: found[0]?.upright ?? true}
  }
  return {left: half(true), right: half(false)}
}

test.each([
  ['long-edge', undefined, 'left', 22],
  ['short-edge', undefined, 'left', 23],
  ['long-edge', 8, 'right', 21],
] as const)(
  'printed %s in signatures of %s, bound %s, %i pages are folded into a book',
  async (duplex, signature, spine, count) => {
    const {file} = done(
      await impose(await book(count), {...scheme, duplex, spine, ...(signature ? {signature} : {})}),
    )
    const sides = (await read(await writePdf(file))).map(halves)
    const pages = foldAndRead(sides, {
      across: true,
      turnedAbout: duplex,
      spine,
      gather: signature ? signature / 4 : sides.length / 2,
    })
    const blanks = (4 - (count % 4)) % 4
    const expected = Array.from({length: count}, (_, index): number | undefined => index + 1)
    expected.splice(count - 1, 0, ...Array.from({length: blanks}, () => undefined))
    expect(pages.map(({page}) => page)).toEqual(expected)
    expect(pages.every(({page, upright}) => page === undefined || upright)).toBe(true)
  },
)

test('every character is still there, and nothing is there twice', async () => {
  const file = await book(30)
  const texts = async (one: PdfFile) =>
    (await read(await writePdf(one))).flatMap(page => page.texts.map(({text}) => text)).sort()
  const before = await texts(file)
  expect(await texts(done(await impose(file, scheme)).file)).toEqual(before)
})

test('the document stays as it was; the sheets have the same bytes each time, here and elsewhere', async () => {
  const file = await book(9)
  const before = await writePdf(file)
  const one = await writePdf(done(await impose(file, scheme)).file)
  expect(await writePdf(file)).toEqual(before)
  expect(await writePdf(done(await impose(file, scheme)).file)).toEqual(one)
  expect((await PDFDocument.load(one)).getPageCount()).toBe(6)
  expect(await writePdf(await openPdf(one))).toEqual(one)
})

test('each page is drawn once, as it was packed, and its font is in the file once', async () => {
  const file = await book(40)
  const {file: sheets} = done(await impose(file, scheme))
  const texts = sheets.numbers().map(number => sheets.text(number))
  expect(texts.filter(text => text.includes('/Subtype /Form')).length).toBe(40)
  expect(texts.filter(text => text.includes('/BaseFont')).length).toBe(1)
  const contents = (one: PdfFile, numbers: number[]) =>
    numbers.map(number => one.stream(number)).filter(bytes => bytes)
  const before = contents(
    file,
    pageNumbers(file).flatMap(page => refs(file, page)),
  )
  const after = contents(
    sheets,
    sheets.numbers().filter(number => sheets.text(number).includes('/Subtype /Form')),
  )
  expect(new Set(after.map(bytes => latin1(bytes ?? new Uint8Array())))).toEqual(
    new Set(before.map(bytes => latin1(bytes ?? new Uint8Array()))),
  )
})

const refs = (file: PdfFile, page: number): number[] => {
  const value = file.dict(file.get(page)).get('Contents')
  return (asArray(file.follow(value)) ?? [value]).map(asRef).filter(number => number !== undefined)
}

test('sheets have their boxes, the actual size and the right way to turn asked of the printer', async () => {
  const {file, sides} = done(await impose(await book(8), scheme))
  const [page = 0] = pageNumbers(file)
  expect(boxOf(file, page, 'TrimBox')).toEqual(sides[0]?.trim)
  expect(boxOf(file, page, 'BleedBox')).toEqual(sides[0]?.bleed)
  expect(boxOf(file, page, 'MediaBox')?.right).toBeCloseTo(420 * PT_PER_MM, 3)
  const catalogue = file.text(file.rootNumber)
  expect(catalogue).toContain('/Duplex /DuplexFlipLongEdge')
  expect(catalogue).toContain('/PrintScaling /None')
})

test('marks are in all inks, and are left out when not asked for', async () => {
  const content = async (one: Imposed) => {
    const {file} = done(one)
    const [page = 0] = pageNumbers(file)
    return latin1(await streamOf(file, refs(file, page)[0] ?? 0))
  }
  const file = await book(8)
  expect(await content(await impose(file, scheme))).toContain('/All CS 1 SCN 0.25 w')
  expect(await content(await impose(file, {...scheme, marks: false}))).not.toContain('/All')
})

test('what cannot be imposed gives its reasons and no file', async () => {
  const file = await book(8)
  const made = await impose(file, {...scheme, sheet: 'A4', creep: {caliper: 0}})
  expect(made.faults.map(({reason}) => reason)).toEqual(['caliper'])
  expect('file' in made).toBe(false)
  const large = await impose(await book(4, {width: 210, height: 285}), {...scheme, sheet: 'A4'})
  expect(large.faults[0]).toMatchObject({
    reason: 'sheet-too-small',
    values: {width: 210, fits: 'A3、大度8开毛料、SRA3'},
  })
})

test('a page of another size is named', async () => {
  const made = await PDFDocument.create()
  for (const size of [300, 300, 310, 300]) made.addPage([size, 400])
  const {faults} = await impose(await openPdf(await made.save({useObjectStreams: false})), scheme)
  expect(faults[0]).toMatchObject({reason: 'sizes', values: {page: 3, width: '109.4', firstWidth: '105.8'}})
})

test('pages cut into several streams, without any, or sharing one are drawn whole', async () => {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  const pages = Array.from({length: 4}, () => made.addPage([300, 400]))
  pages[0]?.drawText('page 1', {x: 100, y: 300, font})
  const file = await openPdf(await made.save({useObjectStreams: false}))
  const [first = 0, , third = 0, fourth = 0] = pageNumbers(file)
  const dict = file.dict(file.get(first))
  const cut = [...'q 1 0 0 1 0 0 cm Q'].join('')
  const before = file.addStream(new Map(), new TextEncoder().encode(cut))
  const contents = asArray(file.follow(dict.get('Contents'))) ?? [dict.get('Contents') ?? null]
  file.set(first, dict.set('Contents', [{kind: 'ref', number: before}, ...contents]))
  for (const page of [third, fourth]) {
    const shared = new Map(file.dict(file.get(page))).set('Contents', {kind: 'ref' as const, number: before})
    file.set(page, shared)
  }
  const {file: sheets} = done(await impose(file, {...scheme, endPages: 0}))
  const drawn = (await read(await writePdf(sheets))).map(({texts}) => texts.map(({text}) => text))
  expect(drawn).toEqual([['page 1'], []])
  expect(sheets.numbers().filter(number => sheets.text(number).includes('/Subtype /Form')).length).toBe(3)
})
