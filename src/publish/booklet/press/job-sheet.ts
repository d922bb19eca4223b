import type {Element} from 'hast'
import {h} from 'hastscript'
import type {PressMade, PressPaper} from '../../model.ts'
import type {Book} from '../model.ts'
import {drawPages} from './compared-pages.ts'
import {drawHead, drawRequirements, pressPaper} from './paper.ts'
import {requirementsOf} from './requirements.ts'

/**
 * 印刷说明: what the shop asks, which files it gets, and every page as a small picture with its first and last Yi line
 * as they are printed, so that who cannot read Yi compares shapes.
 */
export function jobSheet(book: Book, made: PressMade, path: string): PressPaper {
  const {words} = book.input
  const compared = drawPages(book, made)
  const signing = h('div', {class: 'signing'}, [
    h('p', words.han('press.sign.statement')),
    h('p', {class: 'sign-line'}, words.han('press.sign.line')),
  ])
  return pressPaper(book, {
    path,
    key: 'press.job-sheet',
    pictures: compared.pictures,
    children: [
      drawHead(book, 'press.job-sheet'),
      h('p', {class: 'must'}, words.han('press.fonts-embedded')),
      drawRequirements(book, requirementsOf(book, made)),
      signing,
      h('h2', words.han('press.files')),
      drawFiles(book, made),
      h(
        'p',
        {class: 'note'},
        words.han('press.checked', {rules: made.rules.length, texts: made.texts.length}),
      ),
      ...made.warnings.map(({key, values}) => h('p', {class: 'note'}, words.han(key, values))),
      h('section', {class: 'compare'}, [
        h('h2', words.han('press.compare')),
        h('p', {class: 'note'}, words.han('press.compare.how')),
        ...compared.rows,
        // Only what some link names has a place in the PDF.
        ...compared.pictures.map(({id}) => h('a', {href: `#${id}`, hidden: true})),
      ]),
    ],
  })
}

function drawFiles(book: Book, made: PressMade): Element {
  const {words} = book.input
  return h('table', {class: 'files'}, [
    h('thead', [
      h(
        'tr',
        ['file', 'pages', 'sha256'].map(key => h('th', words.han(`press.file.${key}`))),
      ),
    ]),
    h(
      'tbody',
      made.files.map(({path, pages, sha256}) =>
        h('tr', [
          h('td', path.slice(path.lastIndexOf('/') + 1)),
          h('td', {class: 'count'}, String(pages)),
          h('td', {class: 'hash'}, [sha256.slice(0, 32), h('br'), sha256.slice(32)]),
        ]),
      ),
    ),
  ])
}
