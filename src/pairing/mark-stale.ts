import type {Lock, LockUnit, StaleReason} from './model.ts'

/** States a change outside the text can take back: drafts are looked at anyway, stale ones already wait. */
const LOOKED_AT: ReadonlySet<LockUnit['st']> = new Set(['approved', 'review'])

/**
 * Puts units to 需复核 for a reason that lies outside their texts. The accepted texts and the names stay, so that a
 * person who says 仍然正确 needs to do no more.
 *
 * @param lock as read
 * @param ids units meant; those that are neither 已通过 nor 待审校 are left as they are
 * @param today day of the change, `2026-11-24`
 * @returns the new lock, the one given when nothing changed, and the ids that changed in the order of the lock
 */
export function markStale(
  lock: Lock,
  ids: ReadonlySet<string>,
  why: StaleReason,
  today: string,
): {lock: Lock; changed: string[]} {
  const changed: string[] = []
  const units = lock.units.map((record): LockUnit => {
    if (!ids.has(record.id) || !LOOKED_AT.has(record.st)) return record
    changed.push(record.id)
    return {...record, st: 'stale', why, rev: record.rev + 1, on: today}
  })
  return changed.length === 0 ? {lock, changed} : {lock: {...lock, units}, changed}
}
