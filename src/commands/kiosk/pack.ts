import {fileList} from '../../bundle/file-list.ts'
import {judgeSignatures, type Keys} from '../../bundle/keys.ts'
import {
  bytesOf,
  FORMAT,
  judgeManifest,
  manifestText,
  type FileEntry,
  type Manifest,
} from '../../bundle/manifest.ts'
import {readPublicKey, sealed, signatureText} from '../../bundle/minisign.ts'
import {
  BATCH,
  LIST,
  MANIFEST,
  RELEASE,
  SHELL,
  SIGNATURE,
  WITHDRAWN,
  WITHDRAWN_SIGNATURE,
} from '../../bundle/names.ts'
import type {Problem} from '../../bundle/problem.ts'
import {FACTS, readReleaseFacts, type ReleaseFacts} from '../../bundle/release-facts.ts'
import {batchFile, shellFile} from '../../bundle/scripts.ts'
import {checkCode, CURRENT, readCurrent, RELEASES} from '../../bundle/terminal.ts'
import {
  nextWithdrawals,
  readWithdrawnScript,
  withdrawnScript,
  type Withdrawal,
  type WithdrawalList,
} from '../../bundle/withdrawn.ts'
import type {Workspace} from '../../guide/model.ts'
import {withdrawnGuides} from '../../publish/kiosk/launcher.ts'
import {textOf} from '../../bundle/inspect.ts'
import type {Folder, KioskMachine, Signer} from './machine.ts'
import {sayBundle, sayProblems} from './say.ts'

/** Every withdrawal there ever was, in the project and in its history. Its text is that of `withdrawn.js`. */
export const LEDGER_FILE = 'kiosk/withdrawn.js'

/** The machine as packing needs it. */
export interface PackMachine extends KioskMachine {
  readWorkspace: () => Promise<Workspace>
  /** Text of a file of the project; undefined when it is not there. */
  readProject: (path: string) => Promise<string | undefined>
  writeProject: (path: string, text: string) => Promise<void>
  /** Texts of `install.cmd` and `install.sh`. */
  script: (name: 'install.cmd' | 'install.sh') => string
  /** Puts a finished bundle in place of an older one; false when something else lies there, which stays. */
  place: (files: ReadonlyMap<string, Uint8Array | {from: string}>, built: Folder) => Promise<boolean>
  /** The bundle's folder as the person wrote it. */
  shownFolder: string
}

/** The `--json` of `hanyi kiosk pack`. */
export interface Packed {
  folder: string
  version?: string
  created?: string
  reviewBy?: string
  files?: number
  bytes?: number
  code?: string
  withdrawals?: number
  signedBy: string[]
  problems: Problem[]
  refused?: 'no-build' | 'draft' | 'keys' | 'signers' | 'ledger' | 'names' | 'taken'
}

/**
 * Packs what `hanyi build` made for the kiosk into one signed bundle. The same build, list and keys give the same bytes.
 *
 * @param built the folder of the build, `dist/kiosk`
 */
export async function packBundle(
  built: Folder,
  keys: Keys,
  signers: readonly Signer[],
  machine: PackMachine,
): Promise<Packed> {
  const refuse = (refused: NonNullable<Packed['refused']>, problems: Problem[] = []): Packed => {
    machine.print(
      machine.words.say(`update.pack.refused.${refused}`, {folder: machine.shownFolder, needed: keys.needed}),
    )
    sayProblems(problems, machine)
    return {folder: machine.shownFolder, signedBy: [], problems, refused}
  }
  const known = signers.filter(({key}) => keys.holders.some(holder => holder.key === key))
  if (known.length < signers.length) return refuse('keys')
  if (new Set(known.map(({key}) => key)).size < keys.needed) return refuse('signers')
  const facts = await factsOf(built)
  if (!facts) return refuse('no-build')
  if (facts.mode !== 'release') return refuse('draft')
  const ledgerText = await machine.readProject(LEDGER_FILE)
  const ledger = ledgerText === undefined ? {sequence: 0, guides: []} : readWithdrawnScript(ledgerText)
  if (!ledger) return refuse('ledger')
  const withdrawals = nextWithdrawals(
    ledger,
    withdrawnNow(await machine.readWorkspace(), facts),
    facts.version,
  )
  const release = await releaseFiles(built, facts.version, machine)
  const {manifest, files} = bundleFiles(facts, release, withdrawals, signers, machine)
  const problems = judgeManifest(manifest)
  if (problems.length > 0) return refuse('names', problems)
  for (const name of Object.keys(release)) {
    files.set(name, {from: `${RELEASES}/${facts.version}/${name.slice(RELEASE.length)}`})
  }
  if (!(await machine.place(files, built))) return refuse('taken')
  // Only when the bundle is there: a number that nobody ever packed would be missing from the row.
  if (withdrawals !== ledger) await machine.writeProject(LEDGER_FILE, withdrawnScript(withdrawals))
  const manifestBytes = files.get(MANIFEST) as Uint8Array
  const result: Packed = {
    folder: machine.shownFolder,
    version: manifest.version,
    created: manifest.created,
    reviewBy: manifest.reviewBy,
    files: Object.keys(manifest.files).length,
    bytes: bytesOf(manifest),
    code: checkCode(machine.sha256(manifestBytes)),
    withdrawals: withdrawals.sequence,
    ...judgeSignatures(manifestBytes, textOf(files.get(SIGNATURE) as Uint8Array), keys, machine.verify),
  }
  sayBundle(result, machine)
  machine.print(machine.words.say('update.pack.done', {folder: machine.shownFolder}))
  return result
}

