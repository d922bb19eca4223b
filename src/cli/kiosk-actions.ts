import {dirname, resolve} from 'node:path'
import type {Keys} from '../bundle/keys.ts'
import {FOLDER, RECEIPT} from '../bundle/names.ts'
import {installBundle} from '../commands/kiosk/install.ts'
import {keygen as makeKey} from '../commands/kiosk/keygen.ts'
import type {Signer} from '../commands/kiosk/machine.ts'
import {packBundle} from '../commands/kiosk/pack.ts'
import {setUpTerminal} from '../commands/kiosk/set-up.ts'
import {verifyBundle} from '../commands/kiosk/verify.ts'
import {openFolder} from '../edges/bundle-folder.ts'
import {placeBundle} from '../edges/bundle-place.ts'
import {writeGiven} from '../edges/exchange-files.ts'
import {newKey} from '../edges/signing-keys.ts'
import {readInstallScript} from '../edges/templates.ts'
import {openTerminal} from '../edges/terminal-folder.ts'
import {EXIT, UsageFault, type Context, type Exit} from './model.ts'
import {
  bundlePath,
  isInside,
  newPassphrase,
  openKioskMachine,
  openProject,
  openSigner,
  terminalKeys,
} from './kiosk-doors.ts'
import type {KioskAction} from './kiosk.ts'

type Run = (
  context: Context,
  folder: string | undefined,
  flags: Readonly<Record<string, unknown>>,
) => Promise<Exit>

const textFlag = (flags: Readonly<Record<string, unknown>>, name: string): string | undefined =>
  typeof flags[name] === 'string' ? flags[name] : undefined

const show = (context: Context, result: object): void => {
  if (context.json) context.print(`${JSON.stringify(result, null, 2)}\n`)
}

async function keygen(
  context: Context,
  _folder: string | undefined,
  flags: Readonly<Record<string, unknown>>,
): Promise<Exit> {
  const project = await openProject(context)
  const name = textFlag(flags, 'name')?.trim() ?? ''
  if (name === '') throw new UsageFault('cli.usage.missing-option', {name: '--name'})
  const [path, second] = [flags['key'] ?? []].flat() as string[]
  if (path === undefined || second !== undefined) throw new UsageFault('cli.kiosk.usage.one-key')
  const at = resolve(context.cwd, path)
  // In the project it would be committed, copied and sent about with everything else.
  if (isInside(at, project.root)) throw new UsageFault('cli.kiosk.usage.key-in-project', {path})
  const needed = flags['needed'] === undefined ? undefined : Number(flags['needed'])
  if (needed !== undefined && (!Number.isInteger(needed) || needed < 1))
    throw new UsageFault('cli.usage.whole-number', {name: '--needed', value: String(flags['needed'])})
  const passphrase = await newPassphrase(context)
  const result = await makeKey(
    {name, passphrase, path, needed},
    {
      words: context.words,
      print: context.json ? () => undefined : line => context.print(`${line}\n`),
      read: project.read,
      write: project.write,
      make: newKey,
      writePrivate: text => writeGiven(context.cwd, path, new TextEncoder().encode(text)),
    },
  )
  show(context, result)
  return result.refused === undefined ? EXIT.well : EXIT.findings
}

async function pack(
  context: Context,
  _folder: string | undefined,
  flags: Readonly<Record<string, unknown>>,
): Promise<Exit> {
  const project = await openProject(context)
  const keys = await project.keys()
  const out = resolve(project.root, textFlag(flags, 'out') ?? 'dist')
  const paths = [flags['key'] ?? []].flat() as string[]
  if (paths.length === 0) throw new UsageFault('cli.usage.missing-option', {name: '--key'})
  for (const path of paths) {
    if (isInside(resolve(context.cwd, path), out))
      throw new UsageFault('cli.kiosk.usage.key-on-stick', {path})
  }
  const signers: Signer[] = []
  for (const path of paths) signers.push(await openSigner(context, path))
  const built = openFolder(resolve(project.root, textFlag(flags, 'from') ?? 'dist/kiosk'))
  const target = resolve(out, FOLDER)
  const base = openKioskMachine(context)
  const result = await packBundle(built, keys, signers, {
    ...base.machine,
    readWorkspace: project.readWorkspace,
    readProject: project.read,
    writeProject: project.write,
    script: readInstallScript,
    place: files => placeBundle(target, files, built.path),
    shownFolder: target,
  }).finally(base.end)
  show(context, result)
  return result.refused === undefined ? EXIT.well : EXIT.findings
}

async function verify(
  context: Context,
  folder: string | undefined,
  flags: Readonly<Record<string, unknown>>,
): Promise<Exit> {
  const to = textFlag(flags, 'to')
  const keys = to === undefined ? await (await openProject(context)).keys() : await terminalKeys(context, to)
  const terminal = to === undefined ? undefined : openTerminal(resolve(context.cwd, to))
  const bundle = openFolder(await bundlePath(context, folder))
  const base = openKioskMachine(context)
  const result = await verifyBundle(bundle, keys, terminal, base.machine).finally(base.end)
  show(context, result)
  return result.ok ? EXIT.well : EXIT.findings
}

async function install(
  context: Context,
  folder: string | undefined,
  flags: Readonly<Record<string, unknown>>,
): Promise<Exit> {
  const to = textFlag(flags, 'to')
  if (to === undefined) throw new UsageFault('cli.usage.missing-option', {name: '--to'})
  if (flags['from'] !== undefined && flags['first'] !== true)
    throw new UsageFault('cli.kiosk.usage.from-without-first')
  const base = openKioskMachine(context)
  const bundle = openFolder(await bundlePath(context, folder))
  const at = resolve(context.cwd, to)
  let keys: Keys
  if (flags['first'] === true) {
    const project = await openProject(context)
    keys = await project.keys()
    const built = openFolder(resolve(project.root, textFlag(flags, 'from') ?? 'dist/kiosk'))
    const refused = await setUpTerminal(built, openTerminal(at), keys, base.machine)
    if (refused !== undefined) throw new UsageFault(`cli.kiosk.usage.first.${refused}`, {folder: to})
  } else {
    keys = await terminalKeys(context, to)
  }
  const terminal = openTerminal(at)
  const beside = openTerminal(dirname(bundle.path))
  const result = await installBundle(bundle, terminal, keys, {
    ...base.machine,
    leaveReceipt: async bytes => {
      const written = await Promise.allSettled([terminal, beside].map(one => one.append(RECEIPT, bytes)))
      return written.every(({status}) => status === 'fulfilled')
    },
  }).finally(base.end)
  show(context, result)
  return result.result === 'refused' ? EXIT.findings : EXIT.well
}

/** What each action of `hanyi kiosk` does. */
export const ACTION: Readonly<Record<KioskAction, Run>> = {keygen, pack, verify, install}
