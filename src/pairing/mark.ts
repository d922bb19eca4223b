import {isDecided} from './join.ts'
import type {Lock, LockUnit, PairedGuide, Unit} from './model.ts'
import {pickUnits} from './pick.ts'
import {isSynced} from './record.ts'
import {isKept, relate} from './relation.ts'

export const MARKS = ['review', 'approved', 'still-right', 'han-only', 'draft'] as const
export type Mark = (typeof MARKS)[number]

/** Why a unit was not marked; the words are in `pairing.json` under `pairing.refused.<reason>`. */
export type Refusal =
  | 'unknown'
  /** A text changed since the last sync, or the unit was never synced. */
  | 'changed'
  | 'no-yi'
  | 'no-han'
  /** Yi stands there: the Han cannot stand for both. */
  | 'has-yi'
  | 'not-stale'
  /** The reviewer is the translator, and the settings do not allow it. */
  | 'same-person'

export interface MarkRequest {
  as: Mark
  /** Ids and 序号 as typed, or every unit the mark can apply to. */
  units: readonly string[] | 'all'
  /** Who marks: the translator for draft and review, else the reviewer. */
  by: string
  today: string
  /** Whether translator and reviewer may be one person (`hanyi.yaml`). */
  samePerson: boolean
}

export interface Marked {
  lock: Lock
  /** Ids of the units whose record changed. */
  changed: string[]
  /** Ids of the units whose record said so already. */
  already: string[]
  /** Of those that changed: approved without anybody being named as the translator, where two persons are wanted. */
  untranslated: string[]
  refused: {unit: string; reason: Refusal}[]
}

/**
 * Records what a person decided about units, each for itself: what cannot be marked is refused by name and the
 * rest is marked.
 *
 * @param lock as read; units that are not marked keep their records
 * @param paired the guide joined through that lock
 * @returns the new lock; the one given when nothing changed
 */
export function markUnits(lock: Lock, paired: PairedGuide, request: MarkRequest): Marked {
  const all = request.units === 'all'
  const picked = all
    ? {units: paired.units.filter(unit => canApply(unit, request.as)), unknown: []}
    : pickUnits(request.units as readonly string[], paired.units)
  const marked = new Map<string, LockUnit>()
  const changed: string[] = []
  const already: string[] = []
  const refused: Marked['refused'] = picked.unknown.map(unit => ({unit, reason: 'unknown'}))
  for (const unit of picked.units) {
    const {record} = unit
    const reason = refusalOf(unit, request)
    if (record === undefined || reason !== undefined) {
      refused.push({unit: unit.id, reason: reason ?? 'changed'})
      continue
    }
    const next = markedRecord(unit, record, request)
    if (next === undefined) {
      already.push(unit.id)
      continue
    }
    marked.set(unit.id, next)
    changed.push(unit.id)
  }
  const units = lock.units.map(record => marked.get(record.id) ?? record)
  const {as, samePerson} = request
  const reviewed = as === 'approved' || as === 'still-right'
  const untranslated = changed.filter(
    id => reviewed && !samePerson && marked.get(id)!.tr === '' && marked.get(id)!.st === 'approved',
  )
  return {lock: changed.length === 0 ? lock : {...lock, units}, changed, already, untranslated, refused}
}

/** Which units `--all` means: those the mark makes sense for. */
export function canApply(unit: Unit, as: Mark): boolean {
  switch (as) {
    case 'still-right':
      return unit.state === 'stale'
    case 'han-only':
      return unit.state === 'missing'
    default:
      return unit.zh.length > 0 && unit.ii.length > 0 && unit.state !== 'han-only'
  }
}

function refusalOf(unit: Unit, {as, by, samePerson, today}: MarkRequest): Refusal | undefined {
  const {record} = unit
  if (record === undefined || !isSynced(unit, today)) return 'changed'
  if (unit.zh.length === 0) return 'no-han'
  if (as === 'han-only') return unit.ii.length > 0 && !copiesHan(unit) ? 'has-yi' : undefined
  if (as === 'still-right') {
    if (unit.state !== 'stale') return 'not-stale'
    if (isDecided(record)) return undefined
  }
  if (unit.ii.length === 0) return 'no-yi'
  const reviews = as === 'approved' || as === 'still-right'
  return reviews && !samePerson && record.tr === by ? 'same-person' : undefined
}

/** The record after the mark; undefined when it says so already. */
function markedRecord(unit: Unit, record: LockUnit, {as, by, today}: MarkRequest): LockUnit | undefined {
  const {why: _why, zhNow: _zh, iiNow: _ii, ...rest} = record
  const zh = unit.zh.map(block => block.text)
  const ii = unit.ii.map(block => block.text)
  const people = as === 'draft' || as === 'review' ? {tr: by, rv: ''} : {rv: by}
  const st = as !== 'still-right' ? as : isDecided(record) ? 'han-only' : 'approved'
  const next: LockUnit = {...rest, st, ...people, zh, ii}
  const same =
    record.st === next.st &&
    record.tr === next.tr &&
    record.rv === next.rv &&
    JSON.stringify([record.zh, record.ii]) === JSON.stringify([zh, ii])
  return same ? undefined : {...next, rev: record.rev + 1, on: today}
}

function copiesHan(unit: Unit): boolean {
  return isKept(
    relate(
      unit.zh.map(block => block.text),
      unit.ii.map(block => block.text),
    ),
  )
}
