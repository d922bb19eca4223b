import {keysScript, type Keys} from '../../bundle/keys.ts'
import {RECEIPT, WITHDRAWN, WITHDRAWN_SIGNATURE} from '../../bundle/names.ts'
import {CURRENT, CURRENT_BEFORE, INSTALLED, isLeftover, KEYS, PLAIN} from '../../bundle/terminal.ts'
import {textOf} from '../../bundle/inspect.ts'
import type {Folder, KioskMachine, TerminalFolder} from './machine.ts'

/** Written by installations, never by setting up. */
const INSTALLS: readonly string[] = [
  CURRENT,
  CURRENT_BEFORE,
  WITHDRAWN,
  WITHDRAWN_SIGNATURE,
  INSTALLED,
  PLAIN,
  RECEIPT,
  KEYS,
]
/** Without these a folder is no terminal. */
const NEEDED = ['index.html', 'launch.js', 'check.html', 'check.js']
/** Written by staff, once; every update and every new launcher leaves it. */
const SITE = 'site.js'

/**
 * Puts the launcher, the check page and the public keys at a terminal, once. Keys that are there stay: replacing them is
 * done by hand, on the spot (docs/终端.md).
 *
 * @param built the folder of the build, `dist/kiosk`
 * @returns why it was refused: `no-build`, `keys` when other keys are there; undefined when all is in place
 */
export async function setUpTerminal(
  built: Folder,
  terminal: TerminalFolder,
  keys: Keys,
  machine: KioskMachine,
): Promise<'no-build' | 'keys' | undefined> {
  const found = ((await built.list()) ?? []).filter(({name, kind}) => kind === 'file' && !name.includes('/'))
  const names = found.map(({name}) => name).filter(name => !INSTALLS.includes(name) && !isLeftover(name))
  if (NEEDED.some(name => !names.includes(name))) return 'no-build'
  const there = textOf(await terminal.read(KEYS))
  if (there !== undefined && there !== keysScript(keys)) return 'keys'
  for (const name of names) {
    const bytes = await built.read(name)
    const kept = name === SITE && (await terminal.read(SITE)) !== undefined
    if (bytes && !kept) await terminal.write(name, bytes)
  }
  await terminal.write(KEYS, new TextEncoder().encode(keysScript(keys)))
  machine.print(machine.words.say('update.first.done', {folder: terminal.path, site: SITE}))
  return undefined
}
