import {open, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {codeOf, MachineFault} from './fault.ts'

/** Lies beside `hanyi.yaml` while a command writes into `content/`. */
const LOCK = '.hanyi.lock'

/**
 * Keeps two commands from writing into one workspace at a time. A lock left by a process that has ended is taken over.
 * @param root folder of `hanyi.yaml`
 * @param work what to do meanwhile
 * @throws MachineFault `machine.lock.held` when another command is writing
 */
export async function withLock<T>(root: string, work: () => Promise<T>): Promise<T> {
  const path = join(root, LOCK)
  await take(path)
  try {
    return await work()
  } finally {
    await rm(path, {force: true})
  }
}

async function take(path: string): Promise<void> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(String(process.pid))
    await file.close()
  } catch (error) {
    if (codeOf(error) !== 'EEXIST')
      throw new MachineFault('machine.file.unwritable', {file: LOCK, code: codeOf(error)}, error)
    const owner = Number(await readFile(path, 'utf8').catch(() => ''))
    if (!Number.isInteger(owner) || owner <= 0 || isAlive(owner))
      throw new MachineFault('machine.lock.held', {file: LOCK})
    await rm(path, {force: true})
    await take(path)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as another user.
    return codeOf(error) === 'EPERM'
  }
}
