import type {Keys} from '../../bundle/keys.ts'
import {bytesOf, type FileEntry, type Manifest} from '../../bundle/manifest.ts'
import {MANIFEST, RELEASE, SIGNATURE, WITHDRAWN, WITHDRAWN_SIGNATURE} from '../../bundle/names.ts'
import type {Problem} from '../../bundle/problem.ts'
import {
  checkCode,
  CURRENT,
  CURRENT_BEFORE,
  currentScript,
  INCOMING,
  INSTALLED,
  installedText,
  KEEP,
  PLAIN,
  plainPage,
  RELEASES,
} from '../../bundle/terminal.ts'
import {compareVersions} from '../../bundle/version.ts'
import {inspect, judgeDigest, releaseNames, type Inspected} from '../../bundle/inspect.ts'
import type {Folder, KioskMachine, TerminalFolder} from './machine.ts'
import {receiptBytes} from './receipt.ts'
import {sayBundle, sayProblems} from './say.ts'
import {readTerminal, type TerminalState} from './terminal-state.ts'
import {judgeAt} from './verify.ts'

/** The `--json` of `hanyi kiosk install`. */
export interface Installed {
  /** `again`: this very version was installed already, and is sound. */
  result: 'installed' | 'again' | 'refused'
  version?: string
  /** The release it falls back to; '' for none. */
  previous: string
  /** Older releases taken away. */
  removed: string[]
  code?: string
  signedBy: string[]
  problems: Problem[]
}

/** The machine as installing needs it. */
export interface InstallMachine extends KioskMachine {
  /** Adds to `安装回执.txt` at the terminal and beside the bundle; false when one of them cannot be written. */
  leaveReceipt: (bytes: Uint8Array) => Promise<boolean>
}

/** Room left on the disk after the new release is there. Bytes. */
const SPARE = 16 * 2 ** 20

/** A bundle that passed `inspect`, with nothing missing. */
type Sound = Inspected & Required<Omit<Inspected, 'problems' | 'signedBy'>>

/**
 * Installs a bundle. Until the switch at the end, one rename of `current.js`, nothing the running release needs is
 * touched; whenever it is cut off, the launcher finds a whole release, and running it again finishes. Whatever comes of
 * it, a receipt is left.
 */
export function installBundle(
  bundle: Folder,
  terminal: TerminalFolder,
  keys: Keys,
  machine: InstallMachine,
): Promise<Installed> {
  return terminal.alone(async () => {
    const state = await readTerminal(terminal, machine)
    const inspected = await inspect(bundle, keys, machine)
    if (inspected.problems.length === 0) inspected.problems.push(...judgeAt(inspected, state))
    const outcome = isSound(inspected)
      ? await take(bundle, terminal, inspected, state, machine)
      : {result: 'refused' as const, previous: state.current[0] ?? '', removed: []}
    const installed: Installed = {
      ...outcome,
      ...(inspected.manifest ? {version: inspected.manifest.version} : {}),
      ...(inspected.sha256 ? {code: checkCode(inspected.sha256)} : {}),
      signedBy: inspected.signedBy,
      problems: inspected.problems,
    }
    if (installed.result === 'refused') sayProblems(installed.problems, machine)
    else sayBundle({...inspected.manifest, ...sizeOf(inspected.manifest), ...installed}, machine)
    machine.print(
      machine.words.say(`update.install.${installed.result}`, {previous: installed.previous || 'none'}),
    )
    const left = await machine.leaveReceipt(receiptBytes(installed, state.newest, terminal.path, machine))
    machine.print(machine.words.say(left ? 'update.install.receipt' : 'update.install.no-receipt'))
    return installed
  })
}

/** Brings a sound bundle's release in and switches to it. Problems found on the way go to `bundle.problems`. */
async function take(
  bundle: Folder,
  terminal: TerminalFolder,
  sound: Sound,
  state: TerminalState,
  machine: KioskMachine,
): Promise<Pick<Installed, 'result' | 'previous' | 'removed'>> {
  const {version} = sound.manifest
  for (const name of state.leftovers) await terminal.remove(name)
  const previous = previousOf(state, version)
  const again = await isWhole(terminal, sound, machine)
  if (!again) {
    sound.problems.push(...(await bring(bundle, terminal, sound, machine)))
    if (sound.problems.length > 0) return {result: 'refused', previous: state.current[0] ?? '', removed: []}
    await replace(terminal, version, state, previous)
  }
  const removed = await change(terminal, sound, state, previous)
  return {result: again && state.current[0] === version ? 'again' : 'installed', previous, removed}
}

