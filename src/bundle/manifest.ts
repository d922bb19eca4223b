import {nameFault} from './names.ts'
import type {Problem} from './problem.ts'
import {readVersion} from './version.ts'

export const FORMAT = 'hanyi-kiosk-1'

/** What is signed: everything a terminal will be given, by hash (kiosk.md §7). No clock has a part in it. */
export interface Manifest {
  format: typeof FORMAT
  /** `2026-11-23.1`. */
  version: string
  /** Content date, `2026-11-23`. */
  created: string
  /** The first day on which some guide in it wants to be checked again. */
  reviewBy: string
  /** Number of the withdrawal list that comes with it. */
  withdrawals: number
  files: Readonly<Record<string, FileEntry>>
}

export interface FileEntry {
  /** Bytes. */
  size: number
  /** 64 lower-case hex digits. */
  sha256: string
}

/** More than any county has; a stick that promises more is not ours. Bytes. */
export const LIMITS = {files: 20_000, file: 256 * 2 ** 20, bytes: 4 * 2 ** 30, manifest: 8 * 2 ** 20} as const

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The one spelling of a manifest: names in code-unit order, one file a line. */
export function manifestText(manifest: Manifest): string {
  const {format, version, created, reviewBy, withdrawals, files} = manifest
  const head = Object.entries({format, version, created, reviewBy, withdrawals})
  const rows = Object.keys(files)
    .sort()
    .map(name => {
      const {size, sha256} = files[name] as FileEntry
      return `    ${JSON.stringify(name)}: {"size": ${size}, "sha256": ${JSON.stringify(sha256)}}`
    })
  const lines = head.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
  return `{\n${lines.join('')}  "files": {\n${rows.join(',\n')}\n  }\n}\n`
}

/**
 * Reads a manifest that stands exactly as `manifestText` writes it: nothing in it can be understood in two ways.
 *
 * @returns undefined for anything else.
 */
export function readManifest(text: string): Manifest | undefined {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (fault) {
    return undefined
  }
  if (!isManifest(data)) return undefined
  return manifestText(data) === text ? data : undefined
}

function isManifest(data: unknown): data is Manifest {
  if (!isRecord(data) || !isRecord(data['files'])) return false
  const {format, version, created, reviewBy, withdrawals, files} = data
  return (
    format === FORMAT &&
    typeof version === 'string' &&
    readVersion(version) !== undefined &&
    [created, reviewBy].every(day => typeof day === 'string' && DAY.test(day)) &&
    isCount(withdrawals) &&
    Object.keys(files as object).every(name => isEntry((files as Record<string, unknown>)[name]))
  )
}

const isEntry = (entry: unknown): boolean =>
  isRecord(entry) &&
  isCount(entry['size']) &&
  typeof entry['sha256'] === 'string' &&
  /^[0-9a-f]{64}$/.test(entry['sha256'])

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Math.floor(value) === value && value >= 0 && value <= Number.MAX_SAFE_INTEGER

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Bytes of all files together. */
export const bytesOf = (manifest: Manifest): number =>
  Object.keys(manifest.files).reduce((sum, name) => sum + sizeOf(manifest, name), 0)

const sizeOf = (manifest: Manifest, name: string): number => (manifest.files[name] as FileEntry).size

/**
 * Judges what a manifest promises before a byte of it is believed. A good signature is no excuse: who signed may have
 * been deceived.
 */
export function judgeManifest(manifest: Manifest): Problem[] {
  const found: Problem[] = []
  const names = Object.keys(manifest.files)
  const folded: {[name: string]: string} = Object.create(null) as {[name: string]: string}
  for (const name of names) {
    const reason = nameFault(name)
    if (reason) found.push({reason, file: name})
    for (const part of prefixes(name)) {
      const key = part.toLowerCase()
      const twin = folded[key]
      if (twin !== undefined && twin !== part) {
        found.push({reason: 'name.case', file: name, values: {other: twin}})
        break
      }
      folded[key] = part
    }
    if (sizeOf(manifest, name) > LIMITS.file) {
      found.push({reason: 'limit.file', file: name, values: {limit: LIMITS.file / 2 ** 20}})
    }
  }
  if (names.length > LIMITS.files) {
    found.push({reason: 'limit.files', values: {files: names.length, limit: LIMITS.files}})
  }
  if (bytesOf(manifest) > LIMITS.bytes) {
    found.push({reason: 'limit.bytes', values: {limit: LIMITS.bytes / 2 ** 20}})
  }
  return found
}

/** `a/b/c` as `a`, `a/b`, `a/b/c`: folders that differ by case alone are one on Windows. */
const prefixes = (name: string): string[] =>
  name.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))
