import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {htmlDocument} from '../draw/document.ts'
import {drawChapter} from './chapter.ts'
import {drawColophon} from './colophon.ts'
import {drawContents, drawCover, FRONT_END} from './front.ts'
import {hanIndex, yiIndex} from './index-entries.ts'
import {drawHanIndex, drawYiIndex} from './indexes.ts'
import type {Book, Copy, Pages} from './model.ts'
import {pageName, pageRules, rootStyle} from './page-rules.ts'
import {titleOf} from './title.ts'

/** Pages before the guides when nothing has been printed yet: a cover and one page of contents. */
const GUESS = 2

/**
 * The whole book as one document.
 *
 * @param pages where the destinations fell in the print before; undefined for the first.
 */
export function drawBook(book: Book, pages: Pages): string {
  const {layout} = book.geometry
  const yiEntries = yiIndex(book.chapters)
  const written = pages?.get(FRONT_END) ?? GUESS
  // A spread begins on an even page, so that both its pages lie open together.
  const blank = layout === 'facing' && written % 2 === 0
  const copies: Copy[] = layout === 'facing' ? ['left', 'right'] : ['once']
  const children: ElementContent[] = [
    ...drawWatermark(book),
    drawCover(book),
    drawContents(book, pages, yiEntries.length > 0),
    ...(blank ? [h('div', {class: 'blank'})] : []),
    ...copies.map(copy => drawGuides(book, copy, pages)),
    drawHanIndex(book, hanIndex(book.chapters), pages),
    ...(yiEntries.length > 0 ? [drawYiIndex(book, yiEntries, pages)] : []),
    drawColophon(book),
  ]
  return htmlDocument({
    lang: 'zh-Hans',
    title: titleOf(book).han,
    css: [...styleOf(book), rootStyle(blank ? written + 1 : written), pageRules(book)].join('\n'),
    bodyClass: `book ${layout}`,
    children,
  })
}

function drawGuides(book: Book, copy: Copy, pages: Pages): Element {
  return h('div', {class: copy === 'once' ? 'guides' : `guides copy-${copy}`}, [
    ...book.chapters.map(chapter =>
      h(
        'div',
        {style: `page:${pageName(chapter, copy)}`, class: 'pages'},
        drawChapter({book, chapter, copy}, pages),
      ),
    ),
  ])
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
  const {layout, paper, text, gap, inner, outer, top, bottom, body, lead} = book.geometry
  const lengths = {width: paper.width, height: paper.height, text, gap, inner, outer, top, bottom}
  const measures = Object.entries(lengths).map(([name, mm]) => `--${name}:${mm}mm;`)
  return [
    template('theme.css'),
    `:root{${measures.join('')}--body:${body}pt;--lead:${lead}pt}`,
    template('booklet/book.css'),
    template('booklet/parts.css'),
    template(`booklet/${layout}.css`),
  ]
}
