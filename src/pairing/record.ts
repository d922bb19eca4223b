import type {Block} from '../guide/model.ts'
import type {LockUnit, Unit} from './model.ts'
import {isKept, relate} from './relation.ts'
import {shortKind} from './units.ts'
import {waiversOf} from './waivers.ts'

/**
 * The record of a unit as the next lock keeps it.
 *
 * @param today day of the change, if anything changed
 * @returns the unit's own record, the very same object, when it says already how things stand; undefined for a
 *   `〔待译〕` without Han, which there is nothing to remember of
 */
export function recordOf(unit: Unit, today: string): LockUnit | undefined {
  if (unit.zh.length === 0 && unit.ii.every(block => block.gap)) return undefined
  const old = unit.record
  const next = nextRecord(unit, today)
  if (old === undefined) return next
  if (sameRecord(old, next)) return old
  const kept = old.st === next.st && old.why === next.why
  return {...next, rev: old.rev + 1, on: kept ? old.on : today}
}

/** Whether the lock says how a unit stands: what a sync would write differently may not be judged by anyone. */
export function isSynced(unit: Unit, today: string): boolean {
  return unit.record !== undefined && recordOf(unit, today) === unit.record
}

/** The record of a unit whose two sides are gone: kept so that it can come back. */
export function goneRecord(old: LockUnit, today: string): LockUnit {
  if (old.st === 'gone') return old
  const {why: _why, ...rest} = old
  return {...rest, rev: old.rev + 1, st: 'gone', on: today, ...wasOf(old)}
}

/** What a record was before its texts began to be deleted. */
function wasOf(old: LockUnit | undefined): Pick<LockUnit, 'was'> {
  if (old === undefined) return {}
  if (old.st !== 'orphan' && old.st !== 'gone') return {was: old.st}
  return old.was === undefined ? {} : {was: old.was}
}

function nextRecord(unit: Unit, today: string): LockUnit {
  const old = unit.record
  const zh = textsOf(unit.zh)
  const ii = textsOf(unit.ii)
  const waived = waiversOf(unit)
  const common = {
    id: unit.id,
    rev: old?.rev ?? 1,
    k: old?.k ?? shortKind((unit.zh[0] ?? unit.ii[0])!),
    st: unit.state,
    ...(unit.why === undefined ? {} : {why: unit.why}),
    tr: old?.tr ?? '',
    rv: old?.rv ?? '',
    on: old?.on ?? today,
    note: old?.note ?? '',
    ...(waived.length > 0 ? {waived} : {}),
  }
  // A kind follows its block, so that a paragraph made an item is found again as one.
  const k = unit.zh[0] === undefined ? common.k : shortKind(unit.zh[0])
  switch (unit.state) {
    case 'missing':
      // Yi that was accepted once is kept, so that it is known again when it is typed or put back.
      return old === undefined || old.ii.length === 0
        ? {...common, k, tr: '', rv: '', zh, ii: []}
        : ({...common, k, ...sideOf(old, 'zh', zh), ...sideOf(old, 'ii', [])} as LockUnit)
    case 'draft':
      return {...common, k, rv: '', zh, ii}
    case 'orphan':
      return {
        ...common,
        zh: old?.zh ?? [],
        ...(old?.zhNow === undefined ? {} : {zhNow: old.zhNow}),
        ...sideOf(old, 'ii', ii),
        ...wasOf(old),
      } as LockUnit
    case 'han-only':
    case 'approved':
      return {...common, k, zh, ii}
    case 'review':
      return {...common, k, ...sideOf(old, 'zh', zh), ...sideOf(old, 'ii', ii)} as LockUnit
    case 'stale': {
      // Approved again once the Han is put back: only what stood approved, never what waited for a second look.
      const rv = old !== undefined && isVouched(old) ? old.rv : ''
      return {...common, k, rv, ...sideOf(old, 'zh', zh), ...sideOf(old, 'ii', ii)} as LockUnit
    }
  }
}

/** Whether a reviewer's name in a record stands for the very texts it keeps, and nobody has doubted them since. */
export function isVouched({st: now, was, rv}: LockUnit): boolean {
  const st = now === 'orphan' || now === 'gone' ? was : now
  return rv !== '' && (st === 'approved' || st === 'stale' || st === 'han-only')
}

/** What was accepted, and what stands there now where that is more than a cosmetic change of it. */
function sideOf(old: LockUnit | undefined, side: 'zh' | 'ii', now: string[]): Partial<LockUnit> {
  const accepted = old?.[side] ?? now
  if (isKept(relate(accepted, now))) return {[side]: now}
  return {[side]: accepted, [`${side}Now`]: now}
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.map(block => block.text)
}

function sameRecord(old: LockUnit, next: LockUnit): boolean {
  const content = ({rev: _rev, on: _on, ...rest}: LockUnit): string =>
    JSON.stringify(Object.entries(rest).sort())
  return content(old) === content(next)
}
