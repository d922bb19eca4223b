import type {Element} from 'hast'
import {h, s} from 'hastscript'
import type {FlowArrow, FlowBox, FlowLayout, FlowLine, FlowPoint} from './flow-model.ts'

/** All in mm. A box higher than this may be broken between its lines, else a page could not hold it. */
const TALL = 150
/** Rows are parted a little below a box, so that no outline is cut in half. */
const MARGIN = 1
/** Lines run a little into the next piece: heights are rounded to device pixels, and a gap would show. Never upwards: that would leave dots on the page before. */
const OVERLAP = 0.25
/** And begin a little below its upper edge, which the browser may round up to the page before. */
const BELOW = 0.08
/** Around boxes, where nothing is cut. */
const CLEAR = 0.5
const HEAD = {length: 2.6, half: 1.2}
/** What a gap keeps above a head: it stands whole in the row of its box, on whichever page that falls. */
const ABOVE_HEAD = 1.2

/**
 * Draws a placed chart as SVG, one or more pieces a row, each in a block that keeps together where a page allows it.
 * Pieces follow each other without a gap, so lines that run through several rows are unbroken on a page and go on
 * at the top of the next.
 *
 * @param scale of the whole drawing: 2 makes a chart of 12 pt one of 24 pt.
 * @returns `div.flow` holding `div.flow-row`s; sizes are in mm, looks are in `templates/`.
 */
export function drawFlow(layout: FlowLayout, scale = 1): Element {
  const rows = layout.rows.map((row, index) => {
    const from = index === 0 ? -MARGIN : row.top + MARGIN
    const till = row.bottom + MARGIN
    const edges = [from, ...cuts(layout, from, till), till]
    return h(
      'div',
      {class: 'flow-row'},
      edges.slice(1).map((end, at) => piece(layout, edges[at] ?? from, end, scale)),
    )
  })
  return h('div', {class: 'flow'}, rows)
}

/** Heights within a stretch at which nothing is cut: between boxes, and between the lines of very tall ones. */
function cuts(layout: FlowLayout, from: number, till: number): number[] {
  const solid = layout.boxes
    .filter(box => box.y < till && box.y + box.height > from)
    .flatMap(box =>
      box.height > TALL ? lineExtents(box, layout.fontSize) : [[box.y - CLEAR, box.y + box.height + CLEAR]],
    )
    .map(([top, bottom]) => ({top: top ?? 0, bottom: bottom ?? 0}))
    .toSorted((a, b) => a.top - b.top)
  const found: number[] = []
  let reach = solid[0]?.bottom ?? till
  for (const one of solid.slice(1)) {
    const aboveHead = one.top + CLEAR - headOf(layout).length - BELOW
    if (one.top > reach) found.push(Math.min((one.top + reach) / 2, Math.max(reach, aboveHead)))
    reach = Math.max(reach, one.bottom)
  }
  return found.filter(cut => cut > from && cut < till)
}

function lineExtents(box: FlowBox, fontSize: number): number[][] {
  const lines = box.lines.map(line => [line.y - fontSize * 1.15, line.y + fontSize * 0.25])
  return [[box.y - 0.5, box.y + 1], ...lines, [box.y + box.height - 1, box.y + box.height + 0.5]]
}

function piece(layout: FlowLayout, from: number, till: number, scale: number): Element {
  const height = till - from
  const boxes = layout.boxes.filter(box => box.y < till && box.y + box.height > from)
  return s(
    'svg',
    {
      class: 'flow-piece',
      width: `${round(layout.width * scale)}mm`,
      height: `${round(height * scale)}mm`,
      viewBox: `0 ${round(from)} ${round(layout.width)} ${round(height)}`,
    },
    [
      ...layout.arrows.flatMap(arrow => drawArrow(arrow, from, till, headOf(layout))),
      ...boxes.map(box => drawShape(box, from, till)),
      ...boxes.flatMap(box => drawText(box, layout.fontSize, from, till)),
    ],
  )
}

function drawShape(box: FlowBox, from: number, till: number): Element {
  const {x, y, width, height} = box
  const kind = /b\d+$/.test(box.id) ? 'branch' : box.shape
  if (y < from || y + height > till)
    return s('path', {class: `flow-open ${kind}`, d: openOutline(box, from, till)})
  if (box.shape === 'decision') {
    const points: FlowPoint[] = [
      [x, y + height / 2],
      [x + width / 2, y],
      [x + width, y + height / 2],
      [x + width / 2, y + height],
    ]
    return s('polygon', {
      class: `flow-box ${kind}`,
      points: points.map(point => point.map(round).join(',')).join(' '),
    })
  }
  const radius = box.shape === 'terminator' ? height / 2 : 0
  return s('rect', {
    class: `flow-box ${kind}`,
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    rx: round(radius),
  })
}

