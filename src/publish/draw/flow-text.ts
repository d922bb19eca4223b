import type {FlowLine, FlowMeasures, FlowText} from './flow-model.ts'
import {wrap, type Span} from './wrap.ts'

/** Lines never fill a box to the last tenth of a millimetre: the browser's own advance widths are rounded. */
const SLACK = 0.97

/** Part of a line, in mm from where it begins. */
interface Stretch {
  from: number
  to: number
}

/** The lines of a box, not yet placed. */
export interface Filled {
  lines: {lang: 'zh-Hans' | 'ii'; spans: Span[]; height: number; width: number; ruled: Stretch[]}[]
  height: number
}

/** Breaks the paragraphs of a box into lines; `width` in mm. */
export function fillBox(
  texts: readonly FlowText[],
  width: number,
  measures: FlowMeasures,
  measure: (text: string) => number,
): Filled {
  const lines = texts.flatMap(({lang, spans}) =>
    wrap(spans, (width * SLACK) / measures.fontSize, measure).map(line => ({
      lang,
      spans: line,
      height: measures.lineHeight[lang],
      ...stretchesOf(line, text => measure(text) * measures.fontSize),
    })),
  )
  return {lines, height: lines.reduce((sum, line) => sum + line.height, 0)}
}

/** How long a line is, and what of it gets a rule: strong Yi, of which no bold exists. */
function stretchesOf(
  line: readonly Span[],
  measure: (text: string) => number,
): {width: number; ruled: Stretch[]} {
  const ruled: Stretch[] = []
  let width = 0
  for (const {text, lang, strong} of line) {
    const to = width + measure(text)
    if (strong && lang === 'ii') ruled.push({from: width, to})
    width = to
  }
  return {width, ruled}
}

/** Lines set from the left, the first one's upper edge at `y`. */
export function placed(filled: Filled, x: number, y: number): FlowLine[] {
  return place(filled, x, y, 'start')
}

/** Lines set about a middle axis, in the middle of a height. */
export function centred(filled: Filled, x: number, y: number, height: number): FlowLine[] {
  return place(filled, x, y + (height - filled.height) / 2, 'middle')
}

function place(filled: Filled, x: number, y: number, anchor: 'start' | 'middle'): FlowLine[] {
  let top = y
  return filled.lines.map(({lang, spans, height, width, ruled}) => {
    // The base line stands at 70 % of a line: the em's lower edge falls a little above the line's.
    const left = anchor === 'start' ? x : x - width / 2
    const rules = ruled.map(({from, to}) => ({x: left + from, width: to - from}))
    const line: FlowLine = {x, y: top + height * 0.7, anchor, lang, spans, rules}
    top += height
    return line
  })
}
