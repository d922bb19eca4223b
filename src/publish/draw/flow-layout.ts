import {exitsOf, laneTable, type Exits} from './flow-exits.ts'
import type {
  FlowArrow,
  FlowBox,
  FlowBranch,
  FlowLayout,
  FlowMeasures,
  FlowPoint,
  FlowRow,
  FlowStep,
  FlowText,
  FlowWords,
} from './flow-model.ts'
import {geometry, SIDE_GAP, type Geometry} from './flow-geometry.ts'
import {centred, fillBox, placed, type Filled} from './flow-text.ts'

/** All in mm: between boxes, inside them, for a step's number. */
const GAP = 5.5
const PAD = 2.2
const NUMBER = 9
const TERMINATOR = {width: 26, height: 8.5}
/** A diamond holds two lines in its middle; one line needs less of it. */
const DECISION = {width: 34, height: 16, single: 12}
/** Where a jump enters a step: below the upper edge of its box. Steps are never lower than twice that. */
const ENTRY = 4

/**
 * Places a chart of steps: steps down the middle, what branches off to the right of them, ways back and ahead in
 * lanes at the right edge, one lane for each step they lead to.
 *
 * @param measure advance width of a text, in em of the fonts that will draw it.
 * @returns every box, arrow and row in mm from the upper left; boxes never overlap. Pure data: drawing adds nothing.
 */
export function layoutFlow(
  steps: readonly FlowStep[],
  words: FlowWords,
  measures: FlowMeasures,
  measure: (text: string) => number,
): FlowLayout {
  const exits = exitsOf(steps)
  const lanes = laneTable(steps, exits)
  const chart = new Chart(geometry(exits, lanes, measures), new Set(lanes.keys()), words, measures, measure)
  chart.start()
  steps.forEach((step, index) => chart.step(step, exits[index] as Exits))
  chart.finish()
  const {boxes, arrows, rows, y} = chart
  const gap = measures.gap ?? GAP
  return {width: measures.width, height: y, fontSize: measures.fontSize, gap, boxes, arrows, rows}
}

function terminatorHeight(filled: Filled, pad: number, least = TERMINATOR.height): number {
  return Math.max(least, filled.height + pad)
}

/** The chart while it is being placed, from the top down. */
class Chart {
  readonly boxes: FlowBox[] = []
  readonly arrows: FlowArrow[] = []
  readonly rows: FlowRow[] = []
  /** Lower edge of what is placed. */
  y = 0
  private readonly at: Geometry
  /** Numbers of the steps that jumps lead to. */
  private readonly entered: ReadonlySet<number>
  private readonly words: FlowWords
  private readonly measures: FlowMeasures
  private readonly measure: (text: string) => number
  private readonly gap: number
  private readonly pad: number
  /** What leads straight down into the next step. */
  private above: FlowBox | undefined
  private readonly jumps: {from: string; start: FlowPoint; to: number}[] = []

  constructor(
    at: Geometry,
    entered: ReadonlySet<number>,
    words: FlowWords,
    measures: FlowMeasures,
    measure: (text: string) => number,
  ) {
    this.at = at
    this.entered = entered
    this.words = words
    this.measures = measures
    this.measure = measure
    this.gap = measures.gap ?? GAP
    this.pad = measures.pad ?? PAD
  }

  start(): void {
    this.above = this.terminator('start', this.words.start, this.at.centre, 0)
    this.y = this.above.height
  }

  step(step: FlowStep, exit: Exits): void {
    const top = this.rows.length === 0 ? 0 : this.y
    const floor =
      exit.aside === 'end' ? ENTRY + this.endHeight() + 2 : exit.aside === undefined ? 2 * ENTRY : 3 * ENTRY
    const box = this.process(
      `s${step.number}`,
      step.texts,
      this.at.left,
      this.y + this.gap,
      this.at.middle,
      floor,
      step.number,
    )
    if (this.above) this.down(this.above, box)
    this.above = exit.down === 'step' ? box : undefined
    this.y = box.y + box.height
    if (exit.aside !== undefined) this.aside(box, exit.aside)
    if (step.branches.length > 0) this.branches(box, step, exit)
    this.rows.push({top, bottom: this.y})
  }

  /** The last terminator and, now that every step has its place, the jumps. */
  finish(): void {
    if (this.above) {
      const end = this.terminator('end', this.words.end, this.at.centre, this.y + this.gap)
      this.down(this.above, end)
      this.y = end.y + end.height
      const last = this.rows.at(-1)
      if (last) last.bottom = this.y
    }
    for (const {from, start, to} of this.jumps) {
      const target = this.boxes.find(box => box.id === `s${to}`)
      if (!target) continue
      const lane = this.at.laneX(to)
      const entry = target.y + ENTRY
      const points: FlowPoint[] = [start, [lane, start[1]], [lane, entry], [target.x + target.width, entry]]
      this.arrows.push({from, to: target.id, points})
    }
  }

