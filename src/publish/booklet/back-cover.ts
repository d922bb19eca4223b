import type {Element} from 'hast'
import {h} from 'hastscript'
import {drawQr, qrSymbol, QR_BYTES} from '../draw/qr.ts'
import {named, permitOf} from './cover.ts'
import type {Book} from './model.ts'
import {drawBoth} from './parts.ts'
import {titleOf} from './title.ts'

/**
 * The back cover: whom to phone, the same as a code to keep in a telephone, what the book is, whose, and of when.
 */
export function drawBackCover(book: Book): Element {
  const {words, workspace, contentDate} = book.input
  const {county} = workspace
  const {correction, hotline} = county.phones
  const phones: [string, string][] = [
    ...(hotline === undefined ? [] : [['reader.fact.hotline', hotline] as [string, string]]),
    ['reader.fact.correction', correction],
  ]
  const lines = [
    county.name,
    named(book, 'reader.fact.number', book.booklet.cover.number ?? book.booklet.id),
    words.han('booklet.date', {date: contentDate}),
    ...permitOf(book),
    ...(book.booklet.cover.free ? [words.han('booklet.free')] : []),
  ]
  return h('section', {class: 'back-cover'}, [
    h('div', {class: 'back-phones'}, [
      ...phones.map(([key, phone]) =>
        h('p', {class: 'back-phone'}, [
          h('span', drawBoth(book, 'span', {han: words.han(key), yi: words.yi(key)})),
          h('strong', {class: 'whole', lang: 'zh-Hans'}, phone),
        ]),
      ),
    ]),
    h('div', {class: 'back-code'}, [
      drawQr(qrSymbol(codeText(book, phones))),
      h('p', {lang: 'zh-Hans'}, words.han('booklet.code')),
    ]),
    h('div', {class: 'back-lines', lang: 'zh-Hans'}, [
      h('p', {class: 'back-title'}, titleOf(book).han),
      ...lines.map(line => h('p', line)),
    ]),
  ])
}

/** County, title and phones as plain text; a title too long for the code is left out of it whole. */
function codeText(book: Book, phones: readonly [string, string][]): string {
  const {words, workspace} = book.input
  const rest = [
    workspace.county.name,
    ...phones.map(([key, phone]) => named(book, key, phone)),
    words.han('booklet.date', {date: book.input.contentDate}),
  ]
  const whole = [titleOf(book).han, ...rest].join('\n')
  return new TextEncoder().encode(whole).length <= QR_BYTES ? whole : rest.join('\n')
}
