import type {Fault} from '../guide/fault.ts'
import {headerLineOf, readLine, unitLineOf} from './lock-line.ts'
import type {Lock, LockUnit} from './model.ts'

/** A lock as read, with what had to be decided on the way. */
export interface ReadLock {
  lock: Lock
  /** Ids of which git's merge left two contents of the same revision: no approval of theirs can be trusted. */
  contested: ReadonlySet<string>
  /** The damaged lines, to be kept beside the lock before it is written anew. */
  rejected: string[]
  /** Rule `lock-damaged`, at the line. */
  faults: Fault[]
}

/**
 * Reads `pairing.jsonl`. A damaged line costs its own unit only. Where a merge left several versions of a unit
 * (`merge=union`) the highest revision counts; versions of one revision that differ make the unit contested.
 *
 * @param text the file; BOM and CRLF are let pass
 * @param file its path, for the faults
 * @param doc id of the guide, used when the header is damaged
 */
export function parseLock(text: string, file: string, doc: string): ReadLock {
  const byId = new Map<string, LockUnit>()
  const contested = new Set<string>()
  const rejected: string[] = []
  const faults: Fault[] = []
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '') return
      const unit = readLine(line)
      if (typeof unit === 'string') return
      if (unit === undefined) {
        rejected.push(line)
        const place = {file, line: index + 1, column: 1, endLine: index + 1, endColumn: line.length + 1}
        faults.push({rule: 'lock-damaged', values: {}, place, guide: doc})
        return
      }
      const other = byId.get(unit.id)
      byId.set(unit.id, other === undefined ? unit : newer(other, unit, contested))
    })
  return {lock: {doc, units: [...byId.values()]}, contested, rejected, faults}
}

/**
 * Writes a lock: the header, then one unit a line, in the order given; keys in fixed order, LF at every end.
 *
 * @returns the whole file
 */
export function serialiseLock(lock: Lock): string {
  return [headerLineOf(lock), ...lock.units.map(unitLineOf)].map(line => `${line}\n`).join('')
}

function newer(one: LockUnit, two: LockUnit, contested: Set<string>): LockUnit {
  if (one.rev !== two.rev) {
    if (one.rev > two.rev) return one
    contested.delete(two.id)
    return two
  }
  const left = unitLineOf(one)
  const right = unitLineOf(two)
  if (left === right) return one
  contested.add(one.id)
  // Which of the two is kept must not depend on the order in which git wrote them.
  return one.on !== two.on ? (one.on > two.on ? one : two) : left > right ? one : two
}