const isSound = (inspected: Inspected): inspected is Sound =>
  inspected.problems.length === 0 &&
  inspected.manifest !== undefined &&
  inspected.withdrawals !== undefined &&
  inspected.withdrawnBytes !== undefined &&
  inspected.withdrawnSignature !== undefined

const sizeOf = (manifest: Manifest | undefined): {files: number; bytes: number} => ({
  files: Object.keys(manifest?.files ?? {}).length,
  bytes: manifest ? bytesOf(manifest) : 0,
})

/** The newest whole release that is older than this one: what the launcher falls back to. '' for none. */
function previousOf(state: TerminalState, version: string): string {
  return state.releases.find(one => compareVersions(one, version) < 0) ?? ''
}

/** Does this very release lie at the terminal, every byte of it? */
async function isWhole(
  terminal: TerminalFolder,
  {manifest, sha256}: Sound,
  machine: KioskMachine,
): Promise<boolean> {
  const folder = `${RELEASES}/${manifest.version}`
  const own = await terminal.read(`${folder}/${MANIFEST}`)
  if (!own || machine.sha256(own) !== sha256) return false
  for (const name of releaseNames(manifest)) {
    const digest = await terminal.digest(`${folder}/${name.slice(RELEASE.length)}`)
    if (judgeDigest(manifest, name, digest).length > 0) return false
  }
  return true
}

/** Copies the release beside the running one; what arrived is judged, not what was meant to. Leaves nothing when refused. */
async function bring(
  bundle: Folder,
  terminal: TerminalFolder,
  {manifest, manifestBytes, signatureBytes}: Sound,
  machine: KioskMachine,
): Promise<Problem[]> {
  const folder = `${RELEASES}/${INCOMING}${manifest.version}`
  const names = releaseNames(manifest)
  const needed = names.reduce((sum, name) => sum + (manifest.files[name] as FileEntry).size, SPARE)
  const free = await terminal.free()
  if (free < needed) {
    return [{reason: 'disk.full', values: {free: Math.floor(free / 1e6), needed: Math.ceil(needed / 1e6)}}]
  }
  const problems: Problem[] = []
  try {
    for (const [at, name] of names.entries()) {
      machine.progress('update.step.copy', at, names.length)
      const digest = await terminal.bring(bundle, name, `${folder}/${name.slice(RELEASE.length)}`)
      problems.push(...judgeDigest(manifest, name, digest))
      if (problems.length > 0) break
    }
    machine.progress('update.step.copy', names.length, names.length)
    if (problems.length === 0) {
      await terminal.write(`${folder}/${SIGNATURE}`, signatureBytes)
      await terminal.write(`${folder}/${MANIFEST}`, manifestBytes)
    }
  } catch (error) {
    await terminal.remove(folder).catch(() => undefined)
    throw error
  }
  if (problems.length > 0) await terminal.remove(folder)
  return problems
}

/** Gives the release its name; one of that name that is damaged makes way, and is not the running one by then. */
async function replace(
  terminal: TerminalFolder,
  version: string,
  state: TerminalState,
  previous: string,
): Promise<void> {
  const there = (await terminal.names(RELEASES)).includes(version)
  if (there && state.current.includes(version) && previous !== '') {
    await terminal.write(CURRENT, encode(currentScript([previous])))
  }
  if (there) await terminal.remove(`${RELEASES}/${version}`)
  await terminal.rename(`${RELEASES}/${INCOMING}${version}`, `${RELEASES}/${version}`)
}

/** The switch. The withdrawal list goes first, since it only takes away; releases are removed when nothing names them. */
async function change(
  terminal: TerminalFolder,
  {manifest, withdrawals, withdrawnBytes, withdrawnSignature}: Sound,
  state: TerminalState,
  previous: string,
): Promise<string[]> {
  const {version} = manifest
  const versions = [version, previous].filter(one => one !== '').slice(0, KEEP)
  await terminal.write(WITHDRAWN_SIGNATURE, withdrawnSignature)
  await terminal.write(WITHDRAWN, withdrawnBytes)
  if (state.current.length > 0 && state.current[0] !== version) {
    await terminal.write(CURRENT_BEFORE, encode(currentScript(state.current)))
  }
  await terminal.write(CURRENT, encode(currentScript(versions)))
  await terminal.write(INSTALLED, encode(installedText(version, previous, withdrawals.sequence)))
  await terminal.write(PLAIN, encode(plainPage(version)))
  const removed = state.releases.filter(one => !versions.includes(one))
  for (const name of await terminal.names(RELEASES)) {
    if (!versions.includes(name)) await terminal.remove(`${RELEASES}/${name}`)
  }
  return removed
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