/** What a stretch shows of the outline of a box that goes on before or after it. */
function openOutline({x, y, width, height}: FlowBox, from: number, till: number): string {
  const top = Math.max(y, from + BELOW)
  const bottom = Math.min(y + height, till + OVERLAP)
  const edges = [
    `M${round(x)} ${round(top)}V${round(bottom)}`,
    `M${round(x + width)} ${round(top)}V${round(bottom)}`,
    ...(y >= from ? [`M${round(x)} ${round(y)}H${round(x + width)}`] : []),
    ...(y + height <= till ? [`M${round(x)} ${round(y + height)}H${round(x + width)}`] : []),
  ]
  return edges.join('')
}

function drawText(box: FlowBox, fontSize: number, from: number, till: number): Element[] {
  const lines = box.lines
    .filter(line => line.y > from && line.y <= till)
    .flatMap(line => [drawLine(line, fontSize), ...drawRules(line, fontSize)])
  const first = box.lines[0]?.y ?? box.y + fontSize * 1.5
  if (box.number === undefined || first <= from || first > till) return lines
  const number = s(
    'text',
    {
      class: 'flow-number',
      lang: 'zh-Hans',
      x: round(box.x + 5),
      y: round(first),
      'text-anchor': 'middle',
      'font-size': round(fontSize * 1.35),
    },
    String(box.number),
  )
  return [number, ...lines]
}

function drawLine(line: FlowLine, fontSize: number): Element {
  return s(
    'text',
    {
      class: line.lang === 'ii' ? 'yi' : 'han',
      lang: line.lang,
      x: round(line.x),
      y: round(line.y),
      'text-anchor': line.anchor,
      'font-size': round(fontSize),
    },
    line.spans.map(span =>
      span.strong || span.lang !== line.lang
        ? s('tspan', {class: span.strong ? 'strong' : '', lang: span.lang}, span.text)
        : {type: 'text' as const, value: span.text},
    ),
  )
}

/** As far below the base line as templates/theme.css puts the rule below strong Yi. */
const RULE_BELOW = 0.3

function drawRules({y, rules}: FlowLine, fontSize: number): Element[] {
  return rules.map(({x, width}) =>
    s('path', {class: 'flow-rule', d: `M${round(x)} ${round(y + fontSize * RULE_BELOW)}h${round(width)}`}),
  )
}

function headOf({gap}: FlowLayout): typeof HEAD {
  const length = Math.min(HEAD.length, gap - ABOVE_HEAD)
  return {length, half: (HEAD.half * length) / HEAD.length}
}

function drawArrow(arrow: FlowArrow, from: number, till: number, head: typeof HEAD): Element[] {
  const tip = arrow.points.at(-1)
  const before = arrow.points.at(-2)
  if (!tip || !before) return []
  const [dx, dy] = [Math.sign(tip[0] - before[0]), Math.sign(tip[1] - before[1])]
  const neck: FlowPoint = [tip[0] - dx * head.length * 0.8, tip[1] - dy * head.length * 0.8]
  const line = [...arrow.points.slice(0, -1), neck]
  const segments = line.slice(1).flatMap((end, at) => {
    const clipped = clip(line[at] ?? end, end, from, till)
    return clipped ? [clipped] : []
  })
  const drawn = segments.map(([a, b]) =>
    s('path', {class: 'flow-line', d: `M${round(a[0])} ${round(a[1])}L${round(b[0])} ${round(b[1])}`}),
  )
  if (tip[1] <= from || tip[1] > till) return drawn
  const base: FlowPoint = [tip[0] - dx * head.length, tip[1] - dy * head.length]
  const corners: FlowPoint[] = [
    tip,
    [base[0] - dy * head.half, base[1] + dx * head.half],
    [base[0] + dy * head.half, base[1] - dx * head.half],
  ]
  const path = `M${corners.map(corner => corner.map(round).join(' ')).join('L')}Z`
  return [...drawn, s('path', {class: 'flow-head', d: path})]
}

/** The part of a straight line within a stretch of the chart; lines that end at its edge go through it. */
function clip(a: FlowPoint, b: FlowPoint, from: number, till: number): [FlowPoint, FlowPoint] | undefined {
  if (a[1] === b[1]) return a[1] > from && a[1] <= till ? [a, b] : undefined
  const [top, bottom] = a[1] < b[1] ? [a, b] : [b, a]
  if (bottom[1] <= from || top[1] >= till) return undefined
  return [
    [top[0], Math.max(top[1], from + BELOW)],
    [bottom[0], Math.min(bottom[1], till + OVERLAP)],
  ]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
