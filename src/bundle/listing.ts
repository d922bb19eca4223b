import {LIMITS, type FileEntry, type Manifest} from './manifest.ts'
import {MANIFEST, SIGNATURE} from './names.ts'
import type {Problem} from './problem.ts'

/** Something that lies in a folder; links are never followed. */
export interface Found {
  /** Relative to the folder, forward slashes. */
  name: string
  kind: 'file' | 'link' | 'other'
  /** Bytes. */
  size: number
}

/** Windows starts what this file names as soon as the stick is in. */
export const isAutorun = (name: string): boolean => /(?:^|\/)autorun\.inf$/i.test(name)

/**
 * Holds what lies in the bundle against the manifest: nothing missing, nothing added, every size right.
 *
 * @param besides names that lie beside the bundle on the stick, where Windows would look for `autorun.inf`
 * @returns problems in the order of the manifest, what is too much last
 */
export function judgeListing(
  manifest: Manifest,
  listing: readonly Found[],
  besides: readonly string[] = [],
): Problem[] {
  const there: {[name: string]: Found} = Object.create(null) as {[name: string]: Found}
  for (const one of listing) there[one.name] = one
  const problems: Problem[] = []
  for (const name of Object.keys(manifest.files)) {
    const entry = manifest.files[name] as FileEntry
    const one = there[name]
    if (!one) problems.push({reason: 'file.missing', file: name})
    else if (one.kind === 'file' && one.size !== entry.size) {
      problems.push({reason: 'file.size', file: name, values: {size: one.size, expected: entry.size}})
    }
  }
  for (const {name, kind} of listing) {
    if (kind !== 'file') problems.push({reason: 'file.link', file: name})
    else if (isAutorun(name)) problems.push({reason: 'autorun', file: name})
    else if (!Object.prototype.hasOwnProperty.call(manifest.files, name) && !isSpoken(name)) {
      problems.push({reason: 'file.extra', file: name})
    }
  }
  for (const name of besides) if (isAutorun(name)) problems.push({reason: 'autorun', file: name})
  return problems
}

const isSpoken = (name: string): boolean => name === MANIFEST || name === SIGNATURE

/** May a listing be looked at one by one at all? A stick with a million files must not keep anyone waiting. */
export function isTooMuch(listing: readonly Found[]): boolean {
  return listing.length > LIMITS.files + 100
}
