import {open, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {codeOf, MachineFault} from './fault.ts'

/** Lies beside `hanyi.yaml` while a command writes into `content/`. */
const LOCK = '.hanyi.lock'

/**
 * Keeps two commands from writing into one workspace at a time. A lock left by a process that has ended is taken over.
 * @param root folder of `hanyi.yaml`
 * @param work what to do meanwhile
 * @throws MachineFault `machine.lock.held` when another command is writing, `machine.project.unwritable`, `machine.disk.full`
 */
export async function withLock<T>(root: string, work: () => Promise<T>): Promise<T> {
  const path = join(root, LOCK)
  await take(root, path)
  try {
    return await work()
  } finally {
    await rm(path, {force: true})
  }
}

async function take(root: string, path: string): Promise<void> {
  try {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(String(process.pid))
    } catch (error) {
      // A lock without an owner would keep everyone out for good.
      await rm(path, {force: true})
      throw error
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new MachineFault('machine.disk.full', {folder: root}, error)
    if (code !== 'EEXIST') throw new MachineFault('machine.project.unwritable', {folder: root, code}, error)
    if (isAlive(await ownerOf(path))) throw new MachineFault('machine.lock.held', {file: LOCK})
    await rm(path, {force: true})
    await take(root, path)
  }
}

/** Who wrote the lock. One that stays empty was left by a process that ended between making and writing it. */
async function ownerOf(path: string): Promise<number> {
  for (let tries = 0; tries < 10; tries++) {
    const text = await readFile(path, 'utf8').catch(() => '')
    if (text !== '') return Number(text)
    await setTimeout(100)
  }
  return 0
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false
  // Not written by hanyi: whoever made it must take it away.
  if (!Number.isInteger(pid) || pid < 0) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as another user.
    return codeOf(error) === 'EPERM'
  }
}
