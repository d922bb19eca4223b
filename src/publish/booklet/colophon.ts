import type {Element} from 'hast'
import {h} from 'hastscript'
import {plain} from '../edition/edition.ts'
import {COLOPHON, drawMark, drawMarks, drawPartHeading, INNER_END} from './parts.ts'
import {labelOf, marksOf} from './label.ts'
import type {Book, Chapter} from './model.ts'
import {titleOf} from './title.ts'

/** What was published, from what, signed by whom: the last page of the book. */
export function drawColophon(book: Book): Element {
  const {words, workspace, contentDate, toolVersion} = book.input
  const {county, settings} = workspace
  const title = titleOf(book)
  const facts: [string, string][] = [
    [words.han('booklet.title'), title.han],
    [words.han('booklet.county'), county.name],
    [words.han('reader.fact.number'), book.booklet.id],
    [words.han('booklet.content-date'), contentDate],
    [words.han('reader.fact.correction'), county.phones.correction],
    [words.han('booklet.tool'), words.han('booklet.tool.version', {version: toolVersion})],
    [words.han('booklet.fonts'), words.han(`booklet.fonts.${settings.fonts.han}`)],
  ]
  return h('section', {id: COLOPHON, class: 'colophon', lang: 'zh-Hans'}, [
    drawPartHeading(book, labelOf(words, 'reader.colophon')),
    ...drawMarks(marksOf(book)),
    h(
      'dl',
      facts.flatMap(([name, value]) => [h('dt', name), h('dd', value)]),
    ),
    ...(settings.han_governs ? [h('p', {class: 'governs'}, words.han('reader.han.governs'))] : []),
    ...drawGoverns(book),
    h('h2', {class: 'sub'}, words.han('booklet.guides')),
    ...book.chapters.map(chapter => drawRecord(book, chapter)),
    ...drawMark(INNER_END),
  ])
}

/** The same sentence in Yi, where the county has it. */
function drawGoverns(book: Book): Element[] {
  const yi = book.input.workspace.settings.han_governs ? book.input.words.yi('reader.han.governs') : undefined
  return yi === undefined ? [] : [h('p', {class: 'governs yi', lang: 'ii'}, yi)]
}

/** One guide: its number, version, the day its facts were checked, the code of its content, and who signed it. */
function drawRecord(book: Book, {edition, number}: Chapter): Element {
  const {words} = book.input
  const {facts, id} = edition.guide
  const parts = [
    `${words.han('reader.fact.number')} ${id}`,
    words.han('reader.value.version', {version: facts.version}),
    facts.checked ? words.han('booklet.checked', {date: facts.checked.date}) : words.han('booklet.unchecked'),
    `${words.han('reader.fact.code')} ${edition.code}`,
  ]
  const signed = edition.signatures.map(({role, by, on}) => words.han('booklet.signature', {role, by, on}))
  return h('div', {class: 'record'}, [
    h('span', {class: 'no'}, String(number)),
    h('div', [
      h('p', {class: 'name'}, plain(edition.title.han)),
      h(
        'p',
        {class: 'about'},
        parts.map(part => h('span', {class: 'whole'}, part)),
      ),
      h(
        'p',
        {class: 'about'},
        signed.length > 0
          ? signed.map(part => h('span', {class: 'whole'}, part))
          : words.han('reader.signed.none'),
      ),
    ]),
  ])
}
