import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Section} from '../../guide/model.ts'
import type {Edition} from '../edition/model.ts'
import {plain} from '../edition/edition.ts'
import {drawLabel} from './labels.ts'
import {pageMarks, type PageMarks} from './page-marks.ts'
import {pictureUrl} from './picture.ts'
import {sectionRows} from './rows.ts'
import {drawStacked, type DrawOptions} from './stacked.ts'
import {drawTitleLines} from './title-lines.ts'
import type {FormatInput} from '../model.ts'
import type {Values} from '#locale/words.ts'

/** One guide about to be drawn on paper. */
export interface PaperContext {
  input: FormatInput
  edition: Edition
  draw: DrawOptions
  /** Id of the mark at the end of the sheet, when somebody will ask on which page it fell. */
  end?: string
}

export function paperContext(input: FormatInput, edition: Edition): PaperContext {
  const {files, settings} = input.workspace
  return {
    input,
    edition,
    draw: {order: settings.order, picture: path => pictureUrl(files, edition.guide, path)},
  }
}

/** A word of the tool in both languages. */
export function label(
  {input, draw}: PaperContext,
  key: string,
  values?: Values,
  tag = 'span',
): ElementContent[] {
  return drawLabel({words: input.words, order: draw.order}, key, values, tag)
}

/** The head of a part the guide's text does not name itself. */
export function partHead(context: PaperContext, key: string): Element {
  return h('h2', {class: 'pair'}, label(context, key))
}

/** The sections of the guide whose Han heading names one of these elements. */
export function sectionsOf({edition}: PaperContext, ...elements: readonly string[]): Section[] {
  return edition.guide.zh.sections.filter(section => elements.includes(section.element ?? ''))
}

/** A section as it is written, Han and Yi block by block. */
export function drawSection(context: PaperContext, section: Section, withHeading = true): ElementContent[] {
  return drawStacked(sectionRows(context.edition, section, withHeading), context.draw)
}

/** The heading of a section, without what stands under it. */
export function drawHeading(context: PaperContext, section: Section): ElementContent[] {
  return drawSection(context, {...section, flow: []})
}

/** What precedes the first `##`, without the title, which stands in the head of the sheet. */
export function drawLead(context: PaperContext): ElementContent[] {
  const lead = context.edition.guide.zh.sections.find(section => section.heading === undefined)
  if (!lead) return []
  const {title} = context.edition.guide.zh
  const flow = lead.flow.filter(node => !(node.type === 'heading' && node.block === title))
  return flow.length === 0 ? [] : [h('section', {class: 'lead'}, drawSection(context, {...lead, flow}))]
}

/** 核实日期 in the words of the language the page is in; undefined when nobody has checked yet. */
export function checkedDate({input, edition}: PaperContext): string | undefined {
  const {checked} = edition.guide.facts
  return checked && (input.resolve('checked.date', edition.guide, 'zh')?.text ?? checked.date)
}

/** The head of a sheet: what kind of paper it is, whose, and the title in both languages. */
export function drawTitle(context: PaperContext, kind: string): ElementContent[] {
  const {input, edition, draw} = context
  const {facts} = edition.guide
  const agency = facts.agency === undefined ? undefined : input.resolve('agency', edition.guide, 'zh')?.text
  // A destination exists in a PDF only where a link names it, so the sheet's kind links to its end.
  const name =
    context.end === undefined
      ? label(context, kind)
      : [h('a', {href: `#${context.end}`}, label(context, kind))]
  return [
    h('div', {class: 'kind'}, [
      h('div', {class: 'kind-name'}, name),
      h('div', {class: 'kind-from', lang: 'zh-Hans'}, agency ?? input.workspace.county.name),
    ]),
    h('h1', {class: 'pair', id: edition.title.anchor}, drawTitleLines(edition.title, 'span', draw)),
  ]
}

/** 部分内容暂无彝文, once a guide, where some Han stands without its Yi. */
export function drawPartial(context: PaperContext): ElementContent[] {
  return context.edition.partial ? [h('p', {class: 'partial'}, label(context, 'reader.partial'))] : []
}

/** The margin boxes and the watermark of this guide's pages. */
export function marksOf(context: PaperContext): PageMarks {
  const {guide, code, title} = context.edition
  return pageMarks(context.input, {
    id: guide.id,
    version: guide.facts.version,
    checked: checkedDate(context) ?? context.input.words.han('sheet.unchecked'),
    code,
    title: plain(title.han),
  })
}
