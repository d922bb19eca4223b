import {h} from 'hastscript'
import type {PressMade, PressPaper} from '../../model.ts'
import type {Book} from '../model.ts'
import {drawHead, drawRequirements, pressPaper} from './paper.ts'
import {requirementsOf} from './requirements.ts'

/** What three shops are asked for, so that their answers can be laid side by side. */
const QUOTES = 3
const ASKED = ['shop', 'phone', 'unit-price', 'total', 'days', 'proof', 'seal'] as const

/** 询价单: the same requirements without the files, with room for three quotes. */
export function quotation(book: Book, made: PressMade, path: string): PressPaper {
  const {words} = book.input
  // Whom to deliver to and who signs is no matter of the price.
  const asked = requirementsOf(book, made).filter(({key}) => key !== 'proof')
  const columns = Array.from({length: QUOTES}, (_, n) => n + 1)
  return pressPaper(book, {
    path,
    key: 'press.quotation',
    pictures: [],
    children: [
      drawHead(book, 'press.quotation'),
      h('p', {class: 'note'}, words.han('press.quotation.note')),
      drawRequirements(book, asked),
      h('h2', words.han('press.quotes')),
      h('table', {class: 'quotes'}, [
        h('thead', [h('tr', [h('th'), ...columns.map(n => h('th', words.han('press.quote.nth', {n})))])]),
        h(
          'tbody',
          ASKED.map(key =>
            h('tr', [
              h('th', {scope: 'row'}, words.han(`press.quote.${key}`)),
              ...columns.map(() => h('td')),
            ]),
          ),
        ),
      ]),
      h('p', {class: 'sign-line'}, words.han('press.quote.sign')),
    ],
  })
}
