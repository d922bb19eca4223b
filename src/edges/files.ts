import {lstat, readdir, readFile} from 'node:fs/promises'
import {existsSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import type {Fault} from '#guide/fault.ts'
import type {Files} from '#guide/model.ts'
import {codeOf, MachineFault} from './fault.ts'

export {writeText} from './write.ts'

/** The file that makes a folder a workspace. */
export const SETTINGS_FILE = 'hanyi.yaml'

/** Texts longer than this are not read: the longest guide known has 60 KiB, and parsing is what would suffer. */
export const TEXT_LIMIT = 8 * 1024 * 1024

const TEXT = /\.(?:md|ya?ml|csv|jsonl?)$/i

/** Files that office programs and systems leave lying about: `~$名单.docx`, `.DS_Store`, `Thumbs.db`. */
const LITTER = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$|~$|\.tmp$/i

/** What was read, and what was not. Faults carry the rule `unread-file`, variants `link`, `big`, `unreadable`, `twin`. */
export interface Reading {
  files: Files
  faults: Fault[]
}

/**
 * The nearest folder at or above `from` that holds `hanyi.yaml`.
 * @returns its absolute path, or undefined when there is none
 */
export function findRoot(from: string): string | undefined {
  let folder = resolve(from)
  while (!existsSync(join(folder, SETTINGS_FILE))) {
    const parent = dirname(folder)
    if (parent === folder) return undefined
    folder = parent
  }
  return folder
}

/**
 * Reads a workspace: `hanyi.yaml` and everything under `content/`. Links are not followed, so nothing outside the
 * folder is ever read. What cannot be read becomes a fault at its path and never stops the rest.
 * @param root folder of `hanyi.yaml`
 * @returns bytes by path, forward slashes, names in NFC, sorted by path
 * @throws MachineFault `machine.file.unreadable` when `content/` itself cannot be listed
 */
export async function readWithFaults(root: string): Promise<Reading> {
  const faults: Fault[] = []
  const found = new Map<string, Uint8Array>()
  const keep = async (path: string, at: string) => {
    const name = path.normalize('NFC')
    const outcome = await readOne(at)
    if (outcome instanceof Uint8Array) {
      if (found.has(name)) faults.push(unread(name, 'twin'))
      else found.set(name, outcome)
    } else faults.push(unread(name, outcome.variant, outcome.values))
  }
  const walk = async (path: string): Promise<void> => {
    const entries = await readdir(join(root, path), {withFileTypes: true})
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (LITTER.test(entry.name)) continue
      const inner = `${path}/${entry.name}`
      if (entry.isDirectory()) await walk(inner).catch(error => void faults.push(unreadable(inner, error)))
      else await keep(inner, join(root, inner))
    }
  }
  await keep(SETTINGS_FILE, join(root, SETTINGS_FILE))
  try {
    if ((await lstat(join(root, 'content'))).isSymbolicLink()) faults.push(unread('content', 'link'))
    else await walk('content')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      throw new MachineFault('machine.file.unreadable', {file: 'content', code: codeOf(error)}, error)
    }
  }
  return {files: new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1))), faults}
}

/** The files of `readWithFaults` alone. */
export const readFiles = async (root: string): Promise<Files> => (await readWithFaults(root)).files

async function readOne(at: string): Promise<Uint8Array | {variant: string; values: Fault['values']}> {
  try {
    const stat = await lstat(at)
    if (!stat.isFile()) return {variant: 'link', values: {}}
    if (TEXT.test(at) && stat.size > TEXT_LIMIT) {
      return {variant: 'big', values: {size: Math.ceil(stat.size / 2 ** 20), limit: TEXT_LIMIT / 2 ** 20}}
    }
    return new Uint8Array(await readFile(at))
  } catch (error) {
    return {variant: 'unreadable', values: {code: codeOf(error)}}
  }
}

const unreadable = (path: string, error: unknown): Fault =>
  unread(path.normalize('NFC'), 'unreadable', {code: codeOf(error)})

function unread(file: string, variant: string, values: Fault['values'] = {}): Fault {
  const guide = /^content\/(?:guides|bundles|policies)\/([^/]+)\//.exec(file)?.[1]
  const fault: Fault = {
    rule: 'unread-file',
    variant,
    values: {file, ...values},
    place: {file, line: 1, column: 1},
  }
  return guide === undefined ? fault : {...fault, guide}
}
