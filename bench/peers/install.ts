import {spawn} from 'node:child_process'
import {access, chmod, mkdir, readdir, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

/** Versions measured; a new one is a new measure. Both are copyleft (AGPL, GPL), so they are never a part of hanyi. */
const VIVLIOSTYLE = '@vivliostyle/cli@11.3.3'
const DEBIAN = ['bookletimposer', 'python3-pypdf2']

/** Where peers are kept between runs: outside the project. */
const folder = join(tmpdir(), 'hanyi-peers')

/** A peer that is there, or why it is not. */
export type Installed<T> = {peer: T; missing?: never} | {peer?: never; missing: string}

/** A program to be run. */
export interface Program {
  command: string
  args: readonly string[]
  env: NodeJS.ProcessEnv
}

/**
 * Vivliostyle CLI from npm, told to use the browser that hanyi prints with.
 * @param browser a file that starts it
 */
export async function vivliostyle(browser: string): Promise<Installed<Program>> {
  const home = join(folder, 'npm')
  const cli = join(home, 'node_modules/@vivliostyle/cli/dist/cli.js')
  if (!(await exists(cli))) {
    await mkdir(home, {recursive: true})
    // npm beside the Node that runs this; no scripts, no browser of its own.
    const npm = [
      'npm',
      'install',
      '--prefix',
      home,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      VIVLIOSTYLE,
    ]
    const failed = await run(npm, home)
    if (failed !== undefined || !(await exists(cli)))
      return {missing: `npm install ${VIVLIOSTYLE}: ${failed}`}
  }
  return {
    peer: {
      command: process.execPath,
      args: [cli, 'build', '--executable-browser', browser],
      env: process.env,
    },
  }
}

/** bookletimposer and its library, taken out of their Debian packages; nothing is installed on the system. */
export async function bookletimposer(): Promise<Installed<Program>> {
  const home = join(folder, 'debian')
  const program = join(home, 'root/usr/bin/bookletimposer')
  if (!(await exists(program))) {
    await mkdir(home, {recursive: true})
    const failed = await run(['apt-get', 'download', ...DEBIAN], home)
    if (failed !== undefined) return {missing: `apt-get download ${DEBIAN.join(' ')}: ${failed}`}
    for (const name of await readdir(home)) {
      if (!name.endsWith('.deb')) continue
      const broken = await run(['dpkg-deb', '-x', name, 'root'], home)
      if (broken !== undefined) return {missing: `dpkg-deb -x ${name}: ${broken}`}
    }
  }
  const python = '/usr/bin/python3'
  if (!(await exists(python))) return {missing: `${python} is not there`}
  const libraries = join(home, 'root/usr/lib/python3/dist-packages')
  return {peer: {command: python, args: [program, '-a', '-b'], env: {...process.env, PYTHONPATH: libraries}}}
}

/** A file that starts a browser as hanyi does: its libraries, its fonts and no others. */
export async function browserScript(browser: {
  executable: string
  libraries: string | undefined
  fonts: string
}): Promise<string> {
  const path = join(folder, 'browser.sh')
  await mkdir(dirname(path), {recursive: true})
  const lines = [
    '#!/bin/sh',
    `export FONTCONFIG_FILE='${browser.fonts}'`,
    ...(browser.libraries === undefined ? [] : [`export LD_LIBRARY_PATH='${browser.libraries}'`]),
    `exec '${browser.executable}' --no-sandbox "$@"`,
  ]
  await writeFile(path, `${lines.join('\n')}\n`)
  await chmod(path, 0o755)
  return path
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** @returns undefined when it went well, else what it said last */
async function run([command = '', ...args]: readonly string[], cwd: string): Promise<string | undefined> {
  const child = spawn(command, args, {cwd, stdio: ['ignore', 'pipe', 'pipe']})
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (said += String(data)))
  const code = await new Promise<number | string | null>(resolve => {
    child.on('error', error => resolve(error.message))
    child.on('close', resolve)
  })
  return code === 0 ? undefined : `${code} ${said.trim().split('\n').at(-1) ?? ''}`
}
