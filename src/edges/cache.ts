import {createHash, randomBytes} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {chmod, lstat, mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {codeOf, MachineFault} from './fault.ts'

/** File in a cache entry that says which files it must hold, with their SHA-256. */
const RECORD = 'hashes.json'

/**
 * Where unpacked and cut things are kept: `HANYI_CACHE`, else the user's cache folder of the system + `hanyi`.
 * @param env environment of the process
 */
export function cacheFolderOf(env: NodeJS.ProcessEnv): string {
  const own = env['HANYI_CACHE']
  if (own) return own
  const base = process.platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME']
  return join(base || join(homedir(), '.cache'), 'hanyi')
}

/**
 * Makes the cache folder if need be and refuses one that others could have filled: a link, another owner, or open to
 * other users. Things in it are run, so this is checked on every start.
 * @throws MachineFault `machine.cache.unwritable` or `machine.cache.foreign`
 */
export async function privateFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, {recursive: true, mode: 0o700})
    const found = await lstat(folder)
    if (!found.isDirectory() || !isOurs(found.uid)) throw new MachineFault('machine.cache.foreign', {folder})
    if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) await chmod(folder, 0o700)
  } catch (error) {
    if (error instanceof MachineFault) throw error
    throw new MachineFault('machine.cache.unwritable', {folder, code: codeOf(error)}, error)
  }
  return folder
}

/** Does this user own it? Windows has no such number; there the folder lies in the user's own profile. */
const isOurs = (uid: number): boolean => process.getuid === undefined || process.getuid() === uid

/** SHA-256 of a file in hex, read in pieces: the browser has 200 MB. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, {highWaterMark: 1 << 20}), hash)
  return hash.digest('hex')
}

/**
 * A folder of the cache, filled once. It is made under a temporary name and renamed when complete, so a process that
 * dies leaves nothing half made and two processes may race. What is there already is used only if it is this user's,
 * no one else can write to it and every file still has its recorded hash; else it is made anew.
 * @param cache the cache folder
 * @param name name of the entry; carries a hash of what it is made from
 * @param make fills the folder it is given and returns the files it made, relative to that folder
 * @returns path of the complete folder
 * @throws MachineFault when the cache cannot be used or the disk is full
 */
export async function cached(
  cache: string,
  name: string,
  make: (folder: string) => Promise<readonly string[]>,
): Promise<string> {
  await privateFolder(cache)
  const folder = join(cache, name)
  if (await isIntact(folder)) return folder
  const temporary = join(cache, `.${name}-${randomBytes(6).toString('hex')}`)
  try {
    await mkdir(temporary, {mode: 0o700})
    const hashes: Record<string, string> = {}
    for (const file of await make(temporary)) hashes[file] = await hashFile(join(temporary, file))
    await writeFile(join(temporary, RECORD), JSON.stringify(hashes), {mode: 0o600})
    await replaceFolder(temporary, folder)
    await removeOld(cache, name)
    return folder
  } catch (error) {
    if (error instanceof MachineFault) throw error
    const key = codeOf(error) === 'ENOSPC' ? 'machine.disk.full' : 'machine.cache.unwritable'
    throw new MachineFault(key, {folder: cache, code: codeOf(error)}, error)
  } finally {
    await rm(temporary, {recursive: true, force: true})
  }
}

/** Entries of a kind that are kept: the current one, and what other versions and workspaces may be using. */
const KEPT = 6

/** Removes the oldest entries of the same kind (the name up to its hash), and what processes that died left behind. */
async function removeOld(cache: string, name: string): Promise<void> {
  const kind = name.slice(0, name.lastIndexOf('-') + 1)
  const day = Date.now() - 86_400_000
  const entries: {path: string; made: number}[] = []
  for (const entry of kind ? await readdir(cache) : []) {
    const path = join(cache, entry)
    const made = await lstat(path).then(
      found => found.mtimeMs,
      () => Number.POSITIVE_INFINITY, // gone meanwhile
    )
    if (entry.startsWith(kind)) entries.push({path, made})
    else if (entry.startsWith(`.${kind}`) && made < day) await rm(path, {recursive: true, force: true})
  }
  entries.sort((a, b) => b.made - a.made)
  for (const {path} of entries.slice(KEPT)) await rm(path, {recursive: true, force: true})
}

/** Puts a complete folder in its place; loses gracefully when another process was first. */
async function replaceFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].includes(codeOf(error))) throw error
    if (await isIntact(to)) return
    await rm(to, {recursive: true, force: true})
    await rename(from, to)
  }
}

/** Every recorded file is there, ours, closed to others, and unchanged. */
async function isIntact(folder: string): Promise<boolean> {
  try {
    if (!(await isClosed(folder, 'folder'))) return false
    const record: unknown = JSON.parse(await readFile(join(folder, RECORD), 'utf8'))
    if (typeof record !== 'object' || !record) return false
    const files = Object.entries(record)
    const same = await Promise.all(
      files.map(async ([file, hash]) => {
        const path = join(folder, file)
        return (await isClosed(path, 'file')) && (await hashFile(path)) === hash
      }),
    )
    return files.length > 0 && same.every(Boolean)
  } catch (error) {
    // Missing or unreadable is simply not intact; it is made anew, and making it reports what is wrong.
    if (error instanceof SyntaxError || codeOf(error) !== '') return false
    throw error
  }
}

async function isClosed(path: string, kind: 'file' | 'folder'): Promise<boolean> {
  const found = await lstat(path)
  const right = kind === 'file' ? found.isFile() : found.isDirectory()
  return right && isOurs(found.uid) && (process.platform === 'win32' || (found.mode & 0o022) === 0)
}
