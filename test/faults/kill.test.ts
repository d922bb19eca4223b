import {spawn} from 'node:child_process'
import {chmod, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {copyOf, installed, snapshot, type Stick} from '../kiosk-update/fixture.ts'
import {mustRun, random, twoReleases, undisturbed} from './terminal.ts'

const BIN = fileURLToPath(new URL('../../bin/hanyi.js', import.meta.url))
const DIE = pathToFileURL(fileURLToPath(new URL('die-at.mjs', import.meta.url))).href
/** Random points: changes of the disk and moments for the program, calls of other programs and moments for the script. */
const POINTS = {changes: 160, clock: 60, calls: 45, moments: 15}

let clean: Stick
let whole: Map<string, string>
const made: string[] = []
beforeAll(async () => {
  clean = await twoReleases()
  whole = await undisturbed(clean)
  made.push(clean.root)
})
afterAll(() => Promise.all(made.map(folder => rm(folder, {recursive: true, force: true}))))

/** Runs a command, and kills all of it after some milliseconds. @returns true when it was killed before its end. */
async function cutOff(
  command: string,
  args: string[],
  env: Record<string, string>,
  after?: number,
): Promise<boolean> {
  const child = spawn(command, args, {env: {...process.env, ...env}, stdio: 'ignore', detached: true})
  const ended = new Promise<NodeJS.Signals | null>(resolve =>
    child.on('exit', (_code, signal) => resolve(signal)),
  )
  if (after !== undefined) {
    await Promise.race([ended, setTimeout(after)])
    try {
      // The whole group: a shell's cp dies with it, as when the power goes.
      process.kill(-(child.pid ?? 0), 'SIGKILL')
    } catch {
      // It had ended.
    }
  }
  return (await ended) === 'SIGKILL'
}

interface Tally {
  killed: number
  old: number
  new: number
}

/** One trial: cut off, look, run again, look again. */
async function trial(
  run: (stick: Stick) => Promise<boolean>,
  tally: Tally,
  finish: (stick: Stick) => Promise<unknown> = stick => installed(stick.bundle, stick.terminal),
): Promise<void> {
  const stick = await copyOf(clean)
  try {
    if (await run(stick)) tally.killed += 1
    tally[await mustRun(stick.terminal)] += 1
    await finish(stick)
    expect(await mustRun(stick.terminal)).toBe('new')
    expect(await snapshot(stick.terminal)).toEqual(whole)
  } finally {
    await rm(stick.root, {recursive: true, force: true})
  }
}

const install = (stick: Stick, env: Record<string, string>, after?: number): Promise<boolean> =>
  cutOff(process.execPath, [BIN, 'kiosk', 'install', stick.bundle, '--to', stick.terminal], env, after)

describe('the program killed while it installs', () => {
  it(`at ${POINTS.changes} random changes of the disk leaves the old release or the new one, whole`, async () => {
    const copy = await copyOf(clean)
    made.push(copy.root)
    const count = join(copy.root, 'count')
    await install(copy, {NODE_OPTIONS: `--import ${DIE}`, HANYI_COUNT: count})
    const changes = Number(await readFile(count, 'utf8'))
    expect(changes).toBeGreaterThan(40)
    const next = random(1)
    const tally = {killed: 0, old: 0, new: 0}
    for (let point = 0; point < POINTS.changes; point++) {
      const at = 1 + Math.floor(next() * changes)
      await trial(stick => install(stick, {NODE_OPTIONS: `--import ${DIE}`, HANYI_DIE_AT: String(at)}), tally)
    }
    console.log(`${changes} changes of the disk in one installation;`, tally)
    expect(tally.killed).toBe(POINTS.changes)
    expect(tally.old).toBeGreaterThan(10)
    expect(tally.new).toBeGreaterThan(10)
  })

  it(`at ${POINTS.clock} random moments leaves the old release or the new one, whole`, async () => {
    const copy = await copyOf(clean)
    made.push(copy.root)
    const began = Date.now()
    await install(copy, {})
    const whole = Date.now() - began
    const next = random(2)
    const tally = {killed: 0, old: 0, new: 0}
    // Node takes the first half of the time to start; the second half is what matters.
    for (let point = 0; point < POINTS.clock; point++)
      await trial(stick => install(stick, {}, whole * (0.4 + 0.6 * next())), tally)
    console.log(`${whole} ms for one installation;`, tally)
    expect(tally.killed).toBeGreaterThan(POINTS.clock / 4)
  })
})

/** Programs by which the script changes the disk. */
const CHANGERS = ['cp', 'mv', 'rm', 'sync', 'mkdir']

/**
 * Stands before a program: at the nth call of any of them it does half of what was asked, where it can, and ends the
 * script and all it started.
 */
const SHIM = `#!/bin/sh
calls=$(($(cat "$HANYI_CALLS" 2>/dev/null || echo 0) + 1))
echo "$calls" >"$HANYI_CALLS"
name=$(basename "$0")
if [ "$calls" = "$HANYI_DIE_AT" ]; then
  case $name in
    cp | rm) timeout 0.003 "/bin/$name" "$@" ;;
  esac
  kill -9 0
fi
exec "/bin/$name" "$@"
`

describe('the script killed while it installs', () => {
  const run = (stick: Stick, env: Record<string, string>, after?: number): Promise<boolean> =>
    cutOff('sh', [join(stick.bundle, '安装到本机.sh'), stick.terminal], env, after)

  it(`at ${POINTS.calls} random calls leaves the old release or the new one, whole`, async () => {
    const copy = await copyOf(clean)
    made.push(copy.root)
    const shims = join(copy.root, 'shims')
    await mkdir(shims)
    for (const name of CHANGERS) {
      await writeFile(join(shims, name), SHIM)
      await chmod(join(shims, name), 0o755)
    }
    const calls = join(copy.root, 'calls')
    const env = {PATH: `${shims}:${process.env['PATH'] ?? ''}`, HANYI_CALLS: calls}
    await run(copy, env)
    expect(await snapshot(copy.terminal)).toEqual(whole)
    const all = Number(await readFile(calls, 'utf8'))
    const next = random(3)
    const tally = {killed: 0, old: 0, new: 0}
    for (let point = 0; point < POINTS.calls; point++) {
      await writeFile(calls, '0')
      const at = String(1 + Math.floor(next() * all))
      await trial(
        stick => run(stick, {...env, HANYI_DIE_AT: at}),
        tally,
        stick => run(stick, {}),
      )
    }
    console.log(`${all} calls that change the disk in one run of the script;`, tally)
    expect(tally.killed).toBe(POINTS.calls)
    expect(tally.old).toBeGreaterThan(10)
    expect(tally.new).toBeGreaterThan(5)
  })

  it(`at ${POINTS.moments} random moments leaves the old release or the new one, whole`, async () => {
    const copy = await copyOf(clean)
    made.push(copy.root)
    const began = Date.now()
    await run(copy, {})
    const time = Date.now() - began
    const next = random(4)
    const tally = {killed: 0, old: 0, new: 0}
    for (let point = 0; point < POINTS.moments; point++)
      await trial(
        stick => run(stick, {}, time * next()),
        tally,
        stick => run(stick, {}),
      )
    console.log(`${time} ms for one run of the script;`, tally)
    expect(tally.killed).toBeGreaterThan(POINTS.moments / 4)
  })
})
