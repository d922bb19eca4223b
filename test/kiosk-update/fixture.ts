import {createHash, generateKeyPairSync, sign} from 'node:crypto'
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {existsSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {keysScript, type Keys} from '../../src/bundle/keys.ts'
import {manifestText, readManifest, type Manifest} from '../../src/bundle/manifest.ts'
import {publicKeyText, sealed, signatureText} from '../../src/bundle/minisign.ts'
import {FOLDER, MANIFEST, RECEIPT, SIGNATURE} from '../../src/bundle/names.ts'
import {currentScript, RELEASES} from '../../src/bundle/terminal.ts'
import {withdrawnScript} from '../../src/bundle/withdrawn.ts'
import {installBundle, type Installed} from '../../src/commands/kiosk/install.ts'
import type {KioskMachine, Signer} from '../../src/commands/kiosk/machine.ts'
import {packBundle, type Packed} from '../../src/commands/kiosk/pack.ts'
import {openFolder} from '../../src/edges/bundle-folder.ts'
import {placeBundle} from '../../src/edges/bundle-place.ts'
import {loadCatalogues} from '../../src/edges/locales.ts'
import {verifyEd25519} from '../../src/edges/signing-keys.ts'
import {readInstallScript} from '../../src/edges/templates.ts'
import {openTerminal, type WriteFolder} from '../../src/edges/terminal-folder.ts'
import type {Workspace} from '../../src/guide/model.ts'
import {createWords} from '../../src/locale/create-words.ts'

export const words = createWords({
  messages: 'zh-CN',
  catalogues: loadCatalogues(['cli', 'machine', 'update']),
  countyWords: new Map(),
})

/** Memory where there is some to write to: an installation flushes each of its files. */
const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

export const scratch = (): Promise<string> => mkdtemp(join(SCRATCH, 'hanyi-update-'))

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A signer whose key is in no file: sealing one takes half a second. */
export function signerOf(id: string): Signer {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519')
  const {x = ''} = publicKey.export({format: 'jwk'})
  return {
    key: publicKeyText({id, bytes: new Uint8Array(Buffer.from(x, 'base64url'))}),
    sign: message => new Uint8Array(sign(null, message, privateKey)),
  }
}

export const zhang = signerOf('00000000000000A1')
export const li = signerOf('00000000000000B2')
export const KEYS: Keys = {
  needed: 1,
  holders: [
    {name: '张三', key: zhang.key},
    {name: '李四', key: li.key},
  ],
}

/** A machine that keeps what it says. */
export function machineOf(said: string[] = []): KioskMachine {
  return {
    words,
    print: line => void said.push(line),
    verify: verifyEd25519,
    sha256: hash,
    now: () => '2026-11-27 09:41',
    computer: 'PC-1',
    progress: () => undefined,
  }
}

export const OLD = '2026-11-01.1'
export const NEW = '2026-11-23.1'

export interface Stick {
  /** Folder with everything: `build/`, `stick/`, `terminal/`. */
  root: string
  bundle: string
  terminal: string
}

/** The bytes a release of this version is made of, by name; every version differs in every file but the empty one. */
export function releaseFiles(version: string): Map<string, Uint8Array> {
  const text = (what: string): Uint8Array => new TextEncoder().encode(`${what} of ${version}\n`)
  const files = new Map<string, Uint8Array>()
  for (const name of [
    'index.html',
    'app.js',
    'meta.js',
    'data.js',
    'html/zh/index.html',
    'a/old-ii-1.webm',
    'g/old.js',
  ])
    files.set(name, text(name))
  files.set('ready.js', new TextEncoder().encode(`var hanyiReady = ${JSON.stringify(version)}\n`))
  files.set('empty.js', new Uint8Array())
  files.set(
    'fonts/han.woff2',
    new Uint8Array(40_000).map((_, at) => (at * 31 + version.length) % 251),
  )
  const facts = {
    version,
    created: version.slice(0, 10),
    reviewBy: '2027-05-22',
    mode: 'release',
    guides: ['old'],
  }
  files.set('release.json', new TextEncoder().encode(JSON.stringify(facts)))
  return files
}

async function write(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), bytes)
  }
}

