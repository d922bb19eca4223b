import {createHash, randomBytes} from 'node:crypto'
import {lstat, mkdir, open, readFile, rename, rm, rmdir, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {Output} from '#publish/model.ts'
import {codeOf, MachineFault} from './fault.ts'

/** In the output folder: what hanyi wrote there, so that only its own files are ever removed. */
const MANIFEST = '.hanyi.json'

/** The folder whose files are put in place last: a kiosk is updated from it while a build may be running. */
const LAST = 'kiosk/'

export interface Written {
  path: string
  sha256: string
}

/**
 * Writes a text below a workspace, by temporary file and rename: a crash leaves the old or the new text, never half.
 * @param root folder of `hanyi.yaml`
 * @param path relative, forward slashes
 * @throws RangeError for a path that leaves the folder; MachineFault `machine.file.link` when part of the path is a link,
 *   `machine.file.busy` when another program holds the file, `machine.disk.full`, `machine.file.unwritable`
 */
export async function writeText(root: string, path: string, text: string): Promise<void> {
  await refuseLinks(root, path)
  await writeFile(root, path, new TextEncoder().encode(text))
}

/**
 * Writes finished outputs, each by temporary file and rename, the kiosk last. Everything is on disk before the first
 * rename, so a full disk leaves the last good outputs whole.
 * @param folder the output folder, made if need be
 * @param outputs paths relative to it, forward slashes
 * @param complete top-level folders of which these outputs are all: files hanyi wrote there earlier and does not write
 *   now are removed (a withdrawn guide must not stay); `''` for all
 * @returns path and SHA-256 of each, in the order given
 * @throws as `writeText`
 */
export async function writeOutput(
  folder: string,
  outputs: readonly Output[],
  complete: readonly string[] = [],
): Promise<Written[]> {
  const earlier = await readManifest(folder)
  const staged: {path: string; temporary: string}[] = []
  try {
    for (const {path, bytes} of outputs) {
      await refuseLinks(folder, path)
      staged.push({path, temporary: await stage(folder, path, bytes)})
    }
    const isLast = ({path}: {path: string}) => path.startsWith(LAST)
    for (const {path, temporary} of [...staged.filter(one => !isLast(one)), ...staged.filter(isLast)]) {
      await settle(folder, path, temporary)
    }
  } catch (error) {
    for (const {temporary} of staged) await discard(temporary)
    throw error
  }
  const now = new Set(outputs.map(({path}) => path))
  const stale = earlier.filter(
    path => !now.has(path) && complete.some(top => !top || path.startsWith(`${top}/`)),
  )
  for (const path of stale) await removeFile(folder, path)
  const kept = earlier.filter(path => !stale.includes(path))
  const manifest = JSON.stringify([...new Set([...kept, ...now])].sort())
  await writeFile(folder, MANIFEST, new TextEncoder().encode(manifest))
  return outputs.map(({path, bytes}) => ({path, sha256: createHash('sha256').update(bytes).digest('hex')}))
}

/**
 * Makes the output folder and tries a write there, so that a folder nobody can write to is told before an hour of
 * printing and not after it.
 * @param folder absolute
 * @throws MachineFault `machine.folder.unwritable`, `machine.file.busy` or `machine.disk.full`
 */
export async function prepareFolder(folder: string): Promise<void> {
  const temporary = await stage(folder, MANIFEST, new Uint8Array()).catch((error: unknown) => {
    if (!(error instanceof MachineFault) || error.key !== 'machine.file.unwritable') throw error
    throw new MachineFault('machine.folder.unwritable', {folder}, error)
  })
  await discard(temporary)
}

async function writeFile(root: string, path: string, bytes: Uint8Array): Promise<void> {
  await settle(root, path, await stage(root, path, bytes))
}

/** Writes and flushes to a temporary file in the same folder, where a rename is atomic. */
async function stage(root: string, path: string, bytes: Uint8Array): Promise<string> {
  const target = inside(root, path)
  const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await makeFolder(dirname(target))
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    return temporary
  } catch (error) {
    await discard(temporary)
    throw faultOf(path, error)
  }
}

/** Node's own way of making a whole path never comes back from a place like /proc, where nothing can be made. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const code = codeOf(error)
    if (code !== 'ENOENT' || dirname(path) === path) {
      // There already; or a file, or a disk's own root, of which the write that follows says what is wrong.
      if (['EEXIST', 'EISDIR', 'EPERM', 'EROFS', 'EACCES'].includes(code) && (await isFolder(path))) return
      throw error
    }
    if (await isFolder(dirname(path))) throw error
    await makeFolder(dirname(path))
    await mkdir(path)
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  )

async function settle(root: string, path: string, temporary: string): Promise<void> {
  try {
    await rename(temporary, inside(root, path))
  } catch (error) {
    await discard(temporary)
    throw faultOf(path, error)
  }
}

/** Clears away a temporary file; that it was never made is no matter, the fault on the way is. */
const discard = (temporary: string): Promise<void> => rm(temporary, {force: true}).catch(() => undefined)

function faultOf(path: string, error: unknown): MachineFault {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new MachineFault('machine.disk.full', {folder: path}, error)
  // Windows answers so when a viewer or an office program holds the file open.
  if (process.platform === 'win32' && ['EBUSY', 'EPERM', 'EACCES'].includes(code)) {
    return new MachineFault('machine.file.busy', {file: path}, error)
  }
  return new MachineFault('machine.file.unwritable', {file: path, code}, error)
}

function inside(root: string, path: string): string {
  const parts = path.split('/')
  if (
    parts.some(
      part => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part) || /^[a-z]:/i.test(part),
    )
  ) {
    throw new RangeError(`path leaves its folder: ${path}`)
  }
  return join(root, ...parts)
}

/** A link below the folder could lead a write to anywhere. */
async function refuseLinks(root: string, path: string): Promise<void> {
  inside(root, path)
  const parts = path.split('/')
  for (let depth = 1; depth <= parts.length; depth++) {
    const found = await lstat(join(root, ...parts.slice(0, depth))).catch(() => undefined)
    if (found?.isSymbolicLink())
      throw new MachineFault('machine.file.link', {file: parts.slice(0, depth).join('/')})
  }
}

async function readManifest(folder: string): Promise<string[]> {
  try {
    const data: unknown = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'))
    return Array.isArray(data) ? data.filter(path => typeof path === 'string') : []
  } catch (error) {
    // No list, or a damaged one: then nothing is known to be ours, and nothing is removed.
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return []
    throw faultOf(MANIFEST, error)
  }
}

async function removeFile(folder: string, path: string): Promise<void> {
  await refuseLinks(folder, path)
  await rm(inside(folder, path), {force: true}).catch(error => {
    throw faultOf(path, error)
  })
  // Folders that became empty go too; a folder with other people's files refuses and stays.
  const parts = path.split('/').slice(0, -1)
  for (; parts.length > 0; parts.pop()) {
    const gone = await rmdir(join(folder, ...parts)).then(
      () => true,
      () => false,
    )
    if (!gone) break
  }
}
