import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Book} from './model.ts'
import {titleOf} from './title.ts'

/** The back cover: what the book is, whose, of when, and where to report a mistake. */
export function drawBackCover(book: Book): Element {
  const {words, workspace, contentDate} = book.input
  const {county} = workspace
  const named = (key: string, value: string) => words.han('reader.value.colon', {name: words.han(key), value})
  return h('section', {class: 'back-cover', lang: 'zh-Hans'}, [
    h('p', titleOf(book).han),
    h('p', county.name),
    h(
      'p',
      `${named('reader.fact.number', book.booklet.id)}　${words.han('booklet.date', {date: contentDate})}`,
    ),
    h('p', named('reader.fact.correction', county.phones.correction)),
  ])
}
