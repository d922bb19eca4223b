import {fileList} from './file-list.ts'
import {judgeSignatures, type Keys} from './keys.ts'
import {isTooMuch, judgeListing, type Found} from './listing.ts'
import type {VerifyEd25519} from './minisign.ts'
import {judgeManifest, LIMITS, readManifest, type FileEntry, type Manifest} from './manifest.ts'
import {LIST, MANIFEST, RELEASE, SIGNATURE, WITHDRAWN, WITHDRAWN_SIGNATURE} from './names.ts'
import type {Problem} from './problem.ts'
import {readWithdrawnScript, type WithdrawalList} from './withdrawn.ts'

/** Hash and size of a file as it was read to its end. */
export interface Digest {
  /** 64 lower-case hex digits. */
  sha256: string
  /** Bytes. */
  size: number
}

/** A bundle that is only read: a folder here, files chosen in a browser there. Names are relative, with forward slashes. */
export interface BundleReader {
  /** Everything below it, links not followed; undefined when it is not there or is itself a link. */
  list: () => Promise<Found[] | undefined>
  /** Names beside the bundle, where Windows looks for `autorun.inf`; none where they cannot be read. */
  besides: () => Promise<string[]>
  /** @returns undefined when it is no file, cannot be read, or is bigger than `limit` bytes. */
  read: (name: string, limit?: number) => Promise<Uint8Array | undefined>
  /** @returns undefined when it cannot be read to its end, as when the stick was pulled. */
  digest: (name: string) => Promise<Digest | undefined>
}

/** What the platform lends: node:crypto, or tweetnacl and SubtleCrypto. */
export interface Cryptography {
  verify: VerifyEd25519
  sha256: (bytes: Uint8Array) => string | Promise<string>
}

/** A bundle as far as it can be judged without reading the release itself. */
export interface Inspected {
  problems: Problem[]
  signedBy: string[]
  /** Everything below is there when there are no problems. */
  manifest?: Manifest
  manifestBytes?: Uint8Array
  signatureBytes?: Uint8Array
  /** SHA-256 of the manifest. */
  sha256?: string
  withdrawals?: WithdrawalList
  withdrawnBytes?: Uint8Array
  withdrawnSignature?: Uint8Array
}

/** Signatures and lists are short. Bytes. */
const SHORT = 2 ** 20

/**
 * Judges the signature, every name, what lies in the folder, and the files that are not of the release. A manifest nobody
 * signed is not read any further: nothing it says could be told from a lie.
 */
export async function inspect(folder: BundleReader, keys: Keys, crypto: Cryptography): Promise<Inspected> {
  const listing = await folder.list()
  const fail = (...problems: Problem[]): Inspected => ({problems, signedBy: []})
  if (!listing) return fail({reason: 'manifest.missing'})
  if (isTooMuch(listing))
    return fail({reason: 'limit.files', values: {files: listing.length, limit: LIMITS.files}})
  const manifestBytes = await folder.read(MANIFEST, LIMITS.manifest)
  if (!manifestBytes) return fail({reason: 'manifest.missing'})
  const signatureBytes = await folder.read(SIGNATURE, SHORT)
  const {signedBy, problems} = judgeSignatures(manifestBytes, textOf(signatureBytes), keys, crypto.verify)
  if (problems.length > 0) return {problems, signedBy}
  const manifest = readManifest(textOf(manifestBytes) ?? '')
  if (!manifest || !signatureBytes) return {problems: [{reason: 'manifest.unreadable'}], signedBy}
  problems.push(...judgeManifest(manifest))
  if (problems.length === 0) problems.push(...judgeListing(manifest, listing, await folder.besides()))
  if (problems.length > 0) return {problems, signedBy, manifest}
  for (const name of Object.keys(manifest.files).filter(one => !isOfRelease(one))) {
    problems.push(...judgeDigest(manifest, name, await folder.digest(name)))
  }
  const list = textOf(await folder.read(LIST, LIMITS.manifest))
  if (list !== fileList(manifest.files)) problems.push({reason: 'list.differs', file: LIST})
  const withdrawn = await readWithdrawals(folder, keys, crypto)
  problems.push(...withdrawn.problems)
  if (withdrawn.list && withdrawn.list.sequence !== manifest.withdrawals) {
    problems.push({reason: 'withdrawn.broken', file: WITHDRAWN})
  }
  return {
    problems,
    signedBy,
    manifest,
    manifestBytes,
    signatureBytes,
    sha256: await crypto.sha256(manifestBytes),
    ...(withdrawn.list ? {withdrawals: withdrawn.list} : {}),
    ...(withdrawn.bytes ? {withdrawnBytes: withdrawn.bytes} : {}),
    ...(withdrawn.signature ? {withdrawnSignature: withdrawn.signature} : {}),
  }
}

/** The withdrawal list is signed by itself too: it lies beside the releases, and outlives them. */
async function readWithdrawals(
  folder: BundleReader,
  keys: Keys,
  crypto: Cryptography,
): Promise<{problems: Problem[]; list?: WithdrawalList; bytes?: Uint8Array; signature?: Uint8Array}> {
  const bytes = await folder.read(WITHDRAWN, SHORT)
  const signature = await folder.read(WITHDRAWN_SIGNATURE, SHORT)
  const list = bytes && readWithdrawnScript(textOf(bytes) ?? '')
  const judged = bytes && judgeSignatures(bytes, textOf(signature), keys, crypto.verify)
  if (!list || !judged || judged.problems.length > 0 || !signature) {
    return {problems: [{reason: 'withdrawn.broken', file: WITHDRAWN}]}
  }
  return {problems: [], list, bytes, signature}
}

/**
 * Reads and judges every file of the release, when nothing is wrong so far; what is found goes to `inspected.problems`.
 *
 * @param progress files read, and of how many
 */
export async function inspectRelease(
  folder: BundleReader,
  {manifest, problems}: Inspected,
  progress: (done: number, of: number) => void,
): Promise<void> {
  if (!manifest || problems.length > 0) return
  const names = releaseNames(manifest)
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] as string
    progress(at, names.length)
    problems.push(...judgeDigest(manifest, name, await folder.digest(name)))
  }
  progress(names.length, names.length)
}

const isOfRelease = (name: string): boolean => name.slice(0, RELEASE.length) === RELEASE

/** Names of the release's files, as the bundle spells them. */
export const releaseNames = (manifest: Manifest): string[] => Object.keys(manifest.files).filter(isOfRelease)

/** Holds a file that was read against the manifest. */
export function judgeDigest(manifest: Manifest, name: string, digest: Digest | undefined): Problem[] {
  const entry = manifest.files[name] as FileEntry
  if (!digest) return [{reason: 'file.unreadable', file: name}]
  if (digest.size !== entry.size) {
    return [{reason: 'file.size', file: name, values: {size: digest.size, expected: entry.size}}]
  }
  return digest.sha256 === entry.sha256 ? [] : [{reason: 'file.hash', file: name}]
}

/** UTF-8; undefined for bytes that are none. */
export function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    return undefined
  }
}
