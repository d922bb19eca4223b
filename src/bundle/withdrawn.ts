import type {Problem} from './problem.ts'
import {compareVersions} from './version.ts'

/** A guide nobody may act on any more. */
export interface Withdrawal {
  id: string
  /** Releases older than this one must not show it; a newer one that holds it has issued it anew. */
  before: string
  /** `2026-10-01`; '' when it is not known. */
  date: string
  reason: string
  /** Id of the guide to read instead; '' for none. */
  replaced_by: string
}

/** Lies beside the releases, so that falling back to an older one never revives a withdrawn guide (DESIGN §1). */
export interface WithdrawalList {
  /** Grows by one with every change; a terminal never goes back. */
  sequence: number
  guides: readonly Withdrawal[]
}

const SCRIPT = /^var hanyiWithdrawn = (\{.*\})\n$/

/** `withdrawn.js`, which pages of a release load as it is. */
export function withdrawnScript(list: WithdrawalList): string {
  const guides = [...list.guides].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const json = JSON.stringify({
    sequence: list.sequence,
    guides: guides.map(({id, before, date, reason, replaced_by}) => ({
      id,
      before,
      date,
      reason,
      replaced_by,
    })),
  })
  // U+2028 and U+2029 end a line in the scripts of Chrome 64, even inside a string.
  const escaped = json.replace(
    /[<\u2028\u2029]/g,
    c => `\\u${`000${c.charCodeAt(0).toString(16)}`.slice(-4)}`,
  )
  return `var hanyiWithdrawn = ${escaped}\n`
}

/** @returns undefined when the text is not exactly what `withdrawnScript` writes. */
export function readWithdrawnScript(text: string): WithdrawalList | undefined {
  const [, json] = SCRIPT.exec(text) || []
  if (json === undefined) return undefined
  try {
    const list = JSON.parse(json) as WithdrawalList
    if (typeof list.sequence !== 'number' || !Array.isArray(list.guides)) return undefined
    if (!list.guides.every(one => typeof one.id === 'string' && typeof one.before === 'string'))
      return undefined
    return withdrawnScript(list) === text ? list : undefined
  } catch (fault) {
    return undefined
  }
}

/**
 * The list that goes with a new release: all that was ever withdrawn, and what is withdrawn now as of this release.
 *
 * @param past the list of the release before
 * @param now guides that are withdrawn or paused now, or are no longer there
 * @param version of the new release
 * @returns `past` itself, number and all, when nothing changed
 */
export function nextWithdrawals(
  past: WithdrawalList,
  now: readonly Omit<Withdrawal, 'before'>[],
  version: string,
): WithdrawalList {
  const ids = now.map(({id}) => id)
  const guides = [
    ...past.guides.filter(({id}) => ids.indexOf(id) === -1),
    ...now.map(one => ({...one, before: version})),
  ]
  const next = {sequence: past.sequence, guides}
  return withdrawnScript(next) === withdrawnScript(past) ? past : {sequence: past.sequence + 1, guides}
}

/**
 * May the new list take the place of the one at the terminal? Only one that goes on from it.
 *
 * @returns nothing when it may
 */
export function judgeWithdrawals(next: WithdrawalList, present: WithdrawalList | undefined): Problem[] {
  if (!present) return []
  const {sequence} = present
  if (next.sequence < sequence) {
    return [{reason: 'withdrawn.older', values: {number: next.sequence, present: sequence}}]
  }
  if (next.sequence === sequence) {
    return withdrawnScript(next) === withdrawnScript(present)
      ? []
      : [{reason: 'withdrawn.other', values: {number: sequence}}]
  }
  const lost = present.guides.filter(
    old => !next.guides.some(({id, before}) => id === old.id && compareVersions(before, old.before) >= 0),
  )
  return lost.map(({id}) => ({reason: 'withdrawn.shorter' as const, values: {id}}))
}
