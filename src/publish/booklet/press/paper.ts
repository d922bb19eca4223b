import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {htmlDocument} from '../../draw/document.ts'
import {pageMarks} from '../../draw/page-marks.ts'
import type {PressPaper} from '../../model.ts'
import type {Book} from '../model.ts'
import {titleOf} from '../title.ts'
import {editionOf} from './edition.ts'
import type {Requirement} from './requirements.ts'

/** A4 in mm (ISO 216). */
const PAPER = {width: 210, height: 297}
/** As sheet/page.css has it. */
const MARGIN = {left: 16, top: 15}

/** A paper for the print shop, on A4, with what every page carries. */
export function pressPaper(
  book: Book,
  parts: {path: string; key: string; pictures: PressPaper['pictures']; children: ElementContent[]},
): PressPaper {
  const {input, booklet} = book
  const {template, words} = input
  const title = words.han('press.title', {name: words.han(parts.key), title: titleOf(book).han})
  const marks = pageMarks(input, {
    id: booklet.id,
    version: undefined,
    checked: undefined,
    code: undefined,
    title: titleOf(book).han,
  })
  const css = [template('theme.css'), template('sheet/page.css'), template('booklet/press.css'), marks.css]
  return {
    path: parts.path,
    title,
    paper: PAPER,
    margin: MARGIN,
    numbered: false,
    lang: 'zh-Hans',
    pictures: parts.pictures,
    html: () =>
      htmlDocument({
        lang: 'zh-Hans',
        title,
        css: css.join('\n'),
        bodyClass: `press ${input.mode}`,
        children: [...(marks.watermark ? [marks.watermark] : []), ...parts.children],
      }),
  }
}

/** What the paper is, and which book it is about. */
export function drawHead(book: Book, key: string): Element {
  const {words, workspace} = book.input
  return h('header', {class: 'press-head'}, [
    h('h1', words.han(key)),
    h('p', {class: 'book'}, titleOf(book).han),
    h(
      'p',
      [
        workspace.county.name,
        words.han('reader.value.colon', {name: words.han('reader.fact.number'), value: book.booklet.id}),
        words.han('reader.value.colon', {
          name: words.han('reader.fact.version'),
          value: editionOf(book).version,
        }),
      ].join('　'),
    ),
  ])
}

/** The answers; a line to write on where there is none. */
export function drawRequirements(book: Book, requirements: readonly Requirement[]): Element {
  const {words} = book.input
  return h('table', {class: 'asked'}, [
    h(
      'tbody',
      requirements.map(({key, answer}) =>
        h('tr', [
          h('th', {scope: 'row'}, words.han(`press.ask.${key}`)),
          h(
            'td',
            answer.length > 0
              ? answer.map(line => h('p', line))
              : h('p', {class: 'write'}, words.han('press.by-hand')),
          ),
        ]),
      ),
    ),
  ])
}
