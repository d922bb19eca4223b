import type {Block} from '../guide/model.ts'
import {linkAlike} from './alike.ts'
import {linkEqual} from './anchors.ts'
import {exactKey, foldedKey, linkedAfter, linkedBefore, linkedHeading, newLinks} from './links.ts'
import type {Item, Keyed, Links} from './links.ts'
import {findRegrouped} from './regroup.ts'
import {shortKind} from './units.ts'
import {claimants, doubtUsurped, unsureOf} from './usurped.ts'

/** A text of the lock with the unit it belongs to. */
export interface OldItem extends Item {
  /** Index of the unit in the lock. */
  unit: number
}

/** Where the texts of a half went. */
export interface Followed {
  /** For each block the units whose text it now holds: none for a new block, two for a merged one. */
  owners: number[][]
  /** Blocks that no approval may rest on, because an edit may have made their text equal to another's. */
  unsure: Set<number>
  /** Blocks whose text stands there several times, and which of them is which is told by nothing around them. */
  twins: Set<number>
}

/**
 * Follows the texts of one half from the lock into the half as it stands now.
 *
 * @param old texts as the last sync saw them, in the order of the lock
 * @param asleep texts of deleted units, which come back only when found unchanged
 * @param blocks the current blocks
 * @param leastInSlot see linkAlike
 */
export function follow(
  old: readonly OldItem[],
  asleep: readonly OldItem[],
  blocks: readonly Block[],
  leastInSlot: number,
): Followed {
  const now = blocks.map(block => ({text: block.text, kind: shortKind(block)}))
  return isUnchanged(old, now)
    ? {owners: old.map(({unit}) => [unit]), unsure: new Set(), twins: new Set()}
    : followItems(old, asleep, now, leastInSlot)
}

/** Does all stand where it stood? Then nothing needs to be looked for, whatever is repeated. */
function isUnchanged(old: readonly OldItem[], now: readonly Item[]): boolean {
  return (
    old.length === now.length &&
    old.every(({text, kind, loose}, at) => !loose && text === now[at]!.text && kind === now[at]!.kind)
  )
}

/** `follow` without its short way, for texts of which any may have changed. */
export function followItems(
  old: readonly OldItem[],
  asleep: readonly OldItem[],
  now: readonly Item[],
  leastInSlot: number,
): Followed {
  const links = newLinks(old, now)
  linkEqual(links, exactKey)
  linkEqual(links, foldedKey)
  doubtUsurped(links)
  const unsure = unsureOf(links)
  const woken = wake(asleep, now, links)
  // A block taken by a woken unit is closed to the old ones, though it has no link among them.
  for (const n of woken.keys()) links.toOld[n] = -2
  linkAlike(links, leastInSlot)
  const {splits, merges} = findRegrouped(links)
  const owners = now.map((_, n): number[] => {
    const waking = woken.get(n)
    if (waking !== undefined) return [waking]
    const o = links.toOld[n]! >= 0 ? links.toOld[n]! : splits.get(n)
    return o === undefined ? [] : [old[o]!.unit]
  })
  for (const [o, n] of merges) owners[n]!.push(old[o]!.unit)
  return {owners, unsure, twins: twinsOf(links)}
}

/**
 * Finds texts of deleted units that stand in the half again, where nothing else claims the block: neither a link nor
 * an old text that stood in that very place and may have been edited into this one.
 */
function wake(asleep: readonly OldItem[], now: readonly Item[], current: Links): Map<number, number> {
  const {toOld} = current
  const open = [...now.keys()].filter(n => toOld[n] === -1)
  if (asleep.length === 0 || open.length === 0) return new Map()
  const links = newLinks(
    asleep,
    open.map(n => now[n]!),
  )
  linkEqual(links, exactKey)
  linkEqual(links, foldedKey)
  const back = [...links.toOld.entries()].filter(([, o]) => o !== -1)
  const claimed = claimants(
    current,
    back.map(([k]) => open[k]!),
  )
  return new Map(back.filter(([k]) => !claimed.has(open[k]!)).map(([k, o]) => [open[k]!, asleep[o]!.unit]))
}

function twinsOf(links: Links): Set<number> {
  const count = (items: readonly Keyed[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const {exact} of items) counts.set(exact, (counts.get(exact) ?? 0) + 1)
    return counts
  }
  const [before, after] = [count(links.old), count(links.now)]
  const twins = new Set<number>()
  for (const [n, o] of links.toOld.entries()) {
    if (o < 0) continue
    const {exact} = links.now[n]!
    if ((before.get(exact) ?? 0) < 2 && after.get(exact)! < 2) continue
    const known = linkedHeading(links, o, n) && (linkedBefore(links, o, n) || linkedAfter(links, o, n))
    if (!known) twins.add(n)
  }
  return twins
}
