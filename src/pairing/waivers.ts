import type {Unit, Waiver} from './model.ts'
import {unitHash} from './proof.ts'

/** What a person set aside of a unit and still holds: a finding is judged on two texts, and lapses with either. */
export function waiversOf(unit: Unit): Waiver[] {
  const waived = unit.record?.waived ?? []
  if (waived.length === 0) return []
  const hash = unitHash(unit)
  return waived.filter(one => one.hash === hash)
}
