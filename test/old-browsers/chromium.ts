import {spawn, type ChildProcess} from 'node:child_process'
import {chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {brotliDecompress} from 'node:zlib'
import {DevTools} from './dev-tools.ts'

/** The versions of this folder's package.json, and what township terminals have them in (kiosk.md §8). */
export const VERSIONS = [64, 69, 80, 92, 109] as const
export type Version = (typeof VERSIONS)[number]

const unpack = promisify(brotliDecompress)

/**
 * The browser of a version, taken out of its npm package once.
 * @returns path of the executable
 * @throws when the package is not installed: `npm ci --prefix test/old-browsers`
 */
export async function executableOf(version: Version): Promise<string> {
  const folder = join(import.meta.dirname, 'node_modules', `chromium-${version}`, 'bin')
  const packed = (await readdir(folder)).find(name => /^chromium.*\.br$/.test(name))
  if (packed === undefined) throw new Error(`no browser in ${folder}`)
  const unpacked = join(import.meta.dirname, 'node_modules', '.unpacked')
  const target = join(unpacked, `chromium-${version}`)
  if (await stat(target).catch(() => undefined)) return target
  await mkdir(unpacked, {recursive: true})
  const temporary = `${target}.${process.pid}.tmp`
  await writeFile(temporary, await unpack(await readFile(join(folder, packed))))
  await chmod(temporary, 0o755)
  await rename(temporary, target)
  return target
}

export interface Browser {
  /** What it calls itself: `HeadlessChrome/64.0.3264.0`. */
  product: string
  pid: number
  /** A new tab. */
  open: () => Promise<DevTools>
  close: () => Promise<void>
}

/** Flags that every version from 64 on understands; no page may reach out, and none is let to read other files. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--mute-audio',
  '--remote-debugging-port=0',
  '--autoplay-policy=no-user-gesture-required',
  // Without it 80 and later let 200 changes of address pass in ten seconds and silently ignore the rest (69 does not).
  '--disable-ipc-flooding-protection',
]

/**
 * Starts a browser with an empty profile.
 * @param libraries folder of those the machine lacks
 */
export async function launch(executable: string, libraries: string | undefined): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'hanyi-old-'))
  const child = spawn(executable, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    env: libraries === undefined ? process.env : {...process.env, LD_LIBRARY_PATH: libraries},
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const address = await addressOf(child)
  const {host} = new URL(address)
  const ask = async (path: string, method = 'GET'): Promise<Record<string, string>> => {
    const answer = await fetch(`http://${host}${path}`, {method})
    return (await answer.json()) as Record<string, string>
  }
  const {Browser: product = ''} = await ask('/json/version')
  return {
    product,
    pid: child.pid ?? 0,
    open: async () => {
      // Newer versions open tabs by PUT alone, older ones know only GET.
      const {webSocketDebuggerUrl} = await ask('/json/new', 'PUT').catch(() => ask('/json/new'))
      return DevTools.connect(webSocketDebuggerUrl ?? '')
    },
    close: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
      await rm(profile, {recursive: true, force: true, maxRetries: 5})
    },
  }
}

/** What a starting browser says on its standard error. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const give = setTimeout(() => reject(new Error(`the browser said nothing in a minute:\n${said}`)), 60_000)
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`the browser ended with ${code}:\n${said}`)))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [, address] = /DevTools listening on (ws:\/\/\S+)/.exec(said) ?? []
      if (address === undefined) return
      clearTimeout(give)
      resolve(address)
    })
  })
}
