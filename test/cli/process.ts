import {execFile} from 'node:child_process'
import {cp, mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const BIN = fileURLToPath(new URL('../../bin/hanyi.js', import.meta.url))

/** What a run of the real program left: its exit status and both streams. */
export interface Ran {
  status: number
  stdout: string
  stderr: string
}

/** Runs the compiled program as a person would, in a folder. `npm test` compiles it first. */
export function hanyi(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> {
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [BIN, ...args],
      {cwd: folder, env: {...process.env, ...env}, maxBuffer: 64 * 2 ** 20},
      (error, stdout, stderr) => {
        const status = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
        resolve({status, stdout, stderr})
      },
    )
  })
}

/** A fresh copy of a small workspace of `test/cli/`, in a folder of its own. */
export async function workspaceCopy(name = 'workspace'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hanyi-test-'))
  await cp(fileURLToPath(new URL(name, import.meta.url)), folder, {recursive: true})
  return folder
}
