import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Booklet} from '../../guide/model.ts'
import {htmlDocument} from '../draw/document.ts'
import {drawBackCover} from './back-cover.ts'
import {drawChapter} from './chapter.ts'
import {drawColophon} from './colophon.ts'
import {drawContents} from './contents.ts'
import {drawCover} from './cover.ts'
import {hanIndex, yiIndex} from './index-entries.ts'
import {drawIndex} from './indexes.ts'
import type {Book, Copy, Pages} from './model.ts'
import {FRONT_END, INNER_END, PARTS} from './parts.ts'
import {firstNumber, pageName, pageRules, rootStyle} from './page-rules.ts'
import {bridged, type BookPiece} from './pieces.ts'
import {caliperOf, pressSettingsOf, spineOf} from './press/settings.ts'
import {drawSpine} from './spine.ts'
import {titleOf} from './title.ts'

/**
 * The whole book as one document, in the order of its pages: front cover, its white inside, what is between the covers,
 * the white inside of the back cover, back cover.
 *
 * @param pages where the destinations fell in the print before; undefined for the first.
 */
export function drawBook(book: Book, pages: Pages): string {
  const {front} = blanksOf(book, pages)
  const whole: BookPiece = {chapters: book.chapters, isFirst: true, isLast: true}
  const content = [...drawFront(book, pages), ...drawGuides(book, whole, pages), ...drawEnd(book, pages)]
  return documentOf(book, content, [rootStyle(pagesBefore(pages) + front), pageRules(book, book.chapters)])
}

/**
 * A piece of it, to be joined with the others.
 *
 * @param first page of the book on which the piece begins; before an even one stands a white page that is not kept.
 */
export function drawPiece(book: Book, piece: BookPiece, pages: Pages, first: number): string {
  // What shows no number of a page must not ask for one: then it is printed once.
  const before = piece.isFirst ? pagesBefore(pages) + blanksOf(book, pages).front : first - 1
  const content = [
    ...(piece.isFirst ? drawFront(book, pages) : []),
    ...(first % 2 === 0 ? [h('div', {class: 'bare'})] : []),
    ...(piece.chapters.length > 0 ? drawGuides(book, piece, pages) : []),
    ...(piece.isLast ? drawEnd(book, pages) : []),
  ]
  const names = [...PARTS, ...piece.chapters.flatMap(({id}) => [id, `${id}-2`])]
  return documentOf(book, bridged(content, names), [
    rootStyle(before),
    pageRules(book, piece.chapters),
    ...(piece.isFirst ? [] : [firstNumber(first)]),
  ])
}

function documentOf(book: Book, content: readonly ElementContent[], css: readonly string[]): string {
  return htmlDocument({
    lang: 'zh-Hans',
    title: titleOf(book).han,
    css: [...styleOf(book), ...css].join('\n'),
    bodyClass: `book ${book.geometry.layout}${book.geometry.least > 0 ? ' large' : ''}`,
    children: [...drawWatermark(book), ...content],
  })
}

/** Front cover and contents. */
function drawFront(book: Book, pages: Pages): Element[] {
  return [
    drawCover(book),
    h('div', {class: 'bare'}),
    drawContents(book, pages, yiIndex(book.chapters).length > 0),
    ...blank(blanksOf(book, pages).front),
  ]
}

/** Indexes, colophon and back cover. */
function drawEnd(book: Book, pages: Pages): Element[] {
  const yiEntries = yiIndex(book.chapters)
  const {end, inner} = blanksOf(book, pages)
  return [
    drawIndex(book, 'han', hanIndex(book.chapters), pages),
    ...(yiEntries.length > 0 ? [drawIndex(book, 'yi', yiEntries, pages)] : []),
    drawColophon(book),
    ...blank(end),
    h('div', {class: 'bare'}),
    drawBackCover(book),
    ...(hasSpine(book) ? [drawSpine(book, spineOf(inner, caliperOf(pressSettingsOf(book)).mm))] : []),
  ]
}

/** A glued book has a spine, which is printed with its cover. */
export const hasSpine = ({booklet}: Pick<Book, 'booklet'>): boolean => booklet.binding === '胶装'

/** Pages of the front cover: its outside and its inside. The first page between the covers is a right-hand one. */
const COVER = 2

/** Pages up to the end of the contents. */
function pagesBefore(pages: Pages): number {
  return pages?.get(FRONT_END) ?? COVER + 1
}

/** Sheets of saddle-stitched books hold four pages, leaves of perfect-bound ones two. */
const MULTIPLE: Readonly<Record<Booklet['binding'], number>> = {骑马订: 4, 胶装: 2}

/**
 * White pages. Spreads have to begin on an even page, so that both their pages lie open together: where the contents end
 * on an even page, one follows them. What lies between the covers fills whole sheets: the rest stands at its end.
 */
function blanksOf({geometry, booklet}: Book, pages: Pages): {front: number; end: number; inner: number} {
  const front = geometry.layout === 'facing' && pagesBefore(pages) % 2 === 0 ? 1 : 0
  const inner = (pages?.get(INNER_END) ?? COVER) - COVER
  const multiple = MULTIPLE[booklet.binding]
  const end = (multiple - (inner % multiple)) % multiple
  return {front, end, inner: inner + end}
}

const blank = (count: number): Element[] => Array.from({length: count}, () => h('div', {class: 'blank'}))

function drawGuides(book: Book, {chapters}: BookPiece, pages: Pages): Element[] {
  const copies: Copy[] = book.geometry.layout === 'facing' ? ['left', 'right'] : ['once']
  return copies.map(copy =>
    h('div', {class: copy === 'once' ? 'guides' : `guides copy-${copy}`}, [
      ...chapters.map(chapter =>
        h(
          'div',
          {style: `page:${pageName(chapter, copy)}`, class: 'pages'},
          drawChapter({book, chapter, copy}, pages),
        ),
      ),
    ]),
  )
}

/** Behind the text of every page of what must not be published; a spread has one on each half. */
function drawWatermark(book: Book): Element[] {
  const {mode, words} = book.input
  if (mode === 'release') return []
  const text = words.han(`reader.watermark.${mode}`)
  const one = (side: string) =>
    h('div', {class: `watermark ${side}`, 'aria-hidden': 'true', lang: 'zh-Hans'}, h('span', text))
  return book.geometry.layout === 'facing' ? [one('first'), one('second')] : [one('first')]
}

function styleOf(book: Book): string[] {
  const {template} = book.input
  const {layout, paper, bleed, text, gap, inner, outer, top, bottom, body, lead, least} = book.geometry
  const lengths = {width: paper.width, height: paper.height, bleed, text, gap, inner, outer, top, bottom}
  const measures = Object.entries(lengths).map(([name, mm]) => `--${name}:${mm}mm;`)
  return [
    template('theme.css'),
    `:root{${measures.join('')}--body:${body}pt;--lead:${lead}pt;--least:${least}pt}`,
    template('booklet/book.css'),
    template('booklet/parts.css'),
    template('booklet/cover.css'),
    template(`booklet/${layout}.css`),
  ]
}
