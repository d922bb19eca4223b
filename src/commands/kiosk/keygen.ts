import {readKeys, type Holder, type Keys} from '../../bundle/keys.ts'
import {readPublicKey} from '../../bundle/minisign.ts'
import type {Words} from '../../locale/words.ts'

/** The public keys, in the project and in its history: whose updates the county's terminals believe. */
export const KEYS_FILE = 'kiosk/keys.json'

/** The machine as making a key needs it. */
export interface KeygenMachine {
  words: Words
  print: (line: string) => void
  /** Text of a file of the project; undefined when it is not there. */
  read: (path: string) => Promise<string | undefined>
  /** Writes a file of the project. */
  write: (path: string, text: string) => Promise<void>
  /** Makes a pair, sealed with a passphrase. */
  make: (name: string, passphrase: string) => {key: string; file: string}
  /** Writes the private key where the person said; false when a file is there already, which stays. */
  writePrivate: (text: string) => Promise<boolean>
}

export interface KeygenOptions {
  /** Who will keep the key. */
  name: string
  passphrase: string
  /** The private key's file as the person wrote it. */
  path: string
  /** How many holders must sign from now on; undefined leaves it as it is. */
  needed: number | undefined
}

/** The `--json` of `hanyi kiosk keygen`. */
export interface MadeKey {
  name: string
  id: string
  key: string
  needed: number
  holders: readonly Holder[]
  refused?: 'name' | 'exists' | 'needed' | 'keys'
}

/**
 * Makes a key for one holder. The private half goes to the file named, the public half into `kiosk/keys.json`. A key
 * that is in that list already is never replaced: terminals believe it.
 */
export async function keygen(options: KeygenOptions, machine: KeygenMachine): Promise<MadeKey> {
  const text = await machine.read(KEYS_FILE)
  const past = text === undefined ? {needed: 1, holders: []} : readKeys(text)
  const refuse = (refused: NonNullable<MadeKey['refused']>): MadeKey => {
    machine.print(
      machine.words.say(`update.keygen.refused.${refused}`, {...options, needed: options.needed ?? 1}),
    )
    const {needed = 1, holders = []} = past ?? {}
    return {name: options.name, id: '', key: '', needed, holders, refused}
  }
  if (!past) return refuse('keys')
  if (past.holders.some(({name}) => name === options.name)) return refuse('name')
  const needed = options.needed ?? past.needed
  if (needed > past.holders.length + 1) return refuse('needed')
  const made = machine.make(options.name, options.passphrase)
  if (!(await machine.writePrivate(made.file))) return refuse('exists')
  const keys: Keys = {needed, holders: [...past.holders, {name: options.name, key: made.key}]}
  await machine.write(KEYS_FILE, `${JSON.stringify(keys, null, 2)}\n`)
  const id = readPublicKey(made.key)?.id ?? ''
  machine.print(machine.words.say('update.keygen.done', {name: options.name, id, path: options.path}))
  machine.print(machine.words.say('update.keygen.public', {file: KEYS_FILE, key: made.key}))
  machine.print(machine.words.say('update.keygen.holders', {n: keys.holders.length, needed}))
  if (keys.holders.length < 2) machine.print(machine.words.say('update.keygen.second'))
  return {name: options.name, id, key: made.key, needed, holders: keys.holders}
}
