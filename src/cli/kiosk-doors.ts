import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {hostname} from 'node:os'
import {resolve, sep} from 'node:path'
import {readKeys, readKeysScript, type Keys} from '../bundle/keys.ts'
import {FOLDER} from '../bundle/names.ts'
import {KEYS} from '../bundle/terminal.ts'
import {textOf} from '../bundle/inspect.ts'
import {KEYS_FILE} from '../commands/kiosk/keygen.ts'
import type {KioskMachine, Signer} from '../commands/kiosk/machine.ts'
import {askSecret} from '../edges/ask.ts'
import {openFolder} from '../edges/bundle-folder.ts'
import {minuteNow} from '../edges/clock.ts'
import {readGiven} from '../edges/exchange-files.ts'
import {keyFileOf, openKey, verifyEd25519} from '../edges/signing-keys.ts'
import type {Workspace} from '../guide/model.ts'
import {UsageFault, type Context} from './model.ts'
import {openProgress} from './progress.ts'
import {openMachine} from './workspace.ts'

/** A passphrase shorter than this is guessed however slow each guess is. */
const SHORTEST = 8

export function openKioskMachine(context: Context): {machine: KioskMachine; end: () => void} {
  const progress = openProgress(context.words, context.json ? () => undefined : context.printError)
  return {
    machine: {
      words: context.words,
      print: context.json ? () => undefined : line => context.print(`${line}\n`),
      verify: verifyEd25519,
      sha256: bytes => createHash('sha256').update(bytes).digest('hex'),
      now: () => minuteNow(),
      computer: hostname(),
      progress: progress.step,
    },
    end: progress.end,
  }
}

/** The project around the folder the program was started in: its public keys, and what was ever withdrawn. */
export async function openProject(context: Context): Promise<{
  root: string
  read: (path: string) => Promise<string | undefined>
  write: (path: string, text: string) => Promise<void>
  readWorkspace: () => Promise<Workspace>
  keys: () => Promise<Keys>
}> {
  const {root, write, readWorkspace} = await openMachine(context)
  const folder = openFolder(root)
  const read = async (path: string): Promise<string | undefined> => textOf(await folder.read(path))
  return {
    root,
    read,
    write,
    readWorkspace,
    keys: async () => {
      const text = await read(KEYS_FILE)
      if (text === undefined) throw new UsageFault('cli.kiosk.usage.no-keys', {file: KEYS_FILE})
      const keys = readKeys(text)
      if (!keys) throw new UsageFault('cli.kiosk.usage.bad-keys', {file: KEYS_FILE})
      return keys
    },
  }
}

/** The keys a terminal believes: those put there once, never those of whoever comes with a stick. */
export async function terminalKeys(context: Context, to: string): Promise<Keys> {
  const folder = openFolder(resolve(context.cwd, to))
  const text = textOf(await folder.read(KEYS))
  if (text === undefined || !(await folder.read('launch.js')))
    throw new UsageFault('cli.kiosk.usage.no-terminal', {folder: to})
  const keys = readKeysScript(text)
  if (!keys) throw new UsageFault('cli.kiosk.usage.bad-keys', {file: `${to}${sep}${KEYS}`})
  return keys
}

/** The bundle named, or the one `pack` makes when nothing is said. A stick's own letter will do: the folder is known. */
export async function bundlePath(context: Context, folder: string | undefined): Promise<string> {
  if (folder !== undefined) {
    const at = resolve(context.cwd, folder)
    const inside = resolve(at, FOLDER)
    return existsSync(inside) ? inside : at
  }
  const {root} = await openProject(context)
  return resolve(root, 'dist', FOLDER)
}

export async function openSigner(context: Context, path: string): Promise<Signer> {
  const bytes = await readGiven(context.cwd, path)
  const text = typeof bytes === 'string' ? undefined : textOf(bytes)
  const known = text === undefined ? undefined : keyFileOf(text)
  if (text === undefined || !known) throw new UsageFault('cli.kiosk.usage.no-key-file', {path})
  const opened = openKey(
    text,
    await passphrase(context, context.words.say('cli.kiosk.ask', {name: known.name})),
  )
  if (!opened) throw new UsageFault('cli.kiosk.usage.wrong-passphrase', {name: known.name})
  return opened
}

export async function newPassphrase(context: Context): Promise<string> {
  const first = await passphrase(context, context.words.say('cli.kiosk.ask.new', {n: SHORTEST}))
  if ([...first].length < SHORTEST) throw new UsageFault('cli.kiosk.usage.short-passphrase', {n: SHORTEST})
  if (process.env['HANYI_PASSPHRASE'] !== undefined) return first
  const second = await passphrase(context, context.words.say('cli.kiosk.ask.again'))
  if (first !== second) throw new UsageFault('cli.kiosk.usage.other-passphrase')
  return first
}

/** From the person at the keyboard, or from `HANYI_PASSPHRASE` where nobody sits there. */
async function passphrase(context: Context, question: string): Promise<string> {
  const given = process.env['HANYI_PASSPHRASE']
  if (given !== undefined) return given
  const answer = await askSecret(question)
  if (answer === undefined) throw new UsageFault('cli.kiosk.usage.no-passphrase')
  return answer
}

export const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
