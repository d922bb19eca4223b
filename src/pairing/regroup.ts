import {liken, likeness} from './likeness.ts'
import {classOf} from './links.ts'
import type {Links} from './links.ts'

/** What concatenating neighbours must gain in likeness to be called a split or a merge (pairing.md §6, step 5). */
const LEAST_GAIN = 0.1

/** An open item that belongs to the link of its neighbour. */
export interface Regrouped {
  /** Open new items that were split off, by index, with the old item they come from. */
  splits: Map<number, number>
  /** Open old items that were merged, by index, with the new item they went into. */
  merges: Map<number, number>
}

/**
 * Finds splits and merges among what the links left over: an item beside a linked one whose text, added to its
 * neighbour's, makes that link more alike.
 *
 * @returns nothing that is linked already; flowing text only
 */
export function findRegrouped({old, now, toNow, toOld}: Links): Regrouped {
  const splits = new Map<number, number>()
  const merges = new Map<number, number>()
  for (const [n, item] of now.entries()) {
    if (toOld[n] !== -1 || classOf(item.kind) !== 'p') continue
    const best = bestGain([n - 1, n + 1], other => {
      const o = toOld[other]
      if (o === undefined || o < 0 || classOf(now[other]!.kind) !== 'p') return 0
      return gain(old[o]!.soft, now[other]!.soft, item.soft, other < n)
    })
    if (best !== undefined) splits.set(n, toOld[best]!)
  }
  for (const [o, item] of old.entries()) {
    if (toNow[o] !== -1 || classOf(item.kind) !== 'p') continue
    const best = bestGain([o - 1, o + 1], other => {
      const n = toNow[other]
      if (n === undefined || n < 0 || classOf(old[other]!.kind) !== 'p') return 0
      return gain(now[n]!.soft, old[other]!.soft, item.soft, other < o)
    })
    if (best !== undefined) merges.set(o, toNow[best]!)
  }
  return {splits, merges}
}

function gain(whole: string, part: string, added: string, partFirst: boolean): number {
  if (whole === part || added === '') return 0
  const joined = partFirst ? part + added : added + part
  const target = liken(whole)
  return likeness(target, liken(joined)) - likeness(target, liken(part))
}

function bestGain(indices: readonly number[], gainOf: (index: number) => number): number | undefined {
  let best: number | undefined
  let most = LEAST_GAIN
  for (const index of indices) {
    const value = gainOf(index)
    if (value <= most) continue
    most = value
    best = index
  }
  return best
}
