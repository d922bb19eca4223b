import {createHash, randomBytes} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {appendFile, mkdir, open, readdir, rename, rm, statfs} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {openFolder, type ReadFolder} from './bundle-folder.ts'
import {codeOf, MachineFault} from './fault.ts'
import {withLock} from './lock.ts'

/** Bytes copied at a time. */
const CHUNK = 2 ** 20

/** The folder of a terminal, open for writing. Every change is flushed before the next one begins. */
export interface WriteFolder extends ReadFolder {
  names: (folder: string) => Promise<string[]>
  write: (name: string, bytes: Uint8Array) => Promise<void>
  append: (name: string, bytes: Uint8Array) => Promise<void>
  bring: (
    from: {path: string},
    name: string,
    to: string,
  ) => Promise<{sha256: string; size: number} | undefined>
  rename: (from: string, to: string) => Promise<void>
  remove: (name: string) => Promise<void>
  free: () => Promise<number>
  alone: <T>(work: () => Promise<T>) => Promise<T>
}

/**
 * @param folder made with the first file that is written
 * @throws MachineFault `machine.disk.full`, `machine.file.unwritable`, `machine.file.busy`, `machine.lock.held`
 */
export function openTerminal(folder: string): WriteFolder {
  const base = openFolder(folder)
  const at = (name: string): string => join(base.path, ...name.split('/'))
  const guarded = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (error) {
      throw faultOf(name, base.path, error)
    }
  }
  return {
    ...base,
    names: async name => (await readdir(at(name)).catch(() => [])).sort(),
    write: (name, bytes) =>
      guarded(name, async () => {
        const target = at(name)
        await mkdir(dirname(target), {recursive: true})
        const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`)
        try {
          const file = await open(temporary, 'wx')
          try {
            await file.writeFile(bytes)
            await file.sync()
          } finally {
            await file.close()
          }
          await rename(temporary, target)
        } catch (error) {
          await rm(temporary, {force: true}).catch(() => undefined)
          throw error
        }
        await flushFolder(dirname(target))
      }),
    append: (name, bytes) => guarded(name, () => appendFile(at(name), bytes)),
    bring: (from, name, to) => bring(join(from.path, ...name.split('/')), at(to), to, base.path),
    rename: (from, to) =>
      guarded(to, async () => {
        await flushFolder(at(from))
        await rename(at(from), at(to))
        await flushFolder(dirname(at(to)))
      }),
    remove: name => guarded(name, () => rm(at(name), {recursive: true, force: true, maxRetries: 3})),
    free: async () => {
      const {bavail, bsize} = await guarded(base.path, () => statfs(base.path))
      return bavail * bsize
    },
    alone: work => withLock(base.path, work),
  }
}

/** Copies one file, flushes it and hashes what was written. Trouble with the stick is no fault of this machine's. */
async function bring(
  source: string,
  target: string,
  name: string,
  root: string,
): Promise<{sha256: string; size: number} | undefined> {
  const hash = createHash('sha256')
  let size = 0
  const guarded = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (error) {
      throw faultOf(name, root, error)
    }
  }
  await guarded(() => mkdir(dirname(target), {recursive: true}))
  const file = await guarded(() => open(target, 'wx'))
  try {
    const stream = createReadStream(source, {highWaterMark: CHUNK})
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
    for (;;) {
      const next = await chunks.next().catch(() => undefined)
      if (next === undefined) return undefined
      if (next.done === true) break
      hash.update(next.value)
      size += next.value.length
      await guarded(() => file.writeFile(next.value))
    }
    await guarded(() => file.sync())
  } finally {
    await file.close()
  }
  return {sha256: hash.digest('hex'), size}
}

/** A rename is on the disk when its folder is. Windows cannot open a folder, and writes its own journal. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync().catch(error => {
      // Some file systems of sticks do not know it.
      if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(codeOf(error))) throw error
    })
  } finally {
    await handle.close()
  }
}

function faultOf(file: string, folder: string, error: unknown): MachineFault {
  const code = codeOf(error)
  if (error instanceof MachineFault) return error
  if (code === 'ENOSPC' || code === 'EDQUOT') return new MachineFault('machine.disk.full', {folder}, error)
  if (process.platform === 'win32' && ['EBUSY', 'EPERM', 'EACCES'].includes(code)) {
    return new MachineFault('machine.file.busy', {file}, error)
  }
  return new MachineFault('machine.file.unwritable', {file, code}, error)
}
