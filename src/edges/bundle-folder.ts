import {createHash} from 'node:crypto'
import {constants} from 'node:fs'
import {lstat, open, readdir} from 'node:fs/promises'
import {basename, dirname, join, resolve} from 'node:path'
import type {Found} from '#bundle/listing.ts'

/** Bytes read at a time. */
const CHUNK = 2 ** 20
/** What a listing stops at: a manifest allows less (bundle/manifest.ts). */
const MOST = 50_000

/** A folder as `hanyi kiosk` reads it: links are seen and never followed. */
export interface ReadFolder {
  /** Where it is on this machine. */
  path: string
  list: () => Promise<Found[] | undefined>
  besides: () => Promise<string[]>
  read: (name: string, limit?: number) => Promise<Uint8Array | undefined>
  digest: (name: string) => Promise<{sha256: string; size: number} | undefined>
}

/** @param folder on a stick, or of a build; it need not exist. */
export function openFolder(folder: string): ReadFolder {
  const path = resolve(folder)
  return {
    path,
    list: () => list(path),
    besides: async () => {
      const names = await readdir(dirname(path)).catch(() => [])
      return names.filter(name => name !== basename(path)).map(name => `../${name}`)
    },
    read: (name, limit = Infinity) => read(join(path, ...name.split('/')), limit),
    digest: name => digest(join(path, ...name.split('/'))),
  }
}

async function list(root: string): Promise<Found[] | undefined> {
  const top = await lstat(root).catch(() => undefined)
  if (!top?.isDirectory()) return undefined
  const found: Found[] = []
  const walk = async (folder: string, prefix: string): Promise<void> => {
    const entries = await readdir(folder, {withFileTypes: true}).catch(() => undefined)
    // A folder that cannot be read is something that does not belong there.
    if (!entries) return void found.push({name: prefix.slice(0, -1), kind: 'other', size: 0})
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length > MOST) return
      const name = `${prefix}${entry.name}`
      if (entry.isDirectory()) await walk(join(folder, entry.name), `${name}/`)
      else {
        const stat = await lstat(join(folder, entry.name)).catch(() => undefined)
        const kind = stat?.isFile() ? 'file' : stat?.isSymbolicLink() ? 'link' : 'other'
        found.push({name, kind, size: stat?.size ?? 0})
      }
    }
  }
  await walk(root, '')
  return found
}

async function read(at: string, limit: number): Promise<Uint8Array | undefined> {
  try {
    const stat = await lstat(at)
    if (!stat.isFile() || stat.size > limit) return undefined
    const file = await open(at, 'r')
    try {
      return new Uint8Array(await file.readFile())
    } finally {
      await file.close()
    }
  } catch {
    // A stick that was pulled and a file that is not there are told apart by the listing, not here.
    return undefined
  }
}

async function digest(at: string): Promise<{sha256: string; size: number} | undefined> {
  const hash = createHash('sha256')
  let size = 0
  try {
    const stat = await lstat(at)
    if (!stat.isFile()) return undefined
    // A stream a file costs ten times what hashing does; a plain loop twice.
    const file = await open(at, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      const buffer = Buffer.allocUnsafe(Math.min(CHUNK, stat.size + 1))
      for (;;) {
        const {bytesRead} = await file.read(buffer, 0, buffer.length)
        if (bytesRead === 0) break
        hash.update(buffer.subarray(0, bytesRead))
        size += bytesRead
      }
    } finally {
      await file.close()
    }
    return {sha256: hash.digest('hex'), size}
  } catch {
    return undefined
  }
}
