import type {Element} from 'hast'
import {h} from 'hastscript'
import {plain} from '../edition/edition.ts'
import {labelOf, type Label} from './label.ts'
import type {Book, Pages} from './model.ts'
import {
  COLOPHON,
  CONTENTS,
  drawBoth,
  drawMark,
  drawPartHeading,
  FRONT_END,
  HAN_INDEX,
  pageText,
  YI_INDEX,
} from './parts.ts'

/** The contents: every guide in both languages with its page, then the indexes and the colophon. */
export function drawContents(book: Book, pages: Pages, hasYiIndex: boolean): Element {
  const {words} = book.input
  const entries = book.chapters.map(({id, number, edition: {title}}) =>
    drawEntry(book, id, String(number), {han: plain(title.han), yi: title.yi && plain(title.yi)}, pages),
  )
  const parts: [id: string, key: string][] = [
    [HAN_INDEX, 'reader.index.pinyin'],
    ...(hasYiIndex ? [[YI_INDEX, 'reader.index.yi'] as [string, string]] : []),
    [COLOPHON, 'reader.colophon'],
  ]
  return h('nav', {id: CONTENTS, class: 'contents'}, [
    drawPartHeading(book, labelOf(words, 'reader.contents')),
    h('ol', {class: 'toc'}, entries),
    h(
      'ol',
      {class: 'toc parts'},
      parts.map(([id, key]) => drawEntry(book, id, '', labelOf(words, key), pages)),
    ),
    h('a', {href: `#${CONTENTS}`, hidden: true}),
    ...drawMark(FRONT_END),
  ])
}

/** A line of the contents; the dots are a border, because the browser has no leaders. */
function drawEntry(book: Book, id: string, number: string, label: Label, pages: Pages): Element {
  const [first, second] = drawBoth(book, 'span', label)
  return h('li', [
    h('a', {href: `#${id}`, class: 'entry'}, [
      h('span', {class: 'no'}, number),
      h('span', {class: 'names'}, [
        h('span', {class: 'line'}, [
          ...(first ? [first] : []),
          h('span', {class: 'dots'}),
          h('span', {class: 'page'}, pageText(pages, id)),
        ]),
        ...(second ? [h('span', {class: 'below'}, second)] : []),
      ]),
    ]),
  ])
}
