import type {FlowStep} from './flow-model.ts'

/** How the ways out of one step are drawn. */
export interface Exits {
  /** Straight down: from the step itself, or through the branch with this index; undefined when nothing leads on. */
  down: 'step' | number | undefined
  /** Branches set to the right, by index. */
  side: number[]
  /** Where the step itself goes when not straight down. */
  aside: number | 'end' | undefined
}

/** The ways out of each step: the first branch that leads to the next step goes down, the others to the side. */
export function exitsOf(steps: readonly FlowStep[]): Exits[] {
  return steps.map((step, index) => {
    const next = index + 1 < steps.length ? index + 2 : 'end'
    if (step.branches.length === 0) {
      return step.to === next
        ? {down: 'step', side: [], aside: undefined}
        : {down: undefined, side: [], aside: step.to}
    }
    const onward = step.branches.findIndex(branch => branch.to === next)
    return {
      down: onward < 0 ? undefined : onward,
      side: step.branches.map((_, at) => at).filter(at => at !== onward),
      aside: step.to,
    }
  })
}

/**
 * Gives every step that is jumped to its own lane at the right edge. Two jumps share a lane when the stretches of
 * the chart they run along do not touch.
 *
 * @returns lane (0 = innermost) by number of the step jumped to.
 */
export function laneTable(steps: readonly FlowStep[], exits: readonly Exits[]): Map<number, number> {
  const stretches = new Map<number, {from: number; till: number}>()
  const reach = (row: number, to: number | 'end' | undefined): void => {
    if (to === undefined || to === 'end') return
    const old = stretches.get(to) ?? {from: to - 1, till: to - 1}
    stretches.set(to, {from: Math.min(old.from, row), till: Math.max(old.till, row)})
  }
  steps.forEach((step, row) => {
    reach(row, exits[row]?.aside)
    for (const at of exits[row]?.side ?? []) reach(row, step.branches[at]?.to)
  })
  const lanes = new Map<number, number>()
  const taken: {from: number; till: number}[][] = []
  const shortFirst = [...stretches].sort(([a, x], [b, y]) => x.till - x.from - (y.till - y.from) || a - b)
  for (const [to, stretch] of shortFirst) {
    const free = taken.findIndex(lane =>
      lane.every(one => one.till < stretch.from || one.from > stretch.till),
    )
    const lane = free < 0 ? taken.length : free
    ;(taken[lane] ??= []).push(stretch)
    lanes.set(to, lane)
  }
  return lanes
}
