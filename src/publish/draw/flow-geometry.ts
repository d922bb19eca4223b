import type {Exits} from './flow-exits.ts'
import type {FlowMeasures} from './flow-model.ts'

/** From the middle column to the side column, in mm; the lines that lead there turn half way. */
export const SIDE_GAP = 9
/** Between lanes, in mm. */
const LANE = 3
/** Part of the width, lanes taken off, that the middle column gets when there is a side column. */
const MIDDLE = 0.6
/** Widest middle column of a chart that has none, in mm. */
const ALONE = 140

/** Where the columns and lanes of a chart stand, in mm from the left. */
export interface Geometry {
  left: number
  middle: number
  right: number
  centre: number
  side: {x: number; width: number}
  laneX: (to: number) => number
}

/** The columns of a chart, from what its steps need: side column and lanes only where something stands in them. */
export function geometry(
  exits: readonly Exits[],
  lanes: ReadonlyMap<number, number>,
  {width}: FlowMeasures,
): Geometry {
  const count = Math.max(0, ...[...lanes.values()].map(lane => lane + 1))
  const sided = exits.some(exit => exit.side.length > 0 || exit.aside !== undefined)
  const inner = width - (count > 0 ? count * LANE + 1 : 0)
  const middle = sided ? inner * MIDDLE : Math.min(inner, ALONE)
  const left = sided ? 0.3 : (inner - middle) / 2
  const right = left + middle
  return {
    left,
    middle,
    right,
    centre: left + middle / 2,
    side: {x: right + SIDE_GAP, width: inner - right - SIDE_GAP},
    laneX: to => inner + 1.5 + (lanes.get(to) ?? 0) * LANE,
  }
}
