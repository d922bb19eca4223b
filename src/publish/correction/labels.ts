import type {Element} from 'hast'
import {h} from 'hastscript'
import {htmlDocument} from '../draw/document.ts'
import {bothWays} from '../draw/labels.ts'
import type {PrintJob} from '../model.ts'
import {allChanges, type Change, type CorrectionInput, type WrongCopies} from './model.ts'

/** A4 in mm (ISO 216). */
const PAPER = {width: 210, height: 297}
/** Sheets of self-adhesive labels sold everywhere: 14 of 99.1 × 38.1 mm, two in a row (更正贴用的不干胶纸). */
const PER_PAGE = 14
/** More do not fit on a label and stay readable: then it names the notice. */
const MOST = 2

/** 更正贴: a label for every copy that is out, in the order of the editions, so that each bundle gets its own pages. */
export function labelsJob(input: CorrectionInput): PrintJob & {id: string} {
  const {words, template, folder} = input
  const title = words.han('correction.labels')
  return {
    id: folder,
    path: `${folder}/更正贴.pdf`,
    title,
    paper: PAPER,
    numbered: false,
    lang: 'zh-Hans',
    html: () =>
      htmlDocument({
        lang: 'zh-Hans',
        title,
        css: [template('theme.css'), template('correction/labels.css')].join('\n'),
        bodyClass: 'correction-labels',
        children: input.copies.flatMap(copies => sheetsOf(input, copies)),
      }),
  }
}

function sheetsOf(input: CorrectionInput, copies: WrongCopies): Element[] {
  const pages = Math.ceil(copies.copies / PER_PAGE)
  return Array.from({length: pages}, (_, page) => {
    const count = Math.min(PER_PAGE, copies.copies - page * PER_PAGE)
    return h(
      'section',
      {class: 'sheet'},
      Array.from({length: count}, () => drawOne(input, copies)),
    )
  })
}

function drawOne(input: CorrectionInput, copies: WrongCopies): Element {
  const {words, workspace} = input
  const {title, version} = copies
  // What the county says stands in every guide of a book and is wrong but once.
  const changes = allChanges([copies])
  const {county, settings} = workspace
  const sample = [
    input.mode === 'draft' ? words.han('reader.watermark.draft') : '',
    settings.label || (county.sample ? words.han('reader.watermark.sample') : ''),
  ]
  return h('div', {class: 'one'}, [
    h('p', {class: 'head'}, [
      h('span', {class: 'name'}, words.han('correction.label')),
      h('span', {class: 'sample'}, sample.filter(mark => mark !== '').join('　')),
    ]),
    ...(changes.length > MOST
      ? [h('p', {class: 'line'}, words.han('correction.label.many', {n: changes.length}))]
      : changes.map(change => drawChange(input, change))),
    h('p', {class: 'about'}, [
      words.han('correction.edition', {title, version}),
      '　',
      words.han('reader.value.colon', {
        name: words.han('reader.fact.correction'),
        value: county.phones.correction,
      }),
    ]),
  ])
}

function drawChange({words, workspace}: CorrectionInput, {title, label, printed, now}: Change): Element {
  const {order} = workspace.settings
  const name = words.han('reader.value.colon', {name: `${title.han}　${label.han}`, value: ''})
  return h('div', {class: 'line'}, [
    h('p', {class: 'what'}, name),
    h('p', {class: 'now'}, [...bothWays(order, 'span', now.han, now.yi), h('s', {class: 'old'}, printed)]),
  ])
}
