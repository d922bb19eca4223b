import type {Element} from 'hast'
import {h} from 'hastscript'
import {drawPartHeading, HAN_INDEX, pageText, YI_INDEX} from './front.ts'
import {groupsOf, type IndexEntry} from './index-entries.ts'
import {labelOf} from './label.ts'
import type {Book, Pages} from './model.ts'

/** The index by Han pinyin: titles and what people call them. */
export function drawHanIndex(book: Book, entries: readonly IndexEntry[], pages: Pages): Element {
  const heading = drawPartHeading(labelOf(book.input.words, 'reader.index.pinyin'))
  return h('section', {id: HAN_INDEX, class: 'index'}, [
    heading,
    ...drawGroups(entries, 'zh-Hans', 'zh-Latn', entry => [
      entry.chapter.id,
      pageText(pages, entry.chapter.id),
    ]),
  ])
}

/** The index by Yi pinyin; it leads to the page of the Yi. */
export function drawYiIndex(book: Book, entries: readonly IndexEntry[], pages: Pages): Element {
  const second = book.geometry.layout === 'facing' ? '-2' : ''
  const heading = drawPartHeading(labelOf(book.input.words, 'reader.index.yi'))
  return h('section', {id: YI_INDEX, class: 'index'}, [
    heading,
    ...drawGroups(entries, 'ii', 'ii-Latn', entry => {
      const id = `${entry.chapter.id}${second}`
      return [id, pageText(pages, id)]
    }),
  ])
}

function drawGroups(
  entries: readonly IndexEntry[],
  lang: string,
  latin: string,
  target: (entry: IndexEntry) => [id: string, page: string],
): Element[] {
  return groupsOf(entries).map(({group, entries: listed}) =>
    h('div', {class: 'letter-group'}, [
      h('p', {class: 'letter', lang: latin}, group),
      h(
        'ul',
        listed.map(entry => {
          const [id, page] = target(entry)
          return h('li', [
            h('a', {href: `#${id}`, class: 'entry'}, [
              h('span', {class: 'names'}, [
                h('span', {class: 'line'}, [
                  h('span', {class: lang === 'ii' ? 'yi' : 'han', lang}, entry.text),
                  h('span', {class: 'dots'}),
                  h('span', {class: 'page'}, page),
                ]),
                h('span', {class: 'reading', lang: latin}, entry.reading),
              ]),
            ]),
          ])
        }),
      ),
    ]),
  )
}
