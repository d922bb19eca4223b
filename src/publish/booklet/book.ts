import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {htmlDocument} from '../draw/document.ts'
import {drawChapter} from './chapter.ts'
import {drawColophon} from './colophon.ts'
import {drawContents} from './contents.ts'
import {drawCover} from './cover.ts'
import {hanIndex, yiIndex} from './index-entries.ts'
import {drawIndex} from './indexes.ts'
import type {Book, Copy, Pages} from './model.ts'
import {CONTENTS, FRONT_END} from './parts.ts'
import {pageName, pageRules, rootStyle} from './page-rules.ts'
import {titleOf} from './title.ts'

/** Pages before the guides: the cover, a blank page when one is needed, the contents. */
interface Front {
  blank: boolean
  pages: number
}

/**
 * The whole book as one document.
 *
 * @param pages where the destinations fell in the print before; undefined for the first.
 */
export function drawBook(book: Book, pages: Pages): string {
  const {layout} = book.geometry
  const yiEntries = yiIndex(book.chapters)
  const front = frontOf(book, pages)
  const copies: Copy[] = layout === 'facing' ? ['left', 'right'] : ['once']
  const children: ElementContent[] = [
    ...drawWatermark(book),
    drawCover(book),
    ...(front.blank ? [h('div', {class: 'blank'})] : []),
    drawContents(book, pages, yiEntries.length > 0),
    ...copies.map(copy => drawGuides(book, copy, pages)),
    drawIndex(book, 'han', hanIndex(book.chapters), pages),
    ...(yiEntries.length > 0 ? [drawIndex(book, 'yi', yiEntries, pages)] : []),
    drawColophon(book),
  ]
  return htmlDocument({
    lang: 'zh-Hans',
    title: titleOf(book).han,
    css: [...styleOf(book), rootStyle(front.pages), pageRules(book)].join('\n'),
    bodyClass: `book ${layout}`,
    children,
  })
}

/**
 * How the book begins. Spreads have to begin on an even page, so that both their pages lie open together; where the
 * contents end on an even page, the back of the cover stays blank.
 */
function frontOf({geometry}: Book, pages: Pages): Front {
  const contents = (pages?.get(FRONT_END) ?? 1) - (pages?.get(CONTENTS) ?? 1) + 1
  const blank = geometry.layout === 'facing' && contents % 2 === 1
  return {blank, pages: 1 + (blank ? 1 : 0) + contents}
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
