import {statSync} from 'node:fs'
import {statfs} from 'node:fs/promises'
import {join} from 'node:path'
import type {FaultValues} from '#guide/fault.ts'
import {openBrowser} from './browser/printer.ts'
import {cacheFolderOf, privateFolder} from './cache.ts'
import {today} from './clock.ts'
import {MachineFault} from './fault.ts'
import {openFonts} from './fonts/index.ts'
import {packageRoot} from './package-root.ts'

/**
 * One thing a machine must be able to do. The sentence is `machine.doctor.<id>.ok` or `.bad` with these values; the bad
 * one says how to mend it.
 */
export interface Probe {
  id: 'node' | 'cache' | 'disk' | 'clock' | 'fonts' | 'browser'
  ok: boolean
  values: FaultValues
  /** What exactly failed: a key of machine.json and its values. */
  fault?: {key: string; values: FaultValues}
}

/** Oldest Node that runs hanyi (`engines` of package.json). */
const NODE = [22, 18] as const

/** Megabytes: the unpacked browser has 215, fonts 60, a build of a county under 200. */
const DISK_MB = 600

/** Day of this version; a clock before it is wrong. */
const RELEASED = '2026-11-24'

/** One character of each script that must be drawable: 汉 and the first of ꆈꌠꁱꂷ. */
const WITNESSES = ['汉', 'ꆈ'] as const

/**
 * Tries everything a build needs on this machine. Unpacks the browser and cuts the fonts if that was not done yet.
 * @param options `browser`: `--browser`; `cacheFolder`: default that of the environment
 * @returns all probes, in the order in which a failure would stop the next
 */
export async function examine(options: {browser?: string; cacheFolder?: string} = {}): Promise<Probe[]> {
  const cacheFolder = options.cacheFolder ?? cacheFolderOf(process.env)
  return [
    probeNode(),
    await probe('cache', {folder: cacheFolder}, async () => void (await privateFolder(cacheFolder))),
    await probeDisk(cacheFolder),
    probeClock(),
    await probe('fonts', {characters: WITNESSES.join(' ')}, async () => {
      const fonts = await openFonts({cacheFolder})
      await fonts.print()
      const lacking = WITNESSES.filter(character => !fonts.covered(character.codePointAt(0) ?? 0))
      if (lacking.length > 0) throw new MachineFault('machine.install.broken', {file: lacking.join('')})
    }),
    await probeBrowser(options.browser, cacheFolder),
  ]
}

function probeNode(): Probe {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > NODE[0] || (major === NODE[0] && minor >= NODE[1])
  return {id: 'node', ok, values: {version: process.versions.node, needed: NODE.join('.')}}
}

function probeClock(): Probe {
  const installed = new Date(statSync(join(packageRoot(), 'package.json')).mtimeMs).toISOString().slice(0, 10)
  const now = today({})
  // A day of grace: files carry the time of the machine they were packed on.
  const ok = now >= RELEASED && Date.parse(now) + 86_400_000 >= Date.parse(installed)
  return {id: 'clock', ok, values: {today: now, since: RELEASED}}
}

async function probeDisk(folder: string): Promise<Probe> {
  try {
    const {bavail, bsize} = await statfs(folder)
    const free = Math.floor((bavail * bsize) / 2 ** 20)
    return {id: 'disk', ok: free >= DISK_MB, values: {folder, free, needed: DISK_MB}}
  } catch {
    // The folder is not there, which the probe of the cache has said already.
    return {id: 'disk', ok: false, values: {folder, free: 0, needed: DISK_MB}}
  }
}

async function probeBrowser(browser: string | undefined, cacheFolder: string): Promise<Probe> {
  const values = {from: 'none', version: '', path: ''}
  return probe('browser', values, async () => {
    const fonts = await openFonts({cacheFolder})
    const printer = await openBrowser({browser, fonts: await fonts.print(), cacheFolder, seconds: 60})
    try {
      await printer.print(`<p>${WITNESSES.join('')}</p>`, {
        paper: {width: 100, height: 100},
        tagged: false,
        outline: false,
      })
      values.from = printer.browser.from
      values.version = printer.browser.version
      values.path = printer.browser.executable
    } finally {
      await printer.close()
    }
  })
}

async function probe(id: Probe['id'], values: FaultValues, attempt: () => Promise<void>): Promise<Probe> {
  try {
    await attempt()
    return {id, ok: true, values}
  } catch (error) {
    if (!(error instanceof MachineFault)) throw error
    return {id, ok: false, values, fault: {key: error.key, values: error.values}}
  }
}
