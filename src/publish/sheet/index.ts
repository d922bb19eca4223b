import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Edition} from '../edition/model.ts'
import {sortOut, titleText} from '../edition/sort-out.ts'
import {htmlDocument} from '../draw/document.ts'
import type {Format, FormatInput, PageNumbers, PrintJob} from '../model.ts'
import {drawBrief} from './brief.ts'
import {marksOf, sheetContext, type SheetContext} from './context.ts'
import {densityFor, endMark, type Density} from './density.ts'
import {drawFull} from './full.ts'
import {drawNotice} from './notice.ts'

/** A4 in mm (ISO 216). */
const PAPER = {width: 210, height: 297}
/** 一次性告知单 is one sheet, printed on both sides (DESIGN §4). */
const NOTICE_PAGES = 2
/** 简版 aims at one side. */
const BRIEF_PAGES = 1
/**
 * Sheets with less text than this, in em, always fit their paper at the first try, so their pages need not be counted:
 * a page of 178 × 250 mm holds about 1,600 em of solid text, tables and blank lines take two thirds of it.
 */
const SURE: Readonly<Record<number, number>> = {[BRIEF_PAGES]: 350, [NOTICE_PAGES]: 700}

/** Counter sheets, A4: the full guide, 办事指南（简版） and 一次性告知单 of every guide; of a policy the full text alone. */
export const sheet: Format = {
  id: 'sheet',
  plan: input => {
    const {shown, held} = sortOut(input, 'sheet', 'han')
    const wanted = ({guide}: Edition): boolean => input.only?.has(guide.id) ?? true
    return {
      outputs: [],
      prints: shown.filter(wanted).flatMap(edition => sheetsOf(input, edition)),
      held: held.filter(one => input.only?.has(one.id) ?? true),
    }
  },
}

function sheetsOf(input: FormatInput, edition: Edition): (PrintJob & {id: string})[] {
  const context = sheetContext(input, edition)
  const {id} = edition.guide
  const full = job(context, `sheet/${id}.pdf`, 'full', undefined, drawFull)
  if (edition.guide.kind === 'policy') return [full]
  return [
    full,
    job(context, `sheet/${id}.brief.pdf`, 'brief', BRIEF_PAGES, drawBrief),
    {
      ...job(context, `sheet/${id}.notice.pdf`, 'notice', NOTICE_PAGES, drawNotice),
      maxPages: NOTICE_PAGES,
    },
  ]
}

/**
 * @param kind names the sheet's style, `templates/sheet/<kind>.css`.
 * @param aim pages it should not exceed; it is set closer, step by step, while it does.
 */
function job(
  context: SheetContext,
  path: string,
  kind: string,
  aim: number | undefined,
  draw: (context: SheetContext, density: Density) => ElementContent[],
): PrintJob & {id: string} {
  const {input, edition} = context
  const {template} = input
  const marks = marksOf(context)
  const css = [template('theme.css'), template('sheet/page.css'), template(`sheet/${kind}.css`), marks.css]
  const counted = aim !== undefined && emsOf(draw(context, 'roomy'), input.measure) > (SURE[aim] ?? 0)
  const html = (pages: PageNumbers | undefined): string => {
    const density = aim === undefined ? 'roomy' : densityFor(pages, aim)
    return htmlDocument({
      lang: 'zh-Hans',
      title: titleText(edition),
      css: [...css, ...(density === 'roomy' ? [] : [template(`sheet/${density}.css`)])].join('\n'),
      bodyClass: `sheet ${kind} ${density}`,
      children: [
        ...(marks.watermark ? [marks.watermark] : []),
        ...draw(counted ? {...context, end: endMark(density)} : context, density),
        ...(counted ? [h('div', {class: 'end-mark', id: endMark(density)})] : []),
      ],
    })
  }
  return {
    id: edition.guide.id,
    path,
    title: titleText(edition),
    paper: PAPER,
    numbered: counted,
    html,
    lang: 'zh-Hans',
  }
}

/** All the text of a tree, in em. */
function emsOf(nodes: readonly ElementContent[], measure: (text: string) => number): number {
  return nodes.reduce(
    (sum, node) =>
      sum +
      (node.type === 'text'
        ? measure(node.value)
        : node.type === 'element'
          ? emsOf(node.children, measure)
          : 0),
    0,
  )
}
