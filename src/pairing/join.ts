import type {Group} from './group.ts'
import type {LockUnit, StaleReason, State} from './model.ts'
import {isKept, relate} from './relation.ts'
import type {Relation} from './relation.ts'

export interface Judgement {
  state: State | 'gone'
  why?: StaleReason
}

/**
 * The state of a unit whose halves were followed through the lock: the table of pairing.md §6. Approval is kept
 * only when neither side differs in more than marks and spaces.
 *
 * @param doubt `contested`: a merge left two contents of its record; `unsure`: its texts may be others that read the
 *   same
 */
export function judge(group: Group, doubt: 'contested' | 'unsure' | undefined): Judgement {
  const {records, zh, ii} = group
  if (zh.length === 0) return {state: ii.length === 0 ? 'gone' : 'orphan'}
  const record = records[0]
  if (record === undefined) return {state: ii.length === 0 ? 'missing' : 'draft'}
  const zhSide = relate(
    records.flatMap(one => one.zh),
    zh.map(block => block.text),
  )
  const yi = ii.map(block => block.text)
  const accepted = records.flatMap(one => one.ii)
  if (ii.length === 0) return withoutYi(record, zhSide)
  // A name or address that stands for both may be copied into the Yi half.
  const hanNow = zh.map(block => block.text)
  if (isDecided(record) && isKept(relate(hanNow, yi))) return withoutYi(record, zhSide)
  // There was no Yi before: a translator has just typed it.
  if (accepted.length === 0) return {state: 'draft'}
  if (doubt === 'contested') return {state: 'review'}
  // Nor was there Han: the Yi was typed first and waited for it.
  if (records.every(one => one.zh.length === 0)) return {state: 'draft'}
  const iiSide = relate(accepted, yi)
  const before = weakest(records)
  // The old Yi was deleted, and this is another one.
  if (before === 'missing' && !isKept(iiSide)) return {state: 'draft'}
  if (!isKept(zhSide)) {
    if (isKept(iiSide)) return {state: 'stale', why: zhSide as StaleReason}
    return {state: before === 'draft' ? 'draft' : 'review'}
  }
  // What a change of the termbase put to review stays there until a person has looked, whatever was typed since.
  if (before === 'stale' && record.why === 'terms') return {state: 'stale', why: 'terms'}
  if (!isKept(iiSide)) return {state: before === 'draft' ? 'draft' : 'review'}
  const {state} = both(record, before)
  // What was only a draft needs no second look on that account.
  return {state: doubt === 'unsure' && state !== 'draft' ? 'review' : state}
}

/** Both sides read as the lock says. */
function both(record: LockUnit, before: LockUnit['st']): Judgement {
  switch (before) {
    case 'approved':
    case 'review':
    case 'draft':
      return {state: before}
    case 'stale':
      // The Han was put back to what the Yi was accepted against: nothing is left to look at again.
      return {state: record.rv !== '' ? 'approved' : record.tr !== '' ? 'review' : 'draft'}
    case 'gone':
    case 'orphan':
      // It was deleted, and both texts are back just as they were accepted.
      if (record.was === 'approved' && record.rv !== '') return {state: 'approved'}
      return {state: record.was === 'draft' ? 'draft' : 'review'}
    default:
      // The paragraph was deleted and is back, or the record had lost its Yi: someone looks again.
      return {state: 'review'}
  }
}

/** Han alone: a decision that the Han stands for both holds as long as the Han does. */
function withoutYi(record: LockUnit, zhSide: Relation): Judgement {
  if (!isDecided(record)) return {state: 'missing'}
  return isKept(zhSide) ? {state: 'han-only'} : {state: 'stale', why: zhSide as StaleReason}
}

/** Whether a reviewer decided that the Han stands for both, be it that the Han has moved on since. */
export function isDecided({st: now, was, zh, ii}: LockUnit): boolean {
  const st = now === 'gone' || now === 'orphan' ? was : now
  return st === 'han-only' || (st === 'stale' && (ii.length === 0 || isKept(relate(zh, ii))))
}

/** Of merged records the one that was trusted least. */
function weakest(records: readonly LockUnit[]): LockUnit['st'] {
  const order: LockUnit['st'][] = [
    'draft',
    'missing',
    'orphan',
    'gone',
    'stale',
    'review',
    'han-only',
    'approved',
  ]
  return records.map(one => one.st).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0]!
}
