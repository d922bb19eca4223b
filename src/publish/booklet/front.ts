import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {duoOf} from './duo.ts'
import {labelOf, marksOf, type Label} from './label.ts'
import type {Book, Pages} from './model.ts'
import {titleOf} from './title.ts'

/** Ids of the parts that are no guide, and of the end of the contents, which says how many pages they take. */
export const CONTENTS = 'contents'
export const FRONT_END = 'front-end'
export const HAN_INDEX = 'index-han'
export const YI_INDEX = 'index-yi'
export const COLOPHON = 'colophon'

/** The title page: county, title in both languages, what the book holds, its date and where to report a mistake. */
export function drawCover(book: Book): Element {
  const {words, workspace, contentDate} = book.input
  const {county} = workspace
  const title = titleOf(book)
  const marks = marksOf(book)
  const {subtitle} = book.booklet
  const named = (key: string, value: string) => words.han('reader.value.colon', {name: words.han(key), value})
  return h('section', {class: 'cover'}, [
    h('div', {class: 'cover-head', lang: 'zh-Hans'}, county.name),
    h('div', {class: 'cover-title'}, [
      h('p', {class: `han t${sizeOf(title.han)}`, lang: 'zh-Hans'}, title.han),
      ...(title.yi === undefined ? [] : [h('p', {class: `yi t${sizeOf(title.yi)}`, lang: 'ii'}, title.yi)]),
      h('div', {class: 'bar'}),
      ...(subtitle === undefined ? [] : [h('p', {class: 'subtitle', lang: 'zh-Hans'}, subtitle)]),
    ]),
    h('div', {class: 'cover-foot', lang: 'zh-Hans'}, [
      ...(marks.length > 0
        ? [
            h(
              'p',
              {class: 'marks'},
              marks.map(mark => h('span', mark)),
            ),
          ]
        : []),
      h('p', words.han('booklet.date', {date: contentDate})),
      h('p', named('reader.fact.correction', county.phones.correction)),
    ]),
  ])
}

/** Titles are set as large as one line, at most two, will hold: a size by their length. */
function sizeOf(text: string): 'large' | 'middle' | 'small' {
  const {length} = [...text]
  return length <= 7 ? 'large' : length <= 10 ? 'middle' : 'small'
}

/** The contents: every guide in both languages with its page, then the indexes and the colophon. */
export function drawContents(book: Book, pages: Pages, hasYiIndex: boolean): Element {
  const {words} = book.input
  const entries = book.chapters.map(chapter => {
    const {han, yi} = duoOf(chapter.edition.title)
    return drawEntry(chapter.id, String(chapter.number), han, yi, pages)
  })
  const parts: [string, Label][] = [
    [HAN_INDEX, labelOf(words, 'reader.index.pinyin')],
    ...(hasYiIndex ? [[YI_INDEX, labelOf(words, 'reader.index.yi')] as [string, Label]] : []),
    [COLOPHON, labelOf(words, 'reader.colophon')],
  ]
  return h('nav', {id: CONTENTS, class: 'contents'}, [
    drawPartHeading(labelOf(words, 'reader.contents')),
    h('ol', {class: 'toc'}, entries),
    h(
      'ol',
      {class: 'toc parts'},
      parts.map(([id, {han, yi}]) =>
        drawEntry(id, '', text(han), yi === undefined ? undefined : text(yi), pages),
      ),
    ),
    h('div', {id: FRONT_END}),
    // Only what some link names becomes a destination in the PDF; these are for counting the pages before the guides.
    ...[CONTENTS, FRONT_END].map(id => h('a', {href: `#${id}`, hidden: true})),
  ])
}

/** A line of the contents; the dots are a border, because the browser has no leaders. */
function drawEntry(
  id: string,
  number: string,
  han: ElementContent[],
  yi: ElementContent[] | undefined,
  pages: Pages,
): Element {
  return h('li', [
    h('a', {href: `#${id}`, class: 'entry'}, [
      h('span', {class: 'no'}, number),
      h('span', {class: 'names'}, [
        h('span', {class: 'line'}, [
          h('span', {class: 'han', lang: 'zh-Hans'}, han),
          h('span', {class: 'dots'}),
          h('span', {class: 'page'}, pageText(pages, id)),
        ]),
        ...(yi ? [h('span', {class: 'yi', lang: 'ii'}, yi)] : []),
      ]),
    ]),
  ])
}

/** A page number; before the first print a number as wide as most. */
export function pageText(pages: Pages, id: string): string {
  return String(pages?.get(id) ?? 88)
}

/** The heading of a part that is no guide. The rule is not the heading's own: Chromium would outline it twice. */
export function drawPartHeading(label: Label): Element {
  const yi: ElementContent[] =
    label.yi === undefined ? [] : [...text(' '), h('span', {class: 'yi', lang: 'ii'}, label.yi)]
  return h('div', {class: 'part'}, h('h1', [h('span', {class: 'han', lang: 'zh-Hans'}, label.han), ...yi]))
}

function text(value: string): ElementContent[] {
  return [{type: 'text', value}]
}
