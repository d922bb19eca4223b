import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {titleText} from '../edition/sort-out.ts'
import {coverPicture} from '../draw/cover-picture.ts'
import {htmlDocument} from '../draw/document.ts'
import {marksOf, partHead, type PaperContext} from '../draw/paper.ts'
import type {PageNumbers, PrintJob} from '../model.ts'
import {partsOf} from './parts.ts'

/** A4 in mm: half a sheet of A3. */
const PAPER = {width: 210, height: 297}
/** Pages on a sheet of A3 folded once. */
const PER_SHEET = 4
/** Begins the last page, and the end of what stands before it. */
const LAST = 'last-page'
const TEXT_END = 'text-end'

/**
 * The leaflet in large print: pages of A4 in reading order, as many as fill sheets of A3 folded once. At 18 pt a panel
 * of a trifold would hold twelve characters a line. What is left over is pages to write on, before the last.
 */
export function folderJob(context: PaperContext): PrintJob & {id: string} {
  const {input, edition} = context
  const {template} = input
  const {css, watermark} = marksOf(context)
  const title = titleText(edition)
  const styles = [template('theme.css'), template('leaflet/panel.css'), template('leaflet/folder.css'), css]
  const parts = partsOf(context)
  const html = (pages: PageNumbers | undefined): string =>
    htmlDocument({
      lang: 'zh-Hans',
      title,
      css: styles.join('\n'),
      bodyClass: `leaflet folder ${input.mode}`,
      children: [
        ...(watermark ? [watermark] : []),
        h('div', {class: 'front'}, [
          h('div', {class: 'front-said'}, parts.front),
          h('div', {class: 'front-picture'}, [coverPicture(context)]),
        ]),
        h('div', {class: 'text'}, [
          ...parts.who,
          ...parts.facts,
          ...parts.bring,
          ...parts.how,
          ...parts.offices,
          ...parts.extras.flat(),
          mark(TEXT_END),
        ]),
        ...Array.from({length: notesAfter(pages?.get(TEXT_END))}, () => drawNotes(context)),
        h('div', {class: 'last', id: LAST}, parts.foot),
      ],
    })
  return {
    id: edition.guide.id,
    path: `leaflet/${edition.guide.id}.large.pdf`,
    title,
    paper: PAPER,
    numbered: true,
    html,
    lang: 'zh-Hans',
  }
}

/**
 * Pages to write on between the text and the last page.
 *
 * @param end page on which the text ends; undefined before the first print.
 */
export function notesAfter(end: number | undefined): number {
  return end === undefined ? 0 : (PER_SHEET - ((end + 1) % PER_SHEET)) % PER_SHEET
}

function drawNotes(context: PaperContext): ElementContent {
  return h('div', {class: 'notes'}, [
    partHead(context, 'leaflet.notes'),
    ...Array.from({length: 12}, () => h('div', {class: 'write-line'})),
  ])
}

function mark(id: string): ElementContent {
  return h('div', {class: 'mark', id}, h('a', {href: `#${id}`, hidden: true}))
}
