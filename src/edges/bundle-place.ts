import {randomBytes} from 'node:crypto'
import {copyFile, lstat, mkdir, open, readFile, readdir, rename, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {codeOf, MachineFault} from './fault.ts'

/** By this a folder is known as an earlier bundle, which may be replaced. */
const MARK = /^\{\n {2}"format": "hanyi-kiosk-/

/**
 * Writes a finished bundle: beside the place it is meant for, then renamed. A full stick leaves the bundle that was there.
 *
 * @param target the bundle's folder
 * @param files bytes by name, or the name of a file of the build
 * @param built folder of the build
 * @returns false when something else lies there, which is left alone
 * @throws MachineFault `machine.disk.full`, `machine.file.unwritable`
 */
export async function placeBundle(
  target: string,
  files: ReadonlyMap<string, Uint8Array | {from: string}>,
  built: string,
): Promise<boolean> {
  const there = await lstat(target).catch(() => undefined)
  if (there && !(await isBundle(target))) return false
  const mark = randomBytes(6).toString('hex')
  const fresh = join(dirname(target), `.hanyi-${mark}.tmp`)
  const old = join(dirname(target), `.hanyi-${mark}.old`)
  try {
    for (const [name, content] of files) {
      const at = join(fresh, ...name.split('/'))
      await mkdir(dirname(at), {recursive: true})
      if (content instanceof Uint8Array) {
        await writeFlushed(at, content)
      } else {
        await copyFile(join(built, ...content.from.split('/')), at)
        const file = await open(at, 'r+')
        await file.sync().finally(() => file.close())
      }
    }
    if (there) await rename(target, old)
    await rename(fresh, target)
  } catch (error) {
    await rm(fresh, {recursive: true, force: true}).catch(() => undefined)
    const code = codeOf(error)
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new MachineFault('machine.disk.full', {folder: target}, error)
    throw new MachineFault('machine.file.unwritable', {file: target, code}, error)
  }
  await rm(old, {recursive: true, force: true}).catch(() => undefined)
  return true
}

async function writeFlushed(at: string, bytes: Uint8Array): Promise<void> {
  const file = await open(at, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function isBundle(folder: string): Promise<boolean> {
  if (!(await lstat(folder)).isDirectory()) return false
  if ((await readdir(folder)).length === 0) return true
  return MARK.test(await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => ''))
}
