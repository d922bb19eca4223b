import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {htmlDocument} from '../draw/document.ts'
import {bothWays, drawLabel} from '../draw/labels.ts'
import {pageMarks} from '../draw/page-marks.ts'
import type {PrintJob} from '../model.ts'
import {allChanges, type CorrectionInput, type Said} from './model.ts'

/** A4 in mm (ISO 216). */
const PAPER = {width: 210, height: 297}

/** 更正启事: what was printed wrong or has changed, what is true now, and which papers it stands in. */
export function noticeJob(input: CorrectionInput): PrintJob & {id: string} {
  const {words, workspace, template, folder} = input
  const title = words.han('correction.notice')
  const marks = pageMarks(input, {id: '', version: undefined, checked: undefined, code: undefined, title})
  const css = [
    template('theme.css'),
    template('sheet/page.css'),
    template('correction/notice.css'),
    marks.css,
  ]
  return {
    id: folder,
    path: `${folder}/更正启事.pdf`,
    title,
    paper: PAPER,
    numbered: false,
    lang: 'zh-Hans',
    html: () =>
      htmlDocument({
        lang: 'zh-Hans',
        title,
        css: css.join('\n'),
        bodyClass: 'correction-notice',
        children: [
          ...(marks.watermark ? [marks.watermark] : []),
          h('h1', say(input, 'correction.notice')),
          h('p', {class: 'lead'}, say(input, 'correction.lead', {county: workspace.county.name})),
          drawChanges(input),
          h('h2', say(input, 'correction.editions')),
          drawEditions(input),
          h('p', {class: 'ask'}, say(input, 'correction.ask', {phone: workspace.county.phones.correction})),
          h('div', {class: 'foot'}, [
            h('p', workspace.county.name),
            h('p', say(input, 'form.blank-date')),
            h('p', {class: 'seal'}, say(input, 'form.seal')),
          ]),
        ],
      }),
  }
}

const say = (input: CorrectionInput, key: string, values: Record<string, string> = {}): ElementContent[] =>
  drawLabel({words: input.words, order: input.workspace.settings.order}, key, values)

const both = (input: CorrectionInput, {han, yi}: Said): ElementContent[] =>
  bothWays(input.workspace.settings.order, 'div', han, yi)

function drawChanges(input: CorrectionInput): Element {
  const head = ['guide', 'what', 'printed', 'now'].map(key => h('th', say(input, `correction.head.${key}`)))
  return h('table', {class: 'changes'}, [
    h('thead', h('tr', head)),
    h(
      'tbody',
      allChanges(input.copies).map(({title, label, printed, now}) =>
        h('tr', [
          h('td', both(input, title)),
          h('td', both(input, label)),
          h('td', {class: 'printed'}, h('s', printed)),
          h('td', {class: 'now'}, both(input, now)),
        ]),
      ),
    ),
  ])
}

function drawEditions({words, copies}: CorrectionInput): Element {
  const lines = new Set(copies.map(({title, version}) => words.han('correction.edition', {title, version})))
  return h(
    'ul',
    {class: 'editions'},
    [...lines].map(line => h('li', line)),
  )
}
