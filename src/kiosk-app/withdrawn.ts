import {compareVersions} from '#bundle/version.ts'

/** A guide nobody may act on any more, from `withdrawn.js` beside the releases. */
export interface Withdrawal {
  id: string
  /** `2026-10-01`; '' when it is not known. */
  date: string
  reason: string
  /** Id of the guide to read instead; '' for none. */
  instead: string
}

export interface Withdrawals {
  of: (id: string) => Withdrawal | undefined
}

/**
 * Reads the global of `withdrawn.js`, `{guides: [{id, before, date, reason, replaced_by}]}`. The file is signed and
 * checked by the updater (docs/kiosk.md); here only its shape is doubted.
 *
 * @param version of this release: a guide withdrawn before it and in it all the same was issued anew
 */
export function readWithdrawn(given: unknown, version: string): Withdrawals {
  const found: {[id: string]: Withdrawal} = Object.create(null) as {[id: string]: Withdrawal}
  const guides = (given as {guides?: unknown} | null | undefined) || {}
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  for (const one of Array.isArray(guides.guides) ? (guides.guides as unknown[]) : []) {
    const {id, before, date, reason, replaced_by} = (one || {}) as Record<string, unknown>
    const isNewer = typeof before === 'string' && compareVersions(version, before) >= 0
    if (typeof id === 'string' && !isNewer) {
      found[id] = {id, date: text(date), reason: text(reason), instead: text(replaced_by)}
    }
  }
  return {of: id => found[id]}
}
