import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {tickBox} from '../draw/labels.ts'
import type {FormatInput} from '../model.ts'
import {blankDate, label, sealPlace, writeField} from './paper.ts'

/** Rows for materials on the part that is handed over, and on the counterfoil that stays. */
const ROWS = 7
const STUB_ROWS = 2

/**
 * The blank 补正材料告知单: above the cut the counterfoil (存根) that stays with the office, below it what the applicant
 * takes home. One for the whole county; nothing of any guide is in it.
 */
export function drawCorrection(input: FormatInput): ElementContent[] {
  return [drawStub(input), h('div', {class: 'cut'}, label(input, 'form.correction.cut')), drawSlip(input)]
}

function drawStub(input: FormatInput): Element {
  return h('section', {class: 'stub'}, [
    head(input, 'form.correction.stub'),
    h('div', {class: 'fields'}, [
      writeField(input, 'form.correction.applicant'),
      writeField(input, 'form.correction.contact'),
      writeField(input, 'form.correction.item', [], true),
      writeField(input, 'form.correction.missing', [], true),
      ...Array.from({length: STUB_ROWS - 1}, () =>
        h('div', {class: 'field wide'}, h('span', {class: 'field-line'})),
      ),
      writeField(input, 'form.correction.until', blankDate(input)),
      writeField(input, 'form.correction.date', blankDate(input)),
      writeField(input, 'form.correction.clerk'),
      writeField(input, 'form.correction.receiver'),
    ]),
  ])
}

function drawSlip(input: FormatInput): Element {
  const {county} = input.workspace
  return h('section', {class: 'slip'}, [
    head(input, 'form.correction'),
    h('div', {class: 'fields'}, [
      writeField(input, 'form.correction.applicant'),
      writeField(input, 'form.correction.applied', blankDate(input)),
      writeField(input, 'form.correction.item', [], true),
    ]),
    h('p', {class: 'greeting'}, label(input, 'form.correction.greeting', {}, 'div')),
    h('table', {class: 'blank-rows'}, [
      h(
        'thead',
        h('tr', [
          h('th', {class: 'tick'}),
          h('th', {class: 'number'}),
          h('th', {scope: 'col', class: 'what'}, label(input, 'form.correction.what', {}, 'div')),
          h('th', {scope: 'col'}, label(input, 'form.correction.why', {}, 'div')),
        ]),
      ),
      h(
        'tbody',
        Array.from({length: ROWS}, (_, n) =>
          h('tr', [
            h('td', {class: 'tick'}, tickBox()),
            h('td', {class: 'number'}, String(n + 1)),
            h('td'),
            h('td'),
          ]),
        ),
      ),
    ]),
    h('div', {class: 'with-seal'}, [
      h('div', {class: 'fields single'}, [
        writeField(input, 'form.correction.until', blankDate(input)),
        writeField(input, 'form.correction.place'),
        writeField(input, 'form.correction.consult'),
        writeField(input, 'form.correction.clerk'),
        writeField(input, 'form.correction.receiver'),
        writeField(input, 'form.correction.date', blankDate(input)),
      ]),
      sealPlace(input),
    ]),
    h('p', {class: 'ask'}, [
      ...phone(input, 'reader.fact.hotline', county.phones.hotline),
      ...phone(input, 'reader.fact.correction', county.phones.correction),
    ]),
  ])
}

function head(input: FormatInput, key: string): Element {
  return h('div', {class: 'form-head'}, [
    h('div', {class: 'from', lang: 'zh-Hans'}, input.workspace.county.name),
    h('h1', {class: 'pair'}, label(input, key)),
    h('div', {class: 'form-number'}, writeField(input, 'form.correction.number')),
  ])
}

function phone(input: FormatInput, key: string, number: string | undefined): ElementContent[] {
  return number === undefined
    ? []
    : [h('span', {class: 'ask-phone'}, [...label(input, key), h('span', {class: 'whole phone'}, number)])]
}
