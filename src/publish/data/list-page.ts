import {h} from 'hastscript'
import {htmlDocument} from '../draw/document.ts'
import type {ServiceList} from './list.ts'

/** The list as one HTML file that needs nothing beside it. Columns that are empty throughout are left out. */
export function listPage(list: ServiceList, css: string): string {
  const used = list.columns.map((_, n) => list.rows.some(row => row[n] !== ''))
  const shown = <T>(cells: readonly T[]): {cell: T; n: number}[] =>
    cells.map((cell, n) => ({cell, n})).filter(({n}) => used[n])
  return `${htmlDocument({
    lang: 'zh-Hans',
    title: list.title,
    css,
    children: [
      h('h1', list.title),
      ...list.notes.map(note => h('p', {class: 'note'}, note)),
      h('div', {class: 'wide', tabIndex: 0, role: 'region', ariaLabel: list.title}, [
        h('table', [
          h(
            'thead',
            h(
              'tr',
              shown(list.columns).map(({cell}) =>
                h('th', {scope: 'col', style: `min-width: ${cell.width / 2}em`}, cell.name),
              ),
            ),
          ),
          h(
            'tbody',
            list.rows.map(row =>
              h(
                'tr',
                shown(row).map(({cell, n}) =>
                  h('td', list.columns[n]?.yi && cell !== '' ? {lang: 'ii'} : {}, cell),
                ),
              ),
            ),
          ),
        ]),
      ]),
    ],
  })}\n`
}
