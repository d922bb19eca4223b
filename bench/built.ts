import {spawn} from 'node:child_process'
import {readdir, readFile} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

const bin = fileURLToPath(new URL('../bin/hanyi.js', import.meta.url))

/**
 * Runs `hanyi build` as a user does, compiled and in a process of its own.
 *
 * @param workspace folder with `hanyi.yaml`
 * @param options everything after `build`
 */
export async function runBuild(workspace: string, options: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [bin, 'build', ...options], {
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', data => (said += String(data)))
  child.stderr.on('data', data => (said += String(data)))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  if (code !== 0) throw new Error(`hanyi build ${options.join(' ')} ended with ${code}\n${said}`)
}

/** Every file below a folder, by its path in it with forward slashes, in order. */
export async function filesBelow(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const files = new Map<string, Uint8Array>()
  for (const path of paths.toSorted())
    files.set(relative(folder, path).replaceAll('\\', '/'), await readFile(path))
  return files
}