/** Packs a release into `<root>/<where>/hanyi-更新`, as `hanyi kiosk pack` does. */
export async function packed(
  root: string,
  version: string,
  options: {
    signers?: Signer[]
    keys?: Keys
    where?: string
    withdrawn?: string[]
    sequence?: number
    extra?: Map<string, Uint8Array>
  } = {},
): Promise<Packed> {
  const build = join(root, `build-${version}`)
  await rm(build, {recursive: true, force: true})
  await write(join(build, RELEASES, version), new Map([...releaseFiles(version), ...(options.extra ?? [])]))
  await writeFile(join(build, 'current.js'), currentScript([version]))
  const target = join(root, options.where ?? 'stick', FOLDER)
  await mkdir(dirname(target), {recursive: true})
  const guides = (options.withdrawn ?? []).map(id => ({
    id,
    facts: {status: 'withdrawn', status_note: {date: '2026-11-20', reason: '政策调整'}},
  }))
  const ledger =
    options.sequence === undefined ? undefined : withdrawnScript({sequence: options.sequence, guides: []})
  return packBundle(openFolder(build), options.keys ?? KEYS, options.signers ?? [zhang], {
    ...machineOf(),
    readWorkspace: () => Promise.resolve({guides} as unknown as Workspace),
    readProject: path => Promise.resolve(path.endsWith('withdrawn.js') ? ledger : undefined),
    writeProject: () => Promise.resolve(),
    script: readInstallScript,
    place: files => placeBundle(target, files, build),
    shownFolder: target,
  })
}

/** A terminal that runs `OLD`, and a stick with `NEW`. */
export async function prepared(): Promise<Stick> {
  const root = await scratch()
  const terminal = join(root, 'terminal')
  await mkdir(terminal)
  for (const name of ['index.html', 'launch.js', 'check.html', 'check.js', 'site.js'])
    await writeFile(join(terminal, name), `${name} of the terminal\n`)
  await writeFile(join(terminal, 'key.js'), keysScript(KEYS))
  await packed(root, OLD, {where: 'old'})
  await installed(join(root, 'old', FOLDER), terminal)
  await packed(root, NEW, {sequence: 1})
  return {root, terminal, bundle: join(root, 'stick', FOLDER)}
}

/** A copy of what `prepared` made, to spoil. */
export async function copyOf(stick: Stick): Promise<Stick> {
  const root = await scratch()
  await cp(stick.root, root, {recursive: true, verbatimSymlinks: true})
  return {root, terminal: join(root, 'terminal'), bundle: join(root, 'stick', FOLDER)}
}

/** Installs as `hanyi kiosk install` does, in this process. */
export async function installed(
  bundle: string,
  terminal: string,
  said: string[] = [],
  door: (folder: WriteFolder) => WriteFolder = folder => folder,
): Promise<Installed> {
  const beside = openTerminal(dirname(bundle))
  const folder = openTerminal(terminal)
  return installBundle(openFolder(bundle), door(folder), KEYS, {
    ...machineOf(said),
    leaveReceipt: async bytes => {
      await Promise.all([folder.append(RECEIPT, bytes), beside.append(RECEIPT, bytes)])
      return true
    },
  })
}

/** Changes a manifest and has it signed, by a holder unless another signer is given. */
export async function resigned(
  bundle: string,
  change: (manifest: Manifest & {files: Record<string, {size: number; sha256: string}>}) => void,
  signer: Signer = zhang,
  keyId = '00000000000000A1',
): Promise<void> {
  const manifest = readManifest(await readFile(join(bundle, MANIFEST), 'utf8'))
  if (!manifest) throw new Error('no manifest')
  change(manifest as Parameters<typeof change>[0])
  const bytes = new TextEncoder().encode(manifestText(manifest))
  await writeFile(join(bundle, MANIFEST), bytes)
  await writeFile(join(bundle, SIGNATURE), signatureOf(bytes, signer, keyId))
}

export function signatureOf(bytes: Uint8Array, signer: Signer, keyId: string): string {
  const over = signer.sign(bytes)
  const comment = 'hanyi'
  return signatureText([{keyId, bytes: over, comment, seal: signer.sign(sealed(over, comment))}])
}

/** Every file of a terminal by name and hash, but receipts, which are written whatever comes of it. */
export async function snapshot(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(folder, {withFileTypes: true, recursive: true})) {
    if (!entry.isFile() || entry.name === RECEIPT) continue
    const path = join(entry.parentPath, entry.name)
    found.set(path.slice(folder.length + 1).replaceAll('\\', '/'), hash(await readFile(path)))
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}