/** What the newest release of a build says about itself. */
async function factsOf(built: Folder): Promise<ReleaseFacts | undefined> {
  const [version] = readCurrent(textOf(await built.read(CURRENT)) ?? '') ?? []
  if (version === undefined) return undefined
  const facts = readReleaseFacts(textOf(await built.read(`${RELEASES}/${version}/${FACTS}`)) ?? '')
  return facts?.version === version ? facts : undefined
}

/** Guides no terminal may show from now on, in whatever release it still has: withdrawn ones and paused ones. */
function withdrawnNow(workspace: Workspace, facts: ReleaseFacts): Omit<Withdrawal, 'before'>[] {
  const shown = new Set(facts.guides)
  return withdrawnGuides(workspace).filter(({id}) => !shown.has(id))
}

async function releaseFiles(
  built: Folder,
  version: string,
  machine: KioskMachine,
): Promise<Record<string, FileEntry>> {
  const prefix = `${RELEASES}/${version}/`
  const found = ((await built.list()) ?? []).filter(
    ({name, kind}) => kind === 'file' && name.startsWith(prefix),
  )
  const entries: Record<string, FileEntry> = {}
  for (const [at, {name}] of found.entries()) {
    machine.progress('update.step.hash', at, found.length)
    const digest = await built.digest(name)
    if (digest) entries[RELEASE + name.slice(prefix.length)] = {size: digest.size, sha256: digest.sha256}
  }
  machine.progress('update.step.hash', found.length, found.length)
  return entries
}

function bundleFiles(
  facts: ReleaseFacts,
  release: Record<string, FileEntry>,
  withdrawals: WithdrawalList,
  signers: readonly Signer[],
  machine: PackMachine,
): {manifest: Manifest; files: Map<string, Uint8Array | {from: string}>} {
  const {version, created, reviewBy} = facts
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const word = (key: string): string => machine.words.han(key)
  const own = new Map<string, Uint8Array>()
  own.set(LIST, encode(fileList(release)))
  own.set(WITHDRAWN, encode(withdrawnScript(withdrawals)))
  own.set(
    WITHDRAWN_SIGNATURE,
    signed(own.get(WITHDRAWN) as Uint8Array, `withdrawals ${withdrawals.sequence}`, signers),
  )
  const hashOf = (name: string): string => machine.sha256(own.get(name) as Uint8Array)
  const values = {
    manifest: {version, withdrawals: withdrawals.sequence, files: release},
    listHash: hashOf(LIST),
    withdrawnHash: hashOf(WITHDRAWN),
    withdrawnSignatureHash: hashOf(WITHDRAWN_SIGNATURE),
  }
  own.set(BATCH, batchFile(machine.script('install.cmd'), values, word))
  own.set(SHELL, shellFile(machine.script('install.sh'), values, word))
  const files: Record<string, FileEntry> = {...release}
  for (const [name, bytes] of own) files[name] = {size: bytes.length, sha256: machine.sha256(bytes)}
  const manifest: Manifest = {
    format: FORMAT,
    version,
    created,
    reviewBy,
    withdrawals: withdrawals.sequence,
    files,
  }
  const bytes = encode(manifestText(manifest))
  return {
    manifest,
    files: new Map<string, Uint8Array | {from: string}>([
      ...own,
      [MANIFEST, bytes],
      [SIGNATURE, signed(bytes, `hanyi ${version}`, signers)],
    ]),
  }
}

/** The bytes of a signature file, one block a signer. */
function signed(message: Uint8Array, comment: string, signers: readonly Signer[]): Uint8Array {
  const signatures = signers.map(({key, sign}) => {
    const bytes = sign(message)
    return {keyId: readPublicKey(key)?.id ?? '', bytes, comment, seal: sign(sealed(bytes, comment))}
  })
  return new TextEncoder().encode(signatureText(signatures))
}
