import type {Block} from '../guide/model.ts'
import {linkAlike} from './alike.ts'
import {linkEqual} from './anchors.ts'
import {exactKey, foldedKey, newLinks} from './links.ts'
import type {Item} from './links.ts'
import {findRegrouped} from './regroup.ts'
import {shortKind} from './units.ts'

/** A text of the lock with the unit it belongs to. */
export interface OldItem extends Item {
  /** Index of the unit in the lock. */
  unit: number
}

/**
 * Follows the texts of one half from the lock into the half as it stands now.
 *
 * @param old texts as the last sync saw them, in the order of the lock
 * @param asleep texts of deleted units, which come back only when found unchanged
 * @param blocks the current blocks
 * @param leastInSlot see linkAlike
 * @returns for each block the units whose text it now holds: none for a new block, two for a merged one
 */
export function follow(
  old: readonly OldItem[],
  asleep: readonly OldItem[],
  blocks: readonly Block[],
  leastInSlot: number,
): number[][] {
  const now = blocks.map(block => ({text: block.text, kind: shortKind(block)}))
  const links = newLinks(old, now)
  linkEqual(links, exactKey)
  linkEqual(links, foldedKey)
  const woken = wake(asleep, now, links.toOld)
  // A block taken by a woken unit is closed to the old ones, though it has no link among them.
  for (const n of woken.keys()) links.toOld[n] = -2
  linkAlike(links, leastInSlot)
  const {splits, merges} = findRegrouped(links)
  const owners = blocks.map((_, n): number[] => {
    const waking = woken.get(n)
    if (waking !== undefined) return [waking]
    const o = links.toOld[n]! >= 0 ? links.toOld[n]! : splits.get(n)
    return o === undefined ? [] : [old[o]!.unit]
  })
  for (const [o, n] of merges) owners[n]!.push(old[o]!.unit)
  return owners
}

/** Finds texts of deleted units that stand in the half again, where nothing else claims the block. */
function wake(asleep: readonly OldItem[], now: readonly Item[], toOld: Int32Array): Map<number, number> {
  const open = [...now.keys()].filter(n => toOld[n] === -1)
  if (asleep.length === 0 || open.length === 0) return new Map()
  const links = newLinks(
    asleep,
    open.map(n => now[n]!),
  )
  linkEqual(links, exactKey)
  linkEqual(links, foldedKey)
  return new Map(
    [...links.toOld.entries()].filter(([, o]) => o !== -1).map(([k, o]) => [open[k]!, asleep[o]!.unit]),
  )
}
