import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Paper, PressMade, PressPaper} from '../../model.ts'
import type {Book} from '../model.ts'
import {drawHead, drawRequirements, pressPaper} from './paper.ts'
import {requirementsOf} from './requirements.ts'

/** Width of a thumbnail, and room for a line beside it, in mm: together the width of the text of the paper. */
const THUMBNAIL = 22
const LINE = 146

/**
 * 印刷说明: what the shop asks, which files it gets, and every page as a small picture with its first and last Yi line
 * as they are printed, so that who cannot read Yi compares shapes.
 */
export function jobSheet(book: Book, made: PressMade, path: string): PressPaper {
  const {words} = book.input
  const rows = made.yiLines.map(page => drawRow(book, page))
  const signing = h('div', {class: 'signing'}, [
    h('p', words.han('press.sign.statement')),
    h('p', {class: 'sign-line'}, words.han('press.sign.line')),
  ])
  return pressPaper(book, {
    path,
    key: 'press.job-sheet',
    pictures: rows.flatMap(row => row.pictures),
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
        ...rows.map(row => row.element),
        // Only what some link names has a place in the PDF.
        ...rows.flatMap(row => row.pictures.map(({id}) => h('a', {href: `#${id}`, hidden: true}))),
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

interface Row {
  element: Element
  pictures: PressPaper['pictures'][number][]
}

function drawRow(book: Book, {number, first, last}: PressMade['yiLines'][number]): Row {
  const {paper} = book.geometry
  const {words} = book.input
  const pictures: Row['pictures'] = [{id: `page-${number}`, page: number, shows: 'page', width: THUMBNAIL}]
  const thumbnail = h('div', {
    id: `page-${number}`,
    class: 'thumbnail',
    style: sizeStyle({width: THUMBNAIL, height: (THUMBNAIL * paper.height) / paper.width}),
  })
  const line = (shows: 'first' | 'last', size: Paper | undefined): ElementContent[] => {
    if (!size) return []
    // As large as it is printed, where there is room.
    const scale = Math.min(1, LINE / size.width)
    const id = `${shows}-${number}`
    pictures.push({id, page: number, shows, width: size.width * scale})
    const style = sizeStyle({width: size.width * scale, height: size.height * scale})
    return [
      h('span', {class: 'which'}, words.han(`press.line.${shows}`)),
      h('div', {id, class: 'line', style}),
    ]
  }
  const lines = [...line('first', first), ...line('last', last)]
  return {
    pictures,
    element: h('div', {class: 'compared'}, [
      h('span', {class: 'number'}, String(number)),
      thumbnail,
      h(
        'div',
        {class: 'lines'},
        lines.length > 0 ? lines : [h('span', {class: 'which'}, words.han('press.line.none'))],
      ),
    ]),
  }
}

const sizeStyle = ({width, height}: Paper): string =>
  `width:${width.toFixed(2)}mm;height:${height.toFixed(2)}mm`
