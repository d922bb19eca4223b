import {treeCpu} from './process-tree.ts'

/** What one run cost. */
export interface Cost {
  /** Seconds on the clock. */
  wall: number
  /** CPU seconds of this process and all below it; undefined where the system does not tell. */
  cpu: number | undefined
}

/** Runs something once and says what it cost, children that have ended and browsers still open included. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const [wall, cpu] = [performance.now(), treeCpu(process.pid)]
  await work()
  const after = treeCpu(process.pid)
  return {
    wall: (performance.now() - wall) / 1000,
    cpu: cpu === undefined || after === undefined ? undefined : after - cpu,
  }
}

/**
 * Runs both sides in turn, so that whatever else the machine does falls on both alike; who goes first changes from
 * round to round. One round before the first is not counted: it fills the caches of the disk and of the browser.
 */
export async function sideBySide(
  rounds: number,
  ours: (round: number) => Promise<unknown>,
  theirs: (round: number) => Promise<unknown>,
): Promise<{ours: Cost[]; theirs: Cost[]}> {
  await ours(0)
  await theirs(0)
  const costs = {ours: [] as Cost[], theirs: [] as Cost[]}
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0
    if (!first) costs.theirs.push(await costOf(() => theirs(round)))
    costs.ours.push(await costOf(() => ours(round)))
    if (first) costs.theirs.push(await costOf(() => theirs(round)))
  }
  return costs
}

/** @throws RangeError when there are no numbers */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new RangeError('the median of nothing')
  return (low + high) / 2
}

/** The least number that a share of all does not exceed: `atShare(times, 0.95)` is p95. */
export function atShare(numbers: readonly number[], share: number): number {
  const found = numbers.toSorted((a, b) => a - b)[Math.ceil(numbers.length * share) - 1]
  if (found === undefined) throw new RangeError('a share of nothing')
  return found
}

/** Of rounds that did the same things in the same order: the median of each thing. */
export function medians(rounds: readonly (readonly number[])[]): number[] {
  return (rounds[0] ?? []).map((_, n) => median(rounds.flatMap(round => round[n] ?? [])))
}

/** Median seconds on the clock. */
export function wallOf(costs: readonly Cost[]): number {
  return median(costs.map(({wall}) => wall))
}

/** Median CPU seconds; undefined where the system does not tell. */
export function cpuOf(costs: readonly Cost[]): number | undefined {
  const known = costs.flatMap(({cpu}) => cpu ?? [])
  return known.length === costs.length ? median(known) : undefined
}

/**
 * How many times theirs ours is, by CPU where the system tells it, else by the clock.
 *
 * @returns the ratio of the medians, and the word for what was compared
 */
export function cpuRatio(costs: {ours: Cost[]; theirs: Cost[]}): {ratio: number; by: 'CPU' | 'wall'} {
  const [ours, theirs] = [cpuOf(costs.ours), cpuOf(costs.theirs)]
  if (ours !== undefined && theirs !== undefined) return {ratio: ours / theirs, by: 'CPU'}
  return {ratio: wallOf(costs.ours) / wallOf(costs.theirs), by: 'wall'}
}
