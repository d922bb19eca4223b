import {LINE, PANELS, SETTINGS, TEXT, type Setting} from './geometry.ts'

/** How far something runs, in panels and mm: see `extent`. */
export interface Extent {
  panels: number
  last: number
  height: number
}

/** What was measured in one setting. */
export interface Measured {
  front: Extent
  /** What one has to know of oneself, to bring, to do, and how long it takes: one after the other. */
  who: Extent
  bring: Extent
  how: Extent
  facts: Extent
  /** All four in one run, and without the first. */
  inside: Extent
  rest: Extent
  /** Without the first, and with the offices at its end. */
  tour: Extent
  offices: Extent
  foot: Extent
  extras: readonly Extent[]
}

/** Where everything goes. */
export interface Arrangement {
  setting: Setting
  /** A panel each, or running on from panel to panel. */
  inside: 'panels' | 'flow'
  /**
   * What the panel folded in holds: advice, the offices (which may run on to the back), or who may apply; `tour` is who
   * may apply with the offices inside, where they follow what is done there.
   */
  flap: 'extras' | 'offices' | 'who' | 'tour'
  /** How many of the extras. */
  extras: number
  /** Where the runs inside and outside end, in mm from the top of their last panel; 0 for what does not run on. */
  ends: {inside: number; outside: number}
}

/** What does not fit where, in mm, and in lines of 12 pt. */
export interface Overflow {
  where: 'front' | 'inside' | 'outside'
  mm: number
  lines: number
}

/** Least between the offices and what stands at the foot of the back, in mm. */
const GAP = 4
/** Between parts of a panel, in mm; parts measured alone have no margin above them. */
const PART = 5

/**
 * Finds the largest setting in which everything fits, and where it goes.
 *
 * @returns undefined when it fits in none: `overflowsOf` then says by how much.
 */
export function arrange(measured: ReadonlyMap<Setting, Measured>): Arrangement | undefined {
  for (const setting of SETTINGS) {
    const at = measured.get(setting)
    if (!at || over(at.front.height) > 0) continue
    const inside = insideOf(at)
    const ends = {inside: inside === 'flow' ? at.inside.last : 0, outside: 0}
    if (inside && backHolds(at)) {
      const extras = extrasOf(at)
      if (extras > 0) return {setting, inside, flap: 'extras', extras, ends}
    }
    if (inside && outsideExcess(at) === 0)
      return {setting, inside, flap: 'offices', extras: 0, ends: {...ends, outside: at.offices.last}}
    if (backHolds(at) && over(at.who.height) === 0 && excess(at.rest) === 0)
      return {setting, inside: 'flow', flap: 'who', extras: 0, ends: {inside: at.rest.last, outside: 0}}
  }
  // Many offices and little to do: they take what the inside has to spare. The last resort, for one looks for them behind.
  for (const setting of SETTINGS) {
    const at = measured.get(setting)
    if (at && [at.front, at.who, at.foot].every(({height}) => over(height) === 0) && excess(at.tour) === 0)
      return {setting, inside: 'flow', flap: 'tour', extras: 0, ends: {inside: at.tour.last, outside: 0}}
  }
  return undefined
}

/** What stands in the way of a leaflet in the closest setting. */
export function overflowsOf(measured: ReadonlyMap<Setting, Measured>): Overflow[] {
  const at = measured.get('close')
  if (!at) return []
  // The ways to divide the sheet; the one that lacks less is the one to be mended.
  const running: Overflow[] = [overflow('inside', excess(at.inside)), overflow('outside', outsideExcess(at))]
  const split: Overflow[] = [
    overflow('inside', excess(at.rest) + over(at.who.height)),
    overflow('outside', over(at.offices.height + GAP + at.foot.height)),
  ]
  const sum = (all: readonly Overflow[]): number => all.reduce((mm, one) => mm + one.mm, 0)
  const tour = excess(at.tour) + over(at.who.height) + over(at.foot.height)
  const best = sum(split) < sum(running) ? split : running
  // What is too much inside and out at once is best told of where it stands; all in one run, it is the offices.
  if (tour < sum(best))
    return [overflow('front', over(at.front.height)), overflow('outside', tour)].filter(({mm}) => mm > 0)
  return [overflow('front', over(at.front.height)), ...best].filter(({mm}) => mm > 0)
}

function overflow(where: Overflow['where'], mm: number): Overflow {
  return {where, mm: Math.ceil(mm), lines: Math.ceil(mm / LINE)}
}

/** What a panel cannot hold, in mm. */
function over(height: number): number {
  return Math.max(0, height - TEXT.height)
}

/** What three panels cannot hold of a run, in mm. */
function excess(run: Extent): number {
  return run.panels <= PANELS ? 0 : run.height - PANELS * TEXT.height
}

function insideOf(at: Measured): Arrangement['inside'] | undefined {
  const each = [at.who.height + PART + at.facts.height, at.bring.height, at.how.height]
  if (each.every(height => over(height) === 0)) return 'panels'
  return excess(at.inside) === 0 ? 'flow' : undefined
}

function backHolds(at: Measured): boolean {
  return over(at.offices.height + GAP + at.foot.height) === 0
}

/** What the panel folded in and the back cannot hold of the offices and the foot, in mm. */
function outsideExcess(at: Measured): number {
  const {panels, last, height} = at.offices
  if (panels === 1) return over(at.foot.height)
  if (panels === 2) return over(last + GAP + at.foot.height)
  return height - TEXT.height + GAP + at.foot.height - TEXT.height
}

/** How many extras the panel folded in holds, in their order, none in part. */
function extrasOf(at: Measured): number {
  let used = 0
  let count = 0
  for (const extra of at.extras) {
    used += extra.height + (count > 0 ? PART : 0)
    if (over(used) > 0) break
    count += 1
  }
  return count
}
