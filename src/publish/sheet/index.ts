import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Edition} from '../edition/model.ts'
import {sortOut, titleText} from '../edition/sort-out.ts'
import {htmlDocument} from '../draw/document.ts'
import type {Format, FormatInput, PageNumbers, PrintJob} from '../model.ts'
import {drawBrief} from './brief.ts'
import {marksOf, sheetContext, type SheetContext} from './context.ts'
import {attemptFor, endMark, type Density} from './density.ts'
import {drawFull} from './full.ts'
import {drawNotice} from './notice.ts'

/** A4 in mm (ISO 216). */
const PAPER = {width: 210, height: 297}
/** How long a sheet should be, and how closely it is set to get there. */
interface Aim {
  pages: number
  /** In this order, until one fits; the last is kept. */
  densities: readonly [Density, ...Density[]]
  /**
   * A sheet with less text than this, in em, fits at the first try, so its pages need not be counted: a page of
   * 178 × 250 mm holds about 1,600 em of solid text, of which tables and blank lines take up to four fifths.
   */
  sure: number
  /** A sheet with more text than this, in em, fits at no try: 186 × 268 mm of solid text with nothing else. */
  hopeless: number
}

/** 一次性告知单 is one sheet, printed on both sides (DESIGN §4): the closest setting is kept, and judged by maxPages. */
const NOTICE: Aim = {pages: 2, densities: ['roomy', 'tight', 'dense'], sure: 700, hopeless: Infinity}
/** 简版 aims at one side; what does not fit one side at any setting is set in comfort on two. */
const BRIEF: Aim = {pages: 1, densities: ['roomy', 'tight', 'dense', 'roomy'], sure: 350, hopeless: 2100}
const FULL: Aim = {pages: Infinity, densities: ['roomy'], sure: Infinity, hopeless: Infinity}

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
  const full = job(context, `sheet/${id}.pdf`, 'full', FULL, drawFull)
  if (edition.guide.kind === 'policy') return [full]
  return [
    full,
    job(context, `sheet/${id}.brief.pdf`, 'brief', BRIEF, drawBrief),
    {
      ...job(context, `sheet/${id}.notice.pdf`, 'notice', NOTICE, drawNotice),
      maxPages: NOTICE.pages,
    },
  ]
}

/**
 * @param kind names the sheet's style, `templates/sheet/<kind>.css`.
 */
function job(
  context: SheetContext,
  path: string,
  kind: string,
  aim: Aim,
  draw: (context: SheetContext, density: Density) => ElementContent[],
): PrintJob & {id: string} {
  const {input, edition} = context
  const {template} = input
  const marks = marksOf(context)
  const css = [template('theme.css'), template('sheet/page.css'), template(`sheet/${kind}.css`), marks.css]
  const length = aim === FULL ? 0 : emsOf(draw(context, 'roomy'), input.measure)
  const counted = length > aim.sure && length < aim.hopeless
  const html = (pages: PageNumbers | undefined): string => {
    const attempt = attemptFor(pages, aim.pages, aim.densities.length)
    const density = aim.densities[attempt] ?? aim.densities[0]
    const mark = endMark(attempt)
    return htmlDocument({
      lang: 'zh-Hans',
      title: titleText(edition),
      css: [...css, ...(density === 'roomy' ? [] : [template(`sheet/${density}.css`)])].join('\n'),
      bodyClass: `sheet ${kind} ${density} ${input.mode}`,
      children: [
        ...(marks.watermark ? [marks.watermark] : []),
        ...draw(counted ? {...context, end: mark} : context, density),
        ...(counted ? [h('div', {class: 'end-mark', id: mark})] : []),
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
