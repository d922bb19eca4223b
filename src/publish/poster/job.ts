import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {attemptFor, endMark} from '../draw/attempts.ts'
import {htmlDocument} from '../draw/document.ts'
import {drawFlow} from '../draw/flow-chart.ts'
import {layoutFlow} from '../draw/flow-layout.ts'
import type {FlowLayout} from '../draw/flow-model.ts'
import {flowSteps} from '../draw/flow-steps.ts'
import {drawCode} from '../draw/imprint.ts'
import {drawOfficeLines, drawPhones} from '../draw/offices.ts'
import {drawPartial, label, marksOf, type PaperContext} from '../draw/paper.ts'
import {flowWords} from '../draw/process.ts'
import {drawTitleLines} from '../draw/title-lines.ts'
import {titleText} from '../edition/sort-out.ts'
import type {PageNumbers, PrintJob} from '../model.ts'

export type PosterPaper = 'A3' | 'A2'

/** In mm (ISO 216). A2 is the same poster, larger by √2: what is 24 pt on A3 is 34 pt. */
const PAPERS = {A3: {width: 297, height: 420}, A2: {width: 420, height: 594}} as const
const ENLARGED: Readonly<Record<PosterPaper, number>> = {A3: 1, A2: Math.SQRT2}

/** Sheets that may hang one below the other; what needs more is no poster. */
const MOST_SHEETS = 3

/** Text width on A3, in mm. */
const WIDTH = 267

/** 12 pt in mm: charts are laid out at it and drawn larger. */
const FONT_SIZE = 4.2333
/**
 * Closer than in the hand: at 24 pt a line needs less air in proportion, and a sheet has only so much height. `room` is
 * what is left for the chart of one sheet, in mm, at the least.
 */
const ROOMY = {
  lineHeight: {'zh-Hans': 5.8, ii: 6.8},
  gap: 3.8,
  pad: 1.4,
  room: 285,
} as const
/** As close as it may be: the title smaller, the code beside it, the offices in a strip below. */
const CLOSE = {
  lineHeight: {'zh-Hans': 5.5, ii: 6.5},
  gap: 2.9,
  pad: 1,
  decision: 10.5,
  terminator: 7,
  room: 300,
} as const
/** 32, 28, 26 and 24 pt: the last is the least that is read from two metres. */
const SCALES = [2.667, 2.333, 2.167] as const
const LEAST = 2

interface Chart {
  layout: FlowLayout
  scale: number
  close: boolean
  /** Sheets it should take; else the next is tried. */
  most: number
}

/**
 * A poster: title, the chart, where and when and whom to ask. It is set as large as one sheet will hold, the last time
 * closer; what one sheet does not hold at 24 pt runs on to a second and a third, with more air where that costs no sheet.
 */
export function posterJob(context: PaperContext, paper: PosterPaper): PrintJob & {id: string} {
  const {input, edition} = context
  const {template} = input
  const {id} = edition.guide
  const title = titleText(edition)
  const charts = chartsOf(context)
  const {css, watermark} = marksOf(context)
  const enlarged = ENLARGED[paper]
  const {width, height} = PAPERS[paper]
  const styles = [
    template('theme.css'),
    `:root{--unit:${enlarged}mm;--point:${enlarged}pt}@page{size:${width}mm ${height}mm}`,
    template('poster/poster.css'),
    template(`poster/${paper.toLowerCase()}.css`),
    css,
  ]
  const html = (pages: PageNumbers | undefined): string => {
    const attempt = attemptFor(
      pages,
      charts.map(({most}) => most),
    )
    const chart = charts[attempt] as Chart
    const mark = endMark(attempt)
    const single = (pages?.get(mark) ?? 1) === 1
    const code = drawCode(context)
    return htmlDocument({
      lang: 'zh-Hans',
      title,
      css: styles.join('\n'),
      bodyClass: `poster ${single ? 'single' : 'several'}${chart.close ? ' close' : ''} ${input.mode}`,
      children: [
        ...(watermark ? [watermark] : []),
        h('div', {class: 'whole-poster'}, [
          drawHead(context, mark, chart.close ? code : []),
          h('div', {class: 'chart'}, [drawFlow(chart.layout, chart.scale * enlarged)]),
          drawBand(context, mark, chart.close ? [] : code),
        ]),
      ],
    })
  }
  return {
    id,
    path: `poster/${id}${paper === 'A2' ? '.large' : ''}.pdf`,
    title,
    paper: PAPERS[paper],
    numbered: true,
    html,
    lang: 'zh-Hans',
    maxPages: MOST_SHEETS,
  }
}

/** The chart at every size that may fit one sheet, then for several. */
function chartsOf({edition, input, draw}: PaperContext): Chart[] {
  const steps = flowSteps(edition, edition.guide.elements.steps ?? [], draw.order)
  const words = flowWords(input.words)
  const chart = (scale: number, close: boolean, most = 1): Chart & {fits: boolean} => {
    const {room, ...measures} = close ? CLOSE : ROOMY
    const layout = layoutFlow(
      steps,
      words,
      {width: WIDTH / scale, fontSize: FONT_SIZE, ...measures},
      input.measure,
    )
    return {scale, close, most, layout, fits: layout.height * scale <= room}
  }
  const single = [...SCALES.map(scale => chart(scale, false)), chart(LEAST, true)].filter(({fits}) => fits)
  const last = chart(LEAST, false, MOST_SHEETS)
  return single.length > 0 ? [...single, last] : [chart(LEAST, false, 2), chart(LEAST, true, 2), last]
}

function drawHead(context: PaperContext, mark: string, code: ElementContent[]): Element {
  const {edition, input, draw} = context
  const {facts} = edition.guide
  const agency = facts.agency === undefined ? undefined : input.resolve('agency', edition.guide, 'zh')?.text
  const length = [...titleText(edition)].length
  const size = length <= 8 ? 'short' : length <= 14 ? 'middling' : length <= 30 ? 'long' : 'very-long'
  return h('header', [
    h('div', {class: 'kind'}, [
      h('div', {class: 'kind-name'}, h('a', {href: `#${mark}`}, label(context, 'poster.kind'))),
      h('div', {class: 'kind-from', lang: 'zh-Hans'}, agency ?? input.workspace.county.name),
    ]),
    h('div', {class: 'head'}, [
      h('div', {class: 'head-said'}, [
        h('h1', {class: `pair ${size}`}, drawTitleLines(edition.title, 'span', draw)),
        ...drawPartial(context),
      ]),
      ...code,
    ]),
  ])
}

/** Where and when, and whom to ask: what is read before leaving the board. */
function drawBand(context: PaperContext, mark: string, code: ElementContent[]): Element {
  return h('div', {class: 'band'}, [
    h('div', {class: 'ask'}, [
      ...drawOfficeLines(context, false),
      ...drawPhones(context),
      h('div', {class: 'end-mark', id: mark}),
    ]),
    ...code,
  ])
}
