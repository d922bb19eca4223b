import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {openPictureTools} from '#edges/pictures.ts'
import {openTemplates} from '#edges/templates.ts'
import {inkPictures} from '#press/colour/pictures.ts'
import type {InkSet} from '#press/colour/inks.ts'
import {separate} from '#press/colour/separate.ts'
import {inksOf, readTheme} from '#press/colour/theme.ts'
import {arrangeFacing} from '#press/facing.ts'
import {pressFile} from '#press/finished/press-file.ts'
import {openPdf, type PdfFile} from '#press/pdf-file.ts'
import {preflightPress} from '#press/preflight/index.ts'
import {writePdf} from '#press/write-pdf.ts'
import {booklet} from '#publish/booklet/index.ts'
import type {PrintJob} from '#publish/model.ts'
import {bookletFiles} from '../pages/booklet-fixture.ts'
import {textOfPages} from '../pages/pdf-text.ts'
import {inputFor, sampleFiles} from '../publish/sample-input.ts'
import {findWords, wordsOf, type Words} from './blocks.ts'
import {fontsOf, inkOf, mupdfPages, popplerPages, run} from './programs.ts'

// Press files of real prints, read by other programs. npm run test:tools

const FONTS = new Set(['HanyiHan-Regular', 'HanyiHan-Bold', 'HanyiYi-Regular'])
const theme = readTheme(openTemplates()('theme.css'))

let folder: string
let printer: Printer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hanyi-press-'))
  printer = await openBrowser({fonts: await (await openFonts()).print()})
})
afterAll(async () => {
  await printer?.close()
  await rm(folder, {recursive: true, force: true})
})

/** A book as it is printed at bleed size, and what must stand in it. */
interface Book {
  file: PdfFile
  trim: {width: number; height: number}
  bleed: number
  approved: Words[]
}

async function print(name: string): Promise<Book> {
  const input = name === 'sample' ? inputFor(await sampleFiles()) : inputFor(bookletFiles('facing'))
  const {prints} = await booklet.plan(input)
  const job = prints.find(({id}) => name === 'facing' || id === 'laonian-shouce')
  if (!job) throw new Error(`no print for ${name}`)
  const file = await printed(job)
  const book = input.workspace.booklets.find(({id}) => id === job.id)
  const texts = input.editions
    .filter(({guide}) => book?.guides === 'all' || book?.guides.includes(guide.id))
    .flatMap(wordsOf)
  return {
    file,
    trim: job.paper,
    bleed: job.bleed ?? 0,
    approved: texts,
  }
}

async function printed(job: PrintJob): Promise<PdfFile> {
  const bleed = job.bleed ?? 0
  const paper = {width: job.paper.width + 2 * bleed, height: job.paper.height + 2 * bleed}
  const file = await openPdf(await printer.print(job.html(undefined), {paper, tagged: true, outline: true}))
  if (job.arrange === 'facing') arrangeFacing(file, job.paper, bleed)
  return file
}

/** Files of a book: as printed, and for the press. */
async function press(book: Book, inks: InkSet, marks: boolean, name: string) {
  const {trim, bleed, approved} = book
  const [before, after] = [join(folder, `${name}.pdf`), join(folder, `${name}-${inks}-${marks}.pdf`)]
  await writeFile(before, await writePdf(book.file))
  const file = book.file.copy()
  const {tools, close} = await openPictureTools()
  const colours = await separate(file, inksOf(theme, inks), {untag: true})
  const pictures = await inkPictures(file, inks, tools)
  await close()
  const options = {title: name, contentDate: '2026-11-23', version: '0', trim, bleed, marks, inks}
  const pages = await pressFile(file, options)
  const bytes = await writePdf(file)
  await writeFile(after, bytes)
  const expected = {...options, fonts: FONTS, mostInk: 300, transparency: false, approved: []}
  const {findings, facts} = await preflightPress(await openPdf(bytes), expected)
  const shown = facts.pages.map(page => page.text)
  // Of facing pages Han stands left, on even pages.
  const side = (lang: Words['lang']) =>
    name === 'facing' ? shown.filter((_, n) => n % 2 === (lang === 'zh' ? 1 : 0)) : shown
  const lost = approved.filter(({text, lang}) => findWords(text, side(lang)) === 'lost')
  // The sample's photograph is soft on purpose: 159 dpi.
  const faults = findings.filter(({key}) => key !== 'preflight.soft-picture')
  return {before, after, problems: [...colours, ...pictures, ...pages, ...faults, ...lost]}
}

