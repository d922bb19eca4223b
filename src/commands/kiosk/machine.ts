import type {BundleReader, Digest} from '../../bundle/inspect.ts'
import type {VerifyEd25519} from '../../bundle/minisign.ts'
import type {Words} from '../../locale/words.ts'

/** A folder that is only read: a stick, or a finished build. */
export interface Folder extends BundleReader {
  /** Where it is on this machine. */
  path: string
}

/** The folder of a terminal, written so that whatever happens, what stood there before stands or what was to come does. */
export interface TerminalFolder extends Folder {
  /** Names right in a folder of it; none when it is not there. */
  names: (folder: string) => Promise<string[]>
  /** Puts a file in place by temporary file, flush and rename. */
  write: (name: string, bytes: Uint8Array) => Promise<void>
  /** Adds to the end of a file. */
  append: (name: string, bytes: Uint8Array) => Promise<void>
  /** Copies a file of the bundle, flushes it, and hashes what was written; undefined when the bundle cannot be read. */
  bring: (from: Folder, name: string, to: string) => Promise<Digest | undefined>
  rename: (from: string, to: string) => Promise<void>
  remove: (name: string) => Promise<void>
  /** Bytes free on its disk. */
  free: () => Promise<number>
  /** Runs alone: two installations at once would each undo the other's. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
}

/** Somebody's private key, opened. */
export interface Signer {
  /** Public key as minisign writes it. */
  key: string
  sign: (message: Uint8Array) => Uint8Array
}

/** What the workflows of `hanyi kiosk` need of the machine. */
export interface KioskMachine {
  words: Words
  print: (line: string) => void
  verify: VerifyEd25519
  sha256: (bytes: Uint8Array) => string
  /** For receipts alone: `2026-11-23 09:41`. */
  now: () => string
  computer: string
  /** Key in cli.json, and how many of how many. */
  progress: (step: string, done: number, of: number) => void
}
