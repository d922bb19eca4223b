import {inspect, inspectRelease, type BundleReader, type Cryptography} from '#bundle/inspect.ts'
import type {Keys} from '#bundle/keys.ts'
import type {Manifest} from '#bundle/manifest.ts'
import type {Problem} from '#bundle/problem.ts'
import {checkCode, judgeAge} from '#bundle/terminal.ts'
import {judgeWithdrawals, type WithdrawalList} from '#bundle/withdrawn.ts'
import type {Picked} from './check-files.ts'

/** What the terminal knows by itself. */
export interface KnownHere {
  keys: Keys
  /** Newest version here; '' for none. */
  newest: string
  withdrawals: WithdrawalList | undefined
}

export interface Outcome {
  problems: Problem[]
  signedBy: string[]
  manifest: Manifest | undefined
  code: string
  /** This very version is here already. */
  again: boolean
}

/** The same judgements, by the same rules, as `hanyi kiosk verify`. */
export async function checkBundle(
  picked: Picked,
  here: KnownHere,
  crypto: Cryptography,
  progress: (done: number, of: number) => void,
): Promise<Outcome> {
  const reader = readerOf(picked, crypto)
  const inspected = await inspect(reader, here.keys, crypto)
  await inspectRelease(reader, inspected, progress)
  const {manifest, problems, signedBy, withdrawals, sha256} = inspected
  if (manifest && withdrawals && problems.length === 0) {
    // Whether the same number is the same release, the installation sees: a page cannot read what is installed.
    problems.push(
      ...judgeAge(manifest, here.newest, true),
      ...judgeWithdrawals(withdrawals, here.withdrawals),
    )
  }
  return {
    problems,
    signedBy,
    manifest,
    code: sha256 === undefined ? '' : checkCode(sha256),
    again: manifest !== undefined && manifest.version === here.newest,
  }
}

function readerOf({files, besides}: Picked, crypto: Cryptography): BundleReader {
  const blobs: {[name: string]: Blob} = Object.create(null) as {[name: string]: Blob}
  for (const {name, file} of files) blobs[name] = file
  return {
    list: () =>
      Promise.resolve(files.map(({name, file}) => ({name, kind: 'file' as const, size: file.size}))),
    besides: () => Promise.resolve(besides),
    read: (name, limit = Infinity) => {
      const blob = blobs[name]
      return blob && blob.size <= limit ? readBlob(blob) : Promise.resolve(undefined)
    },
    digest: async name => {
      const blob = blobs[name]
      const bytes = blob && (await readBlob(blob))
      return bytes && {sha256: await crypto.sha256(bytes), size: bytes.length}
    },
  }
}

/** By FileReader: Blob.arrayBuffer came with Chrome 76. Undefined when it cannot be read, as when the stick was pulled. */
function readBlob(blob: Blob): Promise<Uint8Array | undefined> {
  return new Promise(resolve => {
    const reader = new FileReader()
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer))
    reader.onerror = () => resolve(undefined)
    reader.readAsArrayBuffer(blob)
  })
}
