import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {runInNewContext} from 'node:vm'
import {judgeSignatures} from '../../src/bundle/keys.ts'
import {readManifest} from '../../src/bundle/manifest.ts'
import {verifyEd25519} from '../../src/edges/signing-keys.ts'
import {
  copyOf,
  installed,
  KEYS,
  NEW,
  packed,
  prepared,
  snapshot,
  type Stick,
} from '../kiosk-update/fixture.ts'

/** The update under trial: the third release of a terminal that has two, so that one is taken away too. */
export const NEXT = '2026-12-01.1'

/** A terminal that runs NEW, with OLD to fall back to, and a stick with NEXT. */
export async function twoReleases(): Promise<Stick> {
  const stick = await prepared()
  await installed(stick.bundle, stick.terminal)
  await packed(stick.root, NEXT, {sequence: 1, withdrawn: ['gone']})
  return stick
}

/** What a terminal looks like after an installation that nothing disturbed. */
export async function undisturbed(stick: Stick): Promise<Map<string, string>> {
  const copy = await copyOf(stick)
  await installed(copy.bundle, copy.terminal)
  return snapshot(copy.terminal)
}

/** Runs a script of the terminal as its browser would; undefined when it is not there or no script. */
async function global(terminal: string, file: string, name: string): Promise<unknown> {
  const text = await readFile(join(terminal, file), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const context: Record<string, unknown> = {}
  try {
    runInNewContext(text, context)
  } catch {
    return undefined
  }
  return context[name]
}

/**
 * The release the launcher would open (kiosk-app/launch.ts), with all that stands behind it judged by its own signed
 * manifest.
 *
 * @returns its version; throws when it is not whole
 */
export async function opened(terminal: string): Promise<string> {
  const lists = [
    await global(terminal, 'current.js', 'hanyiCurrent'),
    await global(terminal, 'current.old.js', 'hanyiCurrent'),
  ]
  const list = lists.find(one => Array.isArray(one) || (one as {length?: number} | undefined)?.length) as
    string[] | undefined
  const found: string[] = []
  for (const version of [...(list ?? [])]) {
    const ready = await global(terminal, `releases/${version}/ready.js`, 'hanyiReady')
    if (ready !== version) continue
    await mustBeWhole(join(terminal, 'releases', version))
    found.push(version)
  }
  const [first] = found
  if (first === undefined) throw new Error(`nothing to open: ${JSON.stringify(list)}`)
  return first
}

async function mustBeWhole(folder: string): Promise<void> {
  const bytes = await readFile(join(folder, 'manifest.json'))
  const signature = await readFile(join(folder, 'manifest.sig'), 'utf8')
  const {problems} = judgeSignatures(new Uint8Array(bytes), signature, KEYS, verifyEd25519)
  const manifest = readManifest(bytes.toString('utf8'))
  if (problems.length > 0 || !manifest) throw new Error(`not signed: ${folder}`)
  const there = await snapshot(folder)
  there.delete('manifest.json')
  there.delete('manifest.sig')
  for (const [name, {sha256}] of Object.entries(manifest.files)) {
    if (!name.startsWith('release/')) continue
    const inner = name.slice('release/'.length)
    if (there.get(inner) !== sha256) throw new Error(`not as it was signed: ${folder}/${inner}`)
    there.delete(inner)
  }
  if (there.size > 0) throw new Error(`more than was signed: ${[...there.keys()].join(', ')}`)
}

/** May this stand after an installation was cut off anywhere? The old release or the new one, whole. */
export async function mustRun(terminal: string): Promise<'old' | 'new'> {
  const version = await opened(terminal)
  if (version !== NEW && version !== NEXT) throw new Error(`opens ${version}`)
  return version === NEXT ? 'new' : 'old'
}

/** Numbers that look random and are the same every time (Mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
