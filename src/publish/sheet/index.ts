import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Edition} from '../edition/model.ts'
import {sortOut, titleText} from '../edition/sort-out.ts'
import {attemptFor, endMark} from '../draw/attempts.ts'
import {htmlDocument} from '../draw/document.ts'
import {wantsLarge} from '../draw/large.ts'
import {marksOf, paperContext, type PaperContext} from '../draw/paper.ts'
import type {Format, FormatInput, PageNumbers, PrintJob} from '../model.ts'
import {drawBrief} from './brief.ts'
import {
  BRIEF_BANDS,
  FULL_BANDS,
  LARGE_BANDS,
  loadOf,
  NOTICE_BANDS,
  STYLES,
  triesFor,
  type Band,
  type Density,
} from './density.ts'
import {drawFull} from './full.ts'
import {drawNotice} from './notice.ts'

/** A4 in mm (ISO 216). */
const PAPER = {width: 210, height: 297}
/** How many pages a sheet should have, and what is tried for that. */
interface Aim {
  pages: number
  bands: readonly Band[]
}

const FULL: Aim = {pages: Infinity, bands: FULL_BANDS}
/** One side. */
const BRIEF: Aim = {pages: 1, bands: BRIEF_BANDS}
/** One sheet, printed on both sides. */
const NOTICE: Aim = {pages: 2, bands: NOTICE_BANDS}
const LARGE: Aim = {pages: Infinity, bands: LARGE_BANDS}

/**
 * Counter sheets, A4: the full guide, 办事指南（简版） and 一次性告知单 of every guide; of a policy the full text alone.
 * The guides that `hanyi.yaml` names have each in large print too.
 */
export const sheet: Format = {
  id: 'sheet',
  styles: ['sheet'],
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
  const context = paperContext(input, edition)
  const {id} = edition.guide
  const large = wantsLarge(input, 'sheet', id)
  const both = (name: string, kind: string, aim: Aim, draw: Draw): (PrintJob & {id: string})[] => [
    job(context, `sheet/${name}.pdf`, kind, aim, draw),
    ...(large ? [job(context, `sheet/${name}.large.pdf`, kind, LARGE, draw)] : []),
  ]
  const full = both(id, 'full', FULL, drawFull)
  if (edition.guide.kind === 'policy') return full
  const [notice, ...largeNotice] = both(`${id}.notice`, 'notice', NOTICE, drawNotice)
  return [
    ...full,
    ...both(`${id}.brief`, 'brief', BRIEF, drawBrief),
    // In large print a notice is as long as it is: two sheets are no fault there.
    ...(notice ? [{...notice, maxPages: NOTICE.pages}] : []),
    ...largeNotice,
  ]
}

type Draw = (context: PaperContext, density: Density) => ElementContent[]

/**
 * @param kind names the sheet's style, `templates/sheet/<kind>.css`.
 */
function job(
  context: PaperContext,
  path: string,
  kind: string,
  aim: Aim,
  draw: Draw,
): PrintJob & {id: string} {
  const {input, edition} = context
  const {template} = input
  const marks = marksOf(context)
  const css = [template('theme.css'), template('sheet/page.css'), template(`sheet/${kind}.css`), marks.css]
  const tries = triesFor(aim.bands, loadOf(draw(context, 'roomy'), input.measure))
  const counted = tries.length > 1
  const html = (pages: PageNumbers | undefined): string => {
    const attempt = attemptFor(
      pages,
      tries.map(() => aim.pages),
    )
    const density = tries[attempt] ?? 'roomy'
    const mark = endMark(attempt)
    return htmlDocument({
      lang: 'zh-Hans',
      title: titleText(edition),
      css: [...css, ...STYLES[density].map(name => template(`sheet/${name}.css`))].join('\n'),
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
