import type {Element} from 'hast'
import {h} from 'hastscript'
import {groupsOf, type IndexEntry} from './index-entries.ts'
import {labelOf} from './label.ts'
import type {Book, Pages} from './model.ts'
import {drawPartHeading, HAN_INDEX, pageText, YI_INDEX} from './parts.ts'

type Tongue = 'han' | 'yi'

const INDEXES = {
  han: {id: HAN_INDEX, heading: 'reader.index.pinyin', lang: 'zh-Hans', latin: 'zh-Latn'},
  yi: {id: YI_INDEX, heading: 'reader.index.yi', lang: 'ii', latin: 'ii-Latn'},
} as const

/**
 * The index of one language by its pinyin. It leads to the page of that language where the two have pages of their own.
 */
export function drawIndex(book: Book, tongue: Tongue, entries: readonly IndexEntry[], pages: Pages): Element {
  const {id, heading, lang, latin} = INDEXES[tongue]
  const {settings} = book.input.workspace
  const isSecond = (settings.order === 'han-first') === (tongue === 'yi')
  const suffix = book.geometry.layout === 'facing' && isSecond ? '-2' : ''
  return h('section', {id, class: 'index'}, [
    drawPartHeading(book, labelOf(book.input.words, heading)),
    ...groupsOf(entries).map(({group, entries: listed}) =>
      h('div', {class: 'letter-group'}, [
        h('p', {class: 'letter', lang: latin}, group),
        h(
          'ul',
          listed.map(entry => drawEntry(entry, `${entry.chapter.id}${suffix}`, tongue, lang, latin, pages)),
        ),
      ]),
    ),
  ])
}

function drawEntry(
  entry: IndexEntry,
  id: string,
  tongue: Tongue,
  lang: string,
  latin: string,
  pages: Pages,
): Element {
  return h('li', [
    h('a', {href: `#${id}`, class: 'entry'}, [
      h('span', {class: 'names'}, [
        h('span', {class: 'line'}, [
          h('span', {class: tongue, lang}, entry.text),
          h('span', {class: 'dots'}),
          h('span', {class: 'page'}, pageText(pages, id)),
        ]),
        h('span', {class: 'reading', lang: latin}, entry.reading),
      ]),
    ]),
  ])
}
