import type {Span} from './wrap.ts'

/** One paragraph of a box: it starts on its own line. */
export interface FlowText {
  lang: 'zh-Hans' | 'ii'
  spans: Span[]
}

export interface FlowBranch {
  texts: FlowText[]
  /** Number of the step it goes to, or 'end'. */
  to: number | 'end'
}

export interface FlowStep {
  /** 1-based; steps are in order and without holes. */
  number: number
  texts: FlowText[]
  branches: FlowBranch[]
  /** Where the step itself goes; undefined when only its branches lead on. */
  to: number | 'end' | undefined
}

/** Words inside the chart that no guide writes itself. */
export interface FlowWords {
  start: FlowText[]
  end: FlowText[]
  /** In the decision symbol. */
  decide: FlowText[]
  /** At the foot of a branch that does not simply lead on: 转第3步. */
  goTo: (step: number) => FlowText[]
}

/** All in mm. */
export interface FlowMeasures {
  width: number
  fontSize: number
  lineHeight: Readonly<Record<'zh-Hans' | 'ii', number>>
  /** Between boxes; 5.5 unless a chart has to be lower. */
  gap?: number
  /** Inside boxes; 2.2 unless a chart has to be lower. */
  pad?: number
  /** Height of a decision that holds one line, and the least of a terminator, where a chart has to be lower. */
  decision?: number
  terminator?: number
}

/** Symbols of GB/T 1526-1989: 端点符 (start, end), 处理 (a step), 判断 (a decision). */
export type FlowShape = 'terminator' | 'process' | 'decision'

export interface FlowLine {
  x: number
  /** Of the base line. */
  y: number
  anchor: 'start' | 'middle'
  lang: 'zh-Hans' | 'ii'
  spans: Span[]
  /** Rules below parts of it. */
  rules: {x: number; width: number}[]
}

export interface FlowBox {
  /** `start`, `s2`, `s2d` its decision, `s2b1` its first branch, `s2b1e` that branch's end, `s2e`, `end`. */
  id: string
  shape: FlowShape
  x: number
  y: number
  width: number
  height: number
  lines: FlowLine[]
  /** A step's number, set large beside its text. */
  number: number | undefined
}

export type FlowPoint = readonly [x: number, y: number]

/** A line of the chart with an arrowhead at its last point. Parts are straight along one axis. */
export interface FlowArrow {
  from: string
  to: string
  points: FlowPoint[]
}

/** What should stay on one page: a step with all its branches. */
export interface FlowRow {
  top: number
  bottom: number
}

export interface FlowLayout {
  width: number
  height: number
  fontSize: number
  /** Between boxes that follow each other. */
  gap: number
  boxes: FlowBox[]
  arrows: FlowArrow[]
  rows: FlowRow[]
}