  /** A step that itself goes elsewhere than on. */
  private aside(box: FlowBox, to: number | 'end'): void {
    const {right, side} = this.at
    const lower = box.y + box.height
    if (to !== 'end') {
      this.jumps.push({from: box.id, start: [right, lower - ENTRY], to})
      return
    }
    const middle = side.x + TERMINATOR.width / 2
    const end = this.terminator(`${box.id}e`, this.words.end, middle, lower - this.endHeight())
    const height = end.y + end.height / 2
    this.arrows.push({
      from: box.id,
      to: end.id,
      points: [
        [right, height],
        [end.x, height],
      ],
    })
  }

  private branches(box: FlowBox, step: FlowStep, exit: Exits): void {
    const {left, middle, centre} = this.at
    const y = this.y + this.gap
    const label = this.fill(this.words.decide, DECISION.width)
    const {width} = DECISION
    const single = this.measures.decision ?? (this.gap === GAP ? DECISION.height : DECISION.single)
    const height = label.lines.length > 1 ? DECISION.height : single
    const decision: FlowBox = {
      id: `${box.id}d`,
      shape: 'decision',
      x: centre - width / 2,
      y,
      width,
      height,
      lines: centred(label, centre, y, height),
      number: undefined,
    }
    this.boxes.push(decision)
    this.down(box, decision)
    let bottom = y + height
    if (typeof exit.down === 'number') {
      const texts = step.branches[exit.down]?.texts ?? []
      const onward = this.process(`${box.id}b${exit.down + 1}`, texts, left, bottom + this.gap, middle, 0)
      this.down(decision, onward)
      this.above = onward
      bottom = onward.y + onward.height
    }
    let sideBottom = this.sideTop(box, step, exit, y) - this.gap + 2
    for (const at of exit.side) {
      sideBottom = this.branch(
        decision,
        `${box.id}b${at + 1}`,
        step.branches[at] as FlowBranch,
        sideBottom + this.gap - 2,
      )
    }
    this.y = Math.max(bottom, sideBottom)
  }

  /**
   * Where the side column of a step may begin: beside the step itself, below the line of a jump that enters it; below
   * the step when the step's own way out stands there.
   */
  private sideTop(box: FlowBox, step: FlowStep, exit: Exits, decisionTop: number): number {
    if (exit.aside !== undefined) return decisionTop
    return this.entered.has(step.number) ? box.y + 2 * ENTRY : box.y
  }

  /** A branch in the side column. @returns its lower edge. */
  private branch(decision: FlowBox, id: string, branch: FlowBranch, y: number): number {
    const {right, side, centre} = this.at
    const foot = branch.to === 'end' ? [] : this.words.goTo(branch.to)
    const box = this.process(id, [...branch.texts, ...foot], side.x, y, side.width, 0)
    const height = box.y + box.height / 2
    const from = decision.y + decision.height / 2
    const bus = right + SIDE_GAP / 2
    const tip = centre + decision.width / 2
    this.arrows.push({
      from: decision.id,
      to: id,
      points: [
        [tip, from],
        [bus, from],
        [bus, height],
        [box.x, height],
      ],
    })
    const lower = box.y + box.height
    if (branch.to !== 'end') {
      this.jumps.push({from: id, start: [side.x + side.width, height], to: branch.to})
      return lower
    }
    const middle = side.x + side.width / 2
    const end = this.terminator(`${id}e`, this.words.end, middle, lower + this.gap - 1)
    this.arrows.push({
      from: id,
      to: end.id,
      points: [
        [middle, lower],
        [middle, end.y],
      ],
    })
    return end.y + end.height
  }

  private process(
    id: string,
    texts: readonly FlowText[],
    x: number,
    y: number,
    width: number,
    floor: number,
    number?: number,
  ): FlowBox {
    const indent = number === undefined ? 0 : NUMBER
    const filled = this.fill(texts, width - indent - 2 * this.pad)
    const height = Math.max(filled.height + 2 * this.pad, floor)
    const lines = placed(filled, x + indent + this.pad, y + this.pad)
    const box: FlowBox = {id, shape: 'process', x, y, width, height, lines, number}
    this.boxes.push(box)
    return box
  }

  /** @param x of its middle. */
  private terminator(id: string, texts: readonly FlowText[], x: number, y: number): FlowBox {
    const filled = this.fill(texts, TERMINATOR.width - 2 * this.pad)
    const height = terminatorHeight(filled, this.pad, this.measures.terminator)
    const lines = centred(filled, x, y, height)
    const {width} = TERMINATOR
    const box: FlowBox = {
      id,
      shape: 'terminator',
      x: x - width / 2,
      y,
      width,
      height,
      lines,
      number: undefined,
    }
    this.boxes.push(box)
    return box
  }

  private endHeight(): number {
    const filled = this.fill(this.words.end, TERMINATOR.width - 2 * this.pad)
    return terminatorHeight(filled, this.pad, this.measures.terminator)
  }

  private down(from: FlowBox, to: FlowBox): void {
    const {centre} = this.at
    this.arrows.push({
      from: from.id,
      to: to.id,
      points: [
        [centre, from.y + from.height],
        [centre, to.y],
      ],
    })
  }

  private fill(texts: readonly FlowText[], width: number): Filled {
    return fillBox(texts, width, this.measures, this.measure)
  }
}