describe.each(['sample', 'facing'])('a book (%s)', name => {
  let book: Book
  beforeAll(async () => {
    book = await print(name)
  })

  test('in black alone has no other ink anywhere, marks included, and all of its text', async () => {
    const {before, after, problems} = await press(book, 'black', true, name)
    expect(problems).toEqual([])
    const {pages, complaints} = inkOf(after)
    expect(complaints).toBe('')
    expect(pages.length).toBeGreaterThan(8)
    expect(pages.filter(([c, m, y]) => c !== 0 || m !== 0 || y !== 0)).toEqual([])
    expect(pages.every(([, , , k = 0]) => k > 0)).toBe(true)
    // As the browser left it, black is four inks.
    expect(inkOf(before).pages.some(([c = 0]) => c > 0)).toBe(true)
    expect(popplerPages(after)).toEqual(popplerPages(before))
    expect(mupdfPages(after)).toEqual(mupdfPages(before))
    expect(book.approved.length).toBeGreaterThan(20)
  })

  test('reads the same in pdf.js before and after', async () => {
    const {before, after} = await press(book, 'process', false, name)
    const [one, two] = await Promise.all(
      [before, after].map(async path => textOfPages(new Uint8Array(await readFile(path)))),
    )
    expect(two).toEqual(one)
  })

  test('in four colours has the accent in magenta and yellow, black text still in black', async () => {
    const {after, problems} = await press(book, 'process', false, name)
    expect(problems).toEqual([])
    const {pages} = inkOf(after)
    // No colour of the theme has cyan: where some is, black was mixed.
    expect(pages.filter(([c]) => c !== 0)).toEqual([])
    expect(pages.some(([, m = 0]) => m > 0)).toBe(true)
    const marked = inkOf((await press(book, 'process', true, name)).after).pages
    expect(marked.every(([c = 0]) => c > 0 && c < 0.01)).toBe(true)
  })

  test('has our fonts alone and boxes that other programs read alike', async () => {
    const {after} = await press(book, 'black', true, name)
    for (const font of fontsOf(after)) {
      expect([...FONTS]).toContain(font.name)
      expect(font).toMatchObject({type: 'CID TrueType', embedded: true, unicode: true})
    }
    const boxes = run('pdfinfo', '-box', after).out
    const [, left = 0, bottom = 0, right = 0, top = 0] =
      /TrimBox:\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)/.exec(boxes)?.map(Number) ?? []
    expect(((right - left) / 72) * 25.4).toBeCloseTo(book.trim.width, 1)
    expect(((top - bottom) / 72) * 25.4).toBeCloseTo(book.trim.height, 1)
  })
})

test('photographs: grey in a job of black alone, their own colours in four inks, the mask kept', async () => {
  const side = 600
  const samples = new Uint8Array(side * side * 4)
  for (let at = 0; at < side * side; at++)
    samples.set([255, Math.floor((at % side) / 3), 0, at < (side * side) / 2 ? 255 : 0], at * 4)
  const picture = sharp(samples, {raw: {width: side, height: side, channels: 4}})
  const url = (type: string, bytes: Buffer) => `data:image/${type};base64,${bytes.toString('base64')}`
  const jpeg = await picture.clone().removeAlpha().jpeg({quality: 95}).toBuffer()
  const images = [url('png', await picture.clone().png().toBuffer()), url('jpeg', jpeg)]
  const html = `<!doctype html><style>img{width:40mm;display:block;margin:10mm}</style>${images
    .map(src => `<img src="${src}" alt="">`)
    .join('')}`
  const job: PrintJob = {
    path: 'x',
    title: 'x',
    paper: {width: 148, height: 210},
    bleed: 3,
    numbered: false,
    html: () => html,
    lang: 'zh-Hans',
  }
  const book = {file: await printed(job), trim: job.paper, bleed: 3, approved: []}
  const black = await press(book, 'black', false, 'photographs')
  expect(inkOf(black.after).pages).toEqual([[0, 0, 0, expect.closeTo(0.05, 1)]])
  const four = await press(book, 'process', false, 'photographs')
  const [[c = 1, m = 0, y = 0] = []] = inkOf(four.after).pages
  expect(c).toBe(0)
  expect(Math.min(m, y)).toBeGreaterThan(0.02)
  // 600 pixels on 40 mm are 381 dpi; the transparent one is named where nothing may shine through.
  expect(four.problems).toMatchObject([{key: 'preflight.transparency', pages: [1]}])
})
