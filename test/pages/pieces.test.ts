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

test.each(LAYOUTS)('a %s book in pieces reads, counts and links as the whole', async layout => {
  const book = bookIn(layout)
  const parts = [
    book.chapters.slice(0, 1),
    book.chapters.slice(1, 4),
    book.chapters.slice(4, 5),
    book.chapters.slice(5),
  ]
  const firsts: number[] = []
  const pieces = parts.map((chapters, n): NonNullable<PrintJob['pieces']>[number] => (pages, first) => {
    firsts[n] = first
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
  else expect(firsts.some(first => first % 2 === 0)).toBe(true)
})

test('books of usual length are printed whole; very long ones in even pieces, each chapter once', () => {
  const book = bookIn('stacked')
  expect(piecesOf(book)).toEqual([{chapters: book.chapters, isFirst: true, isLast: true}])
  const chapters = Array.from({length: 490}, (_, n) => ({...book.chapters[n % 7]!, id: `g-${n}`}))
  const pieces = piecesOf({...book, chapters})
  expect(pieces.flatMap(piece => piece.chapters)).toEqual(chapters)
  expect(pieces.map(({isFirst, isLast}) => [isFirst, isLast])).toEqual(
    pieces.map((_, n) => [n === 0, n === pieces.length - 1]),
  )
  const sizes = pieces.map(piece => piece.chapters.length)
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
