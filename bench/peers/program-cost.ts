import {spawn} from 'node:child_process'
import {treeCpu} from '../process-tree.ts'
import type {Program} from './install.ts'

const LOOK_MS = 250

/**
 * Runs a program to its end.
 * @returns CPU seconds of it and all below it. What its children used is counted when it waits for them; a browser that
 *   is left to die is counted as last seen alive, which can only be to its advantage.
 * @throws when it fails, with what it said
 */
export async function programCost({command, args, env}: Program, more: readonly string[]): Promise<number> {
  const before = treeCpu(process.pid) ?? 0
  const child = spawn(command, [...args, ...more], {env, stdio: ['ignore', 'pipe', 'pipe']})
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (said += String(data)))
  let seen = 0
  const timer = setInterval(() => {
    if (child.pid !== undefined) seen = Math.max(seen, treeCpu(child.pid) ?? 0)
  }, LOOK_MS)
  const code = await new Promise<number | string | null>(resolve => {
    child.on('error', error => resolve(error.message))
    child.on('close', resolve)
  })
  clearInterval(timer)
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${said.slice(-2000)}`)
  // The looking itself is ours, and little; the larger of the two misses less.
  const waited = (treeCpu(process.pid) ?? 0) - before
  return Math.max(seen, Math.min(waited, seen * 1.5))
}
