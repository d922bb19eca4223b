import {boundsOf, near, steadyBoundsOf} from './bounds.ts'
import {liken, likeness, SHORT_TEXT} from './likeness.ts'
import {classOf} from './links.ts'
import type {Links} from './links.ts'

/** Least likeness of what stood in the place, by how many of the links around agree; for short texts. */
const LEAST = [Infinity, 0.6, 0.5] as const
const LEAST_SHORT = [Infinity, 0.4, 0] as const
/** Old items compared on either side of a place; where more are lost, nothing stands in its place any more. */
const BESIDE = 12

/**
 * Doubts links of equal texts that an edit may have made equal. When 第七条 was edited into 第四条 and the old 第四条
 * is gone, the two texts are the same, and yet nobody moved a heading. Han and Yi would both read exactly as once
 * approved, so nothing false would be printed; but a person changed one text into another and nobody has looked at it,
 * and an approval is for a text in its place. In doubt the link stays and the approval goes: a person looks again.
 *
 * A link is doubted only when neither text around it came along, and an old item that found no successor stood in that
 * very place and is much like the text there. A block that was moved to where nothing is missing keeps its approval,
 * and so do two blocks that changed places.
 *
 * @param links by equal texts; those doubted are added to `claimed`
 */
export function doubtUsurped(links: Links): void {
  const bounds = boundsOf(links)
  const displaced = [...links.toOld.entries()].filter(([n, o]) => o >= 0 && near(bounds, {o, n}) === 0)
  const places = displaced.map(([n]) => n)
  // Where numbers moved up by one, each line claims the place of the one before it: doubt goes on from link to link.
  for (let size = -1; size < links.claimed.size;) {
    size = links.claimed.size
    for (const [n, all] of claimants(links, places)) {
      const known = links.claimed.get(n) ?? []
      links.claimed.set(n, [...new Set([...known, ...all])])
    }
  }
}

/** New items that are still claimed once every text that stands there again has been linked. */
export function unsureOf({claimed, toNow}: Links): Set<number> {
  const unsure = new Set<number>()
  const lost = (o: number): boolean => toNow[o] === -1 || unsure.has(toNow[o]!)
  for (let size = -1; size < unsure.size;) {
    size = unsure.size
    for (const [n, all] of claimed) if (all.some(o => toNow[o] !== n && lost(o))) unsure.add(n)
  }
  return unsure
}

/**
 * Finds the old items that found no successor beyond doubt, stood in the place of one of some new items, and are much
 * like it.
 *
 * @param places indices of new items
 * @returns for each of them that has any, its old items
 */
export function claimants(links: Links, places: readonly number[]): Map<number, number[]> {
  const {old, now, toNow} = links
  const open = [...toNow.keys()].filter(o => toNow[o] === -1 || links.claimed.has(toNow[o]!))
  if (open.length === 0 || places.length === 0) return new Map()
  const claimed = new Map<number, number[]>()
  // What was moved here tells nothing of the place, and where all was moved nothing else tells of it.
  for (const bounds of [steadyBoundsOf(links), boundsOf(links)]) {
    const before = Map.groupBy(open, o => bounds.oldBefore[o]!)
    const after = Map.groupBy(open, o => bounds.oldAfter[o]!)
    for (const n of places) {
      const above = before.get(bounds.nowBefore[n]!) ?? []
      const below = after.get(bounds.nowAfter[n]!) ?? []
      const found = [...above.slice(0, BESIDE), ...below.slice(-BESIDE)].filter(
        o =>
          o !== links.toOld[n] &&
          classOf(old[o]!.kind) === classOf(now[n]!.kind) &&
          claims(links, o, n, near(bounds, {o, n})),
      )
      if (found.length > 0) claimed.set(n, [...(claimed.get(n) ?? []), ...found])
    }
  }
  return claimed
}

function claims({old, now}: Links, o: number, n: number, agreeing: number): boolean {
  // A heading between the very texts it stood between is their heading, however it reads.
  if (old[o]!.kind === 'h' && agreeing === 2) return true
  const short = Math.min(old[o]!.soft.length, now[n]!.soft.length) < SHORT_TEXT
  return likeness(liken(old[o]!.soft), liken(now[n]!.soft)) >= (short ? LEAST_SHORT : LEAST)[agreeing]!
}
