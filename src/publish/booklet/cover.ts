import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {drawnPicture} from '../draw/cover-picture.ts'
import {fileUrl} from '../draw/picture.ts'
import {marksOf} from './label.ts'
import type {Book} from './model.ts'
import {drawBoth, drawMarks} from './parts.ts'
import {titleOf} from './title.ts'

/**
 * The front cover, which a county changes in `content/booklets/<id>.yaml`: the picture, title in both languages, what
 * the book holds, its number, 免费发放, 准印证号 where there is one. 内部资料, emblems and seals are refused by a check.
 */
export function drawCover(book: Book): Element {
  const {words, workspace, contentDate} = book.input
  const {county} = workspace
  const {subtitle, cover} = book.booklet
  const title = titleOf(book)
  return h('section', {class: `cover${title.yi === undefined ? '' : ' bilingual'}`}, [
    h('div', {class: 'cover-head', lang: 'zh-Hans'}, [
      h('span', {class: 'county'}, county.name),
      ...(cover.free ? [h('span', {class: 'free'}, words.han('booklet.free'))] : []),
    ]),
    h('div', {class: 'cover-title'}, [
      ...drawBoth(book, 'p', title, sizeOf),
      ...(subtitle === undefined ? [] : [h('p', {class: 'subtitle', lang: 'zh-Hans'}, subtitle)]),
      ...drawMarks(marksOf(book)),
    ]),
    h('div', {class: 'cover-picture'}, [pictureOf(book)]),
    h(
      'div',
      {class: 'cover-foot', lang: 'zh-Hans'},
      [
        words.han('booklet.date', {date: contentDate}),
        named(book, 'reader.fact.correction', county.phones.correction),
        ...(cover.number === undefined ? [] : [named(book, 'reader.fact.number', cover.number)]),
        ...permitOf(book),
      ].map(line => h('p', line)),
    ),
  ])
}

/** 准印证号, where the county has one. */
export function permitOf(book: Book): string[] {
  const {permit} = book.booklet.cover
  return permit === undefined ? [] : [named(book, 'booklet.permit', permit)]
}

/** 纠错电话：0000-5550199. */
export function named({input: {words}}: Book, key: string, value: string): string {
  return words.han('reader.value.colon', {name: words.han(key), value})
}

function pictureOf({booklet, input}: Book): ElementContent {
  const {picture} = booklet.cover
  const own =
    picture === undefined ? undefined : fileUrl(input.workspace.files, `content/booklets/${picture}`)
  return own === undefined ? drawnPicture(input.template) : h('img', {class: 'own', src: own, alt: ''})
}

/** Titles are set as large as one line, at most two or three, will hold: a class by their length. */
function sizeOf(text: string): string {
  const {length} = [...text]
  if (length <= 7) return 'tlarge'
  if (length <= 10) return 'tmiddle'
  return length <= 24 ? 'tsmall' : length <= 48 ? 'tlong' : 'tendless'
}
