import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Pair} from '../edition/model.ts'
import type {Row} from './rows.ts'
import {drawRuns, type DrawLink} from './runs.ts'

export interface DrawOptions {
  /** Which language stands first; one setting of the county (DESIGN §3). */
  order: 'han-first' | 'yi-first'
  link?: DrawLink
  /** Turns a picture's path (relative to the guide's folder) into a URL; undefined leaves the caption alone. */
  picture?: (path: string) => string | undefined
  /** Prefix of every id, so that a book of guides has unique ones. */
  prefix?: string
}

/**
 * The two lines of a pair, in the county's order, each with its `lang`. Shown once when both read the same.
 *
 * @param tag the element of each line: `p`, `span`, `div`.
 */
export function drawLines(pair: Pair, tag: string, options: DrawOptions): ElementContent[] {
  const han = h(tag, {lang: 'zh-Hans', class: 'han'}, drawRuns(pair.han, options.link))
  if (!pair.yi) return [han]
  const yi = h(tag, {lang: 'ii', class: 'yi'}, drawRuns(pair.yi, options.link))
  return options.order === 'han-first' ? [han, yi] : [yi, han]
}

/**
 * Draws rows one below the other, Han then Yi block by block. Lists are drawn as rows with a hanging marker, which
 * breaks across pages and nests without the browser's own counters.
 */
export function drawStacked(rows: readonly Row[], options: DrawOptions): ElementContent[] {
  return rows.map(row => drawRow(row, options))
}

function drawRow(row: Row, options: DrawOptions): Element {
  const id = 'block' in row ? {id: `${options.prefix ?? ''}${row.pair.anchor}`} : {}
  switch (row.type) {
    case 'heading': {
      const tag = `h${Math.min(6, Math.max(2, row.depth))}`
      return h(tag, {...id, class: 'pair'}, drawLines(row.pair, 'span', options))
    }
    case 'paragraph':
      return h('div', {...id, class: 'pair'}, drawLines(row.pair, 'p', options))
    case 'quote':
      return h('blockquote', {...id, class: 'pair'}, drawLines(row.pair, 'p', options))
    case 'item':
      return h('div', {...id, class: `pair item d${Math.min(row.depth, 4)}`}, [
        h('span', {class: 'marker'}, row.marker),
        h('div', {class: 'said'}, drawLines(row.pair, 'p', options)),
      ])
    case 'figure': {
      const source = options.picture?.(row.path)
      const caption = h('figcaption', drawLines(row.pair, 'p', options))
      return h('figure', {...id, class: 'pair'}, source ? [h('img', {src: source, alt: ''}), caption] : [caption])
    }
    case 'table':
      return h('table', [
        h('thead', h('tr', row.head.map(cell => h('th', {scope: 'col'}, drawLines(cell, 'div', options))))),
        h('tbody', row.rows.map(cells => h('tr', cells.map(cell => h('td', drawLines(cell, 'div', options)))))),
      ])
  }
}
