import type {Element} from 'hast'
import {h} from 'hastscript'
import {plain} from '../edition/edition.ts'
import {entryGap, GAP} from './entry-gap.ts'
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
  const guides = book.chapters.map(({id, number, edition: {title}}) => ({
    id,
    number: String(number),
    label: {han: plain(title.han), yi: title.yi && plain(title.yi)},
  }))
  const keys = {
    [HAN_INDEX]: 'reader.index.pinyin',
    ...(hasYiIndex ? {[YI_INDEX]: 'reader.index.yi'} : {}),
    [COLOPHON]: 'reader.colophon',
  }
  const parts = Object.entries(keys).map(([id, key]) => ({id, number: '', label: labelOf(words, key)}))
  const heading = labelOf(words, 'reader.contents')
  const lines = (entries: readonly Entry[]): number[] => entries.map(({label}) => linesOf(book, label))
  const gap = entryGap(
    {heading: heading.yi === undefined ? 1 : 2, guides: lines(guides), parts: lines(parts)},
    roomOf(book),
  )
  const draw = (entry: Entry): Element => drawEntry(book, entry, pages)
  return h('nav', {id: CONTENTS, class: 'contents', style: gap === GAP ? undefined : `--entry-gap:${gap}`}, [
    drawPartHeading(book, heading),
    h('ol', {class: 'toc'}, guides.map(draw)),
    h('ol', {class: 'toc parts'}, parts.map(draw)),
    h('a', {href: `#${CONTENTS}`, hidden: true}),
    ...drawMark(FRONT_END),
  ])
}

/** One line of the contents: what it leads to, its number where it is a guide. */
interface Entry {
  id: string
  number: string
  label: Label
}

/** mm of a point. */
const PT = 25.4 / 72
/** Number, least dots and their air, and page of an entry, in em (`templates/booklet/parts.css`). */
const BESIDE = 2 + 3 + 2

/** Lines of an entry in both languages. */
function linesOf({geometry: {text, body}, input: {measure}}: Book, {han, yi}: Label): number {
  const room = text / (body * PT) - BESIDE
  return [han, yi ?? ''].reduce((lines, one) => lines + Math.ceil(measure(one) / room), 0)
}

/** Height of the text of a page, in sixths of a line. */
function roomOf({geometry: {paper, top, bottom, lead}}: Book): number {
  return (paper.height - top - bottom) / ((lead / 6) * PT)
}

/** A line of the contents; the dots are a border, because the browser has no leaders. */
function drawEntry(book: Book, {id, number, label}: Entry, pages: Pages): Element {
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
