import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Book} from './model.ts'
import {titleOf} from './title.ts'

/** On a narrower spine a title cannot be read, and shows on the covers when the fold is not exact. */
const NARROWEST_TITLED = 6

/**
 * The page with the spine: a strip in the middle of a page of its own, of which press/ takes the middle alone. It is no
 * page of the book, so it is hidden from tags.
 * @param width of the spine in mm
 */
export function drawSpine(book: Book, width: number): Element {
  const {han, yi} = titleOf(book)
  const titles = [
    h('span', {lang: 'zh-Hans'}, han),
    ...(yi === undefined ? [] : [h('span', {class: 'yi', lang: 'ii'}, yi)]),
  ]
  return h(
    'section',
    {class: 'spine', style: `--spine:${width}mm`, 'aria-hidden': 'true'},
    h('div', {class: 'strip'}, width < NARROWEST_TITLED ? [] : titles),
  )
}
