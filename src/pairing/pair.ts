import type {Fault} from '../guide/fault.ts'
import type {Guide} from '../guide/model.ts'
import {pairFirst} from './first.ts'
import {notWritten} from './half-written.ts'
import type {NotWritten} from './half-written.ts'
import {parseLock, serialiseLock} from './lock.ts'
import type {ReadLock} from './lock.ts'
import type {LockUnit, PairedGuide} from './model.ts'
import {proofOf, proofOfLock} from './proof.ts'
import {addProof} from './proofs.ts'
import {goneRecord, recordOf} from './record.ts'
import {readSignatures} from './signoff.ts'
import {newUnits} from './units.ts'
import {updateUnits} from './update.ts'

/** Deleted units are kept this long, in days, so that a restored paragraph gets its Yi back (pairing.md §4). */
const KEEP_GONE = 365

/**
 * Joins the two halves of a guide through its lock, or pairs them for the first time when it has none. Nothing
 * is written: the lock stays as it is until `sync`.
 *
 * @returns the units as they stand, and what is wrong with the guide's records: `lock-damaged`, `signoff-damaged`
 */
export function pairGuide(guide: Guide): {paired: PairedGuide; faults: Fault[]} {
  const {paired, read} = joinGuide(guide)
  return {paired, faults: [...read.faults, ...readSignatures(guide).faults]}
}

/** What `sync` has to write for one guide. */
export interface SyncedGuide {
  /** The whole of the new `pairing.jsonl`. */
  lock: string
  paired: PairedGuide
  /** Whether the lock differs from the one read. */
  changed: boolean
  /** The whole of the new `proofs.jsonl`, where the texts changed and a 审校单 of the former ones may be out. */
  proofs: string | undefined
  /** Damaged lines of the old lock, which the new one no longer holds. */
  rejected: string[]
  faults: Fault[]
}

/**
 * Brings a guide's lock up to its two texts. Doing it twice gives the same bytes.
 *
 * @param today day that changed records get, `2026-11-24`
 */
export function syncGuide(guide: Guide, today: string): SyncedGuide {
  const first = joinGuide(guide)
  const {read} = first
  const {lock, paired} = settle({lock: lockOf(first, today), paired: first.paired}, today)
  const former = proofOfLock(guide.id, read.lock.units)
  const proofs =
    former.rows.length === 0 || former.code === proofOf(guide.id, paired.units).code
      ? guide.proofs
      : addProof(guide.proofs, former, today)
  return {
    lock,
    paired,
    changed: lock !== guide.lock,
    proofs: proofs === guide.proofs ? undefined : proofs,
    rejected: read.rejected,
    faults: read.faults,
  }
}

/** A lock with the units it was written from. */
interface Written {
  lock: string
  paired: PairedGuide
}

/** Locks that are followed until one comes again; texts need one or two. */
const MOST_LOCKS = 8

/**
 * Follows a lock to one that joining leaves as it is. Of texts that read the same, which is whose is told by their
 * neighbours, and the order of the lock, which is that of the Han, may name others than the order of the Yi does: then
 * locks take turns, and the one that sorts first stands for all, whichever of them it began with.
 */
function settle(written: Written, today: string): Written {
  const seen = [written]
  while (seen.length < MOST_LOCKS) {
    const {lock, paired} = seen.at(-1)!
    if (lock === paired.guide.lock) break
    const joined = joinGuide({...paired.guide, lock})
    const next = {lock: lockOf(joined, today), paired: joined.paired}
    const again = seen.findIndex(one => one.lock === next.lock)
    if (again === -1) seen.push(next)
    else return withMoves(seen.slice(again).sort((a, b) => (a.lock < b.lock ? -1 : 1))[0]!, written)
  }
  return withMoves(seen.at(-1)!, written)
}

/** What moved did so against the lock that was read, not against one in between. */
function withMoves({lock, paired}: Written, {paired: {guide, units, first}}: Written): Written {
  const moved = new Set(units.filter(unit => unit.moved).map(unit => unit.id))
  return {
    lock,
    paired: {guide, units: paired.units.map(unit => ({...unit, moved: moved.has(unit.id)})), first},
  }
}

function lockOf({paired, gone}: Joined, today: string): string {
  const live = paired.units.flatMap(unit => recordOf(unit, today) ?? [])
  const kept = new Set(live.map(record => record.id))
  const deleted = gone
    .filter(record => !kept.has(record.id) && worthKeeping(record, today))
    .map(record => goneRecord(record, today))
  return serialiseLock({doc: paired.guide.id, units: [...live, ...deleted]})
}

/** Path of a guide's `pairing.jsonl`. */
export function lockFile(guide: Guide): string {
  return `${guide.folder}/pairing.jsonl`
}

/**
 * Why a guide's lock must not be brought up to its texts: what stands there is not what anybody wrote, and
 * following it would throw every approval away.
 *
 * @returns undefined when nothing stands against it
 */
export function syncRefusal(guide: Guide): NotWritten | undefined {
  return notWritten(guide, parseLock(guide.lock ?? '', lockFile(guide), guide.id).lock.units)
}

interface Joined {
  paired: PairedGuide
  read: ReadLock
  gone: LockUnit[]
}

function joinGuide(guide: Guide): Joined {
  const first = guide.lock === undefined || guide.lock.trim() === ''
  const read = parseLock(guide.lock ?? '', lockFile(guide), guide.id)
  if (read.lock.units.length === 0) {
    const units = newUnits(guide.id, pairFirst(guide.zh, guide.ii), new Set())
    return {paired: {guide, units, first}, read, gone: []}
  }
  const {units, gone} = updateUnits(guide, read.lock.units, read.contested)
  return {paired: {guide, units, first}, read, gone}
}

/** Units that never had Yi, decision or note leave nothing behind; the others go after a year. */
function worthKeeping(record: LockUnit, today: string): boolean {
  if (record.st === 'gone') return Date.parse(today) - Date.parse(record.on) <= KEEP_GONE * 86_400_000
  return record.ii.length > 0 || record.st === 'han-only' || record.note !== ''
}
