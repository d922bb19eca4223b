import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {htmlDocument} from '../draw/document.ts'
import {drawLabel} from '../draw/labels.ts'
import {pageMarks, type PageSubject} from '../draw/page-marks.ts'
import type {FormatInput, PrintJob} from '../model.ts'
import type {Values} from '#locale/words.ts'

/** A4 in mm (ISO 216). */
const PAPER = {width: 210, height: 297}

/** A word of the tool in both languages. */
export function label(input: FormatInput, key: string, values?: Values, tag = 'span'): ElementContent[] {
  return drawLabel({words: input.words, order: input.workspace.settings.order}, key, values, tag)
}

/** A name and a line to write on. `inside` stands at the end of the line. */
export function writeField(
  input: FormatInput,
  key: string,
  inside: ElementContent[] = [],
  wide = false,
): Element {
  return h('div', {class: wide ? 'field wide' : 'field'}, [
    h('span', {class: 'field-name'}, label(input, key)),
    h('span', {class: 'field-line'}, inside),
  ])
}

/** 　年　月　日, to be filled in by hand. */
export function blankDate(input: FormatInput): ElementContent[] {
  return label(input, 'form.blank-date')
}

/** Where a seal will be set by hand: a blank box. A seal itself is never printed (DESIGN §4). */
export function sealPlace(input: FormatInput): Element {
  return h('div', {class: 'seal'}, label(input, 'form.seal'))
}

/** A form as a print job: its own style after the theme, the margins every page carries, and the watermark. */
export function formJob(
  input: FormatInput,
  parts: {
    id: string
    path: string
    title: string
    style: string
    subject: PageSubject
    children: ElementContent[]
  },
): PrintJob & {id: string} {
  const {template} = input
  const marks = pageMarks(input, parts.subject)
  const css = [template('theme.css'), template('sheet/page.css'), template('form/form.css'), marks.css]
  return {
    id: parts.id,
    path: parts.path,
    title: parts.title,
    paper: PAPER,
    numbered: false,
    lang: 'zh-Hans',
    html: () =>
      htmlDocument({
        lang: 'zh-Hans',
        title: parts.title,
        css: css.join('\n'),
        bodyClass: `form ${parts.style} ${input.mode}`,
        children: [...(marks.watermark ? [marks.watermark] : []), ...parts.children],
      }),
  }
}
