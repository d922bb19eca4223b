import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadHeadings} from '#edges/locales.ts'
import {printJobs} from '#edges/print-jobs.ts'
import {LAYOUTS} from '#guide/schema/booklet-file.ts'
import {drawBook, drawPiece} from '#publish/booklet/book.ts'
import {bookOf} from '#publish/booklet/index.ts'
import type {Book} from '#publish/booklet/model.ts'
import {piecesOf} from '#publish/booklet/pieces.ts'
import type {FormatInput, PrintJob} from '#publish/model.ts'
import {corpus} from '../../bench/corpus.ts'
import {bookletInput} from './booklet-input.ts'
import {structureOf} from './pdf-text.ts'

let printer: Printer
let input: FormatInput
beforeAll(async () => {
  printer = await openBrowser({fonts: await (await openFonts()).print()})
  input = await bookletInput(corpus(7, loadHeadings()), {approved: true})
})
afterAll(() => printer?.close())

const bookIn = (layout: (typeof LAYOUTS)[number]): Book => {
  const [booklet] = input.workspace.booklets
  if (!booklet) throw new Error('the corpus has a booklet')
  return bookOf({...booklet, layout}, input.editions, input)
}

async function printed(book: Book, more: Partial<PrintJob>) {
  const {paper, bleed, layout} = book.geometry
  const job: PrintJob = {
    path: 'book.pdf',
    title: 'book',
    paper,
    bleed,
    numbered: true,
    html: pages => drawBook(book, pages),
    ...(layout === 'facing' ? {arrange: 'facing'} : {}),
    lang: 'zh-Hans',
    ...more,
  }
  const settings = {contentDate: '2026-11-23', version: '0.1.0', jobs: 1}
  for await (const one of printJobs([job], printer, settings)) return one
  throw new Error('nothing was printed')
}

/** Ends of the chapters in each piece: as a long book is cut, and at every place one could be. */
const CUTS = [
  [0, 7, 7],
  [1, 4, 5, 7],
]

const cases = LAYOUTS.flatMap(layout => CUTS.map((cuts): [typeof layout, number[]] => [layout, cuts]))

test.each(cases)('a %s book in pieces %j reads, counts and links as the whole', async (layout, cuts) => {
  const book = bookIn(layout)
  const parts = cuts.map((end, n) => book.chapters.slice(cuts[n - 1] ?? 0, end))
  const firsts: number[] = []
  const drawn: number[] = parts.map(() => 0)
  const pieces = parts.map((chapters, n): NonNullable<PrintJob['pieces']>[number] => (pages, first) => {
    firsts[n] = first
    drawn[n]! += 1
    return drawPiece(book, {chapters, isFirst: n === 0, isLast: n === parts.length - 1}, pages, first)
  })
  const whole = await printed(book, {})
  const joined = await printed(book, {pieces})
  expect([whole.problems, joined.problems]).toEqual([[], []])
  expect(joined.numbers).toEqual(whole.numbers)
  const [inPieces, atOnce] = [await read(joined.bytes), await read(whole.bytes)]
  const words = (pages: typeof inPieces) => pages.map(({texts, links}) => ({texts, links}))
  expect(words(inPieces)).toEqual(words(atOnce))
  for (const [n, {places}] of inPieces.entries()) {
    // Chromium rounds places to parts of a pixel, now up, now down.
    const off = places.map((place, at) => Math.abs(place - (atOnce[n]?.places[at] ?? Infinity)))
    expect(Math.max(0, ...off)).toBeLessThan(0.25)
  }
  expect(await structureOf(joined.bytes)).toEqual(await structureOf(whole.bytes))
  // Pieces that begin on a left-hand page are the ones that could go wrong.
  if (layout === 'facing') expect(firsts.slice(1).every(first => first % 2 === 0)).toBe(true)
  else if (cuts[0] !== 0) expect(firsts.some(first => first % 2 === 0)).toBe(true)
  // No guide of the corpus names a page: between contents and indexes all is drawn, and so printed, once.
  expect(drawn.slice(1, -1)).toEqual(drawn.slice(1, -1).map(() => 1))
})

test('a piece whose guide names the page of another is drawn again when that is known', async () => {
  const plain = bookIn('stacked')
  const [second, last] = [plain.chapters[1]!, plain.chapters[6]!]
  const {guide} = second.edition
  const facts = {...guide.facts, related: [last.edition.guide.id]}
  const naming = {...second, edition: {...second.edition, guide: {...guide, facts}}}
  const book: Book = {...plain, chapters: plain.chapters.with(1, naming)}
  const parts = [0, 2, 5, 7, 7].map((end, n, cuts) => book.chapters.slice(cuts[n - 1] ?? 0, end))
  const pieces = parts.map(
    (chapters, n): NonNullable<PrintJob['pieces']>[number] =>
      (pages, first) =>
        drawPiece(book, {chapters, isFirst: n === 0, isLast: n === 4}, pages, first),
  )
  const whole = await printed(book, {})
  const joined = await printed(book, {pieces})
  const words = async (pdf: Uint8Array) => (await read(pdf)).map(({texts, links}) => ({texts, links}))
  expect(await words(joined.bytes)).toEqual(await words(whole.bytes))
  const page = joined.numbers?.get(last.id)
  const texts = (await words(joined.bytes)).flatMap(one => one.texts).join('')
  expect(page).toBeGreaterThan(10)
  expect(texts).toContain(`第${page}页`)
})

test('short books are printed whole; of long ones the guides, each once, between what shows their pages', () => {
  const book = bookIn('stacked')
  expect(piecesOf(book)).toEqual([{chapters: book.chapters, isFirst: true, isLast: true}])
  const many = (count: number) =>
    Array.from({length: count}, (_, n) => ({...book.chapters[n % 7]!, id: `g-${n}`}))
  const usual = many(70)
  expect(piecesOf({...book, chapters: usual})).toEqual([
    {chapters: [], isFirst: true, isLast: false},
    {chapters: usual, isFirst: false, isLast: false},
    {chapters: [], isFirst: false, isLast: true},
  ])
  const chapters = many(490)
  const pieces = piecesOf({...book, chapters})
  expect(pieces.flatMap(piece => piece.chapters)).toEqual(chapters)
  expect(pieces.map(({isFirst, isLast}) => [isFirst, isLast])).toEqual(
    pieces.map((_, n) => [n === 0, n === pieces.length - 1]),
  )
  const sizes = pieces.slice(1, -1).map(piece => piece.chapters.length)
  expect(sizes.length).toBeGreaterThan(3)
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(10)
})

/** Of every page its texts with their places, page numbers and heads included, and where its links lead. */
async function read(pdf: Uint8Array) {
  const loading = getDocument({data: pdf.slice(), verbosity: 0})
  const document = await loading.promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent()
    const [left = 0, foot = 0] = page.view
    const places: number[] = []
    const texts = items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , x = 0, y = 0] = item.transform as number[]
      places.push(x - left, y - foot)
      return [item.str]
    })
    const links = []
    for (const {dest} of (await page.getAnnotations()) as {dest?: string}[]) {
      const place = dest === undefined ? null : await document.getDestination(dest)
      links.push(place ? `${dest} ${await document.getPageIndex(place[0] as never)}` : dest)
    }
    pages.push({texts, links, places})
  }
  await loading.destroy()
  return pages
}
