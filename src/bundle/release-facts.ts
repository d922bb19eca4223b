import {readVersion} from './version.ts'

/** Name of `ReleaseFacts` in a release folder. */
export const FACTS = 'release.json'

/** What a build says about the release it made, for whoever packs it. */
export interface ReleaseFacts {
  version: string
  /** Content date, `2026-11-23`. */
  created: string
  /** The first day on which some guide in it wants to be checked again. */
  reviewBy: string
  /** Drafts and layout tests are never packed. */
  mode: 'release' | 'draft' | 'pseudo'
  /** Ids of the guides it shows. */
  guides: readonly string[]
}

/** Reads `release.json`; undefined for anything else. */
export function readReleaseFacts(text: string): ReleaseFacts | undefined {
  try {
    const data = JSON.parse(text) as ReleaseFacts
    const days = [data.created, data.reviewBy].every(day => /^\d{4}-\d{2}-\d{2}$/.test(day))
    const good = days && readVersion(data.version) !== undefined && Array.isArray(data.guides)
    return good && ['release', 'draft', 'pseudo'].indexOf(data.mode) !== -1 ? data : undefined
  } catch (fault) {
    return undefined
  }
}
