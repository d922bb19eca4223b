import type {Element} from 'hast'
import {h} from 'hastscript'
import {marksOf} from './label.ts'
import type {Book} from './model.ts'
import {drawBoth, drawMarks} from './parts.ts'
import {titleOf} from './title.ts'

/** The title page: county, title in both languages, what the book holds, its date and where to report a mistake. */
export function drawCover(book: Book): Element {
  const {words, workspace, contentDate} = book.input
  const {county} = workspace
  const {subtitle} = book.booklet
  const named = (key: string, value: string) => words.han('reader.value.colon', {name: words.han(key), value})
  return h('section', {class: 'cover'}, [
    h('div', {class: 'cover-head', lang: 'zh-Hans'}, county.name),
    h('div', {class: 'cover-title'}, [
      ...drawBoth(book, 'p', titleOf(book), sizeOf),
      h('div', {class: 'bar'}),
      ...(subtitle === undefined ? [] : [h('p', {class: 'subtitle', lang: 'zh-Hans'}, subtitle)]),
    ]),
    h('div', {class: 'cover-foot', lang: 'zh-Hans'}, [
      ...drawMarks(marksOf(book)),
      h('p', words.han('booklet.date', {date: contentDate})),
      h('p', named('reader.fact.correction', county.phones.correction)),
    ]),
  ])
}

/** Titles are set as large as one line, at most two, will hold: a class by their length. */
function sizeOf(text: string): string {
  const {length} = [...text]
  return length <= 7 ? 'tlarge' : length <= 10 ? 'tmiddle' : 'tsmall'
}
