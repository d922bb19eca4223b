import type {Lock, LockUnit, PairedGuide} from './model.ts'
import {pickUnits} from './pick.ts'
import {unitHash} from './proof.ts'
import {isSynced} from './record.ts'
import {waiversOf} from './waivers.ts'

export interface WaiveRequest {
  /** Id of the rule; whether it may be set aside is for the caller to know. */
  rule: string
  units: readonly string[]
  by: string
  today: string
  reason: string
}

/**
 * Records that a finding of one rule on some units is none, with the reason. Setting it aside again replaces who and
 * why.
 *
 * @param lock as read
 * @param paired the guide joined through that lock
 * @returns the new lock; what was refused: `unknown`, or `changed` since the last sync
 */
export function waiveUnits(
  lock: Lock,
  paired: PairedGuide,
  {rule, units, by, today, reason}: WaiveRequest,
): {lock: Lock; changed: string[]; refused: {unit: string; reason: 'unknown' | 'changed'}[]} {
  const picked = pickUnits(units, paired.units)
  const refused: {unit: string; reason: 'unknown' | 'changed'}[] = picked.unknown.map(unit => ({
    unit,
    reason: 'unknown',
  }))
  const next = new Map<string, LockUnit>()
  for (const unit of picked.units) {
    const {record} = unit
    if (record === undefined || !isSynced(unit, today)) {
      refused.push({unit: unit.id, reason: 'changed'})
      continue
    }
    const others = waiversOf(unit).filter(one => one.rule !== rule)
    const waived = [...others, {rule, by, on: today, reason, hash: unitHash(unit)}]
    next.set(record.id, {...record, rev: record.rev + 1, waived})
  }
  const changed = [...next.keys()]
  if (changed.length === 0) return {lock, changed, refused}
  return {lock: {...lock, units: lock.units.map(record => next.get(record.id) ?? record)}, changed, refused}
}
