import {liken, likeness} from './likeness.ts'
import {classOf} from './links.ts'
import type {Keyed, Links} from './links.ts'

/** What concatenating neighbours must gain in likeness to be called a split or a merge (pairing.md §6, step 5). */
const LEAST_GAIN = 0.1

/** An open item that belongs to the link of its neighbour. */
export interface Regrouped {
  /** Open new items that were split off, by index, with the old item they come from. */
  splits: Map<number, number>
  /** Open old items that were merged, by index, with the new item they went into. */
  merges: Map<number, number>
}

/** A joined text that is so like the whole is the whole, however little the added piece makes of it. */
const CLEARLY = 0.95

/**
 * Finds splits and merges among what the links left over: an item beside a linked one whose text, added to its
 * neighbour's, makes that link more alike. What was added counts with its neighbour from then on, so that a text cut
 * into three, or made of three, is found whole.
 *
 * @returns nothing that is linked already; flowing text only
 */
export function findRegrouped({old, now, toNow, toOld}: Links): Regrouped {
  return {splits: gatherRuns(old, now, toNow, toOld), merges: gatherRuns(now, old, toOld, toNow)}
}

/**
 * @param wholes items that may have been cut
 * @param parts items that may be pieces of them
 * @param toWhole link of each part, below 0 for none; 0 or more for the part that carries the link
 * @returns the whole of each open part that belongs to one, as an index into what the whole is linked to
 */
function gatherRuns(
  wholes: readonly Keyed[],
  parts: readonly Keyed[],
  toPart: Int32Array,
  toWhole: Int32Array,
): Map<number, number> {
  const runs = new Map<number, {first: number; last: number; text: string}>()
  const found = new Map<number, number>()
  const flows = (items: readonly Keyed[], index: number): boolean =>
    items[index] !== undefined && classOf(items[index].kind) === 'p'
  for (let changed = true; changed;) {
    changed = false
    for (const [p, {soft}] of parts.entries()) {
      if (toWhole[p] !== -1 || found.has(p) || !flows(parts, p)) continue
      const best = bestGain([p - 1, p + 1], beside => {
        const w = found.get(beside) ?? toWhole[beside] ?? -1
        if (w < 0 || !flows(parts, beside) || !flows(wholes, w)) return 0
        const run = runs.get(w)
        return gain(wholes[w]!.soft, run?.text ?? parts[beside]!.soft, soft, beside < p)
      })
      if (best === undefined) continue
      const w = found.get(best) ?? toWhole[best]!
      const anchor = toPart[w]!
      const run = runs.get(w) ?? {first: anchor, last: anchor, text: parts[anchor]!.soft}
      if (best < p) runs.set(w, {...run, last: p, text: run.text + soft})
      else runs.set(w, {...run, first: p, text: soft + run.text})
      found.set(p, w)
      changed = true
    }
  }
  return found
}

function gain(whole: string, part: string, added: string, partFirst: boolean): number {
  if (whole === part || added === '') return 0
  const joined = partFirst ? part + added : added + part
  const target = liken(whole)
  const after = likeness(target, liken(joined))
  const more = after - likeness(target, liken(part))
  return more > 0 && after >= CLEARLY ? 1 + more : more
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
