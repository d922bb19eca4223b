import {rmSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser} from 'puppeteer'
import type {FontSet} from '../fonts/print-fonts.ts'
import type {Candidate} from './find.ts'

/** A running browser with its private folder. */
export interface Running {
  browser: Browser
  candidate: Candidate
  /** True when the browser takes its fonts from `FONTCONFIG_FILE`; else each page must be handed them. */
  ownFonts: boolean
  /** Ends the process and removes its folder. Never throws. */
  stop: () => Promise<void>
}

/** Seconds a browser may take to start; a cold disk needs a few. */
const START_SECONDS = 60

/** Nothing may leave the machine: no host has an address, and no service of the browser is started. */
const FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=zh-CN',
]

/**
 * Starts one browser with a fresh profile in a private temporary folder.
 * @param candidate which browser
 * @param fonts the print fonts
 * @throws whatever puppeteer says when it does not start
 */
export async function launch(candidate: Candidate, fonts: FontSet): Promise<Running> {
  try {
    return await start(candidate, fonts, process.getuid?.() === 0)
  } catch (error) {
    // Some systems forbid programs without privileges to make sandboxes. What is shown is our own page, with scripts
    // and network off, so it may run without one.
    if (!/sandbox/i.test(error instanceof Error ? error.message : '')) throw error
    return start(candidate, fonts, true)
  }
}

async function start(candidate: Candidate, fonts: FontSet, bare: boolean): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'hanyi-'))
  const removeNow = () => rmSync(folder, {recursive: true, force: true})
  process.once('exit', removeNow)
  const remove = async () => {
    process.off('exit', removeNow)
    await rm(folder, {recursive: true, force: true, maxRetries: 5})
  }
  try {
    const {default: puppeteer} = await import('puppeteer')
    const browser = await puppeteer.launch({
      executablePath: candidate.executable,
      headless: candidate.shell ? 'shell' : true,
      userDataDir: join(folder, 'profile'),
      args: [...FLAGS, ...(bare ? ['--no-sandbox'] : [])],
      env: environment(folder, candidate, fonts),
      timeout: START_SECONDS * 1000,
      protocolTimeout: 0,
      handleSIGINT: true,
    })
    const stop = async () => {
      await browser.close().catch(() => browser.process()?.kill('SIGKILL'))
      await remove().catch(() => undefined) // a folder left in the system's temporary place is no fault of the build
    }
    return {browser, candidate, ownFonts: process.platform === 'linux', stop}
  } catch (error) {
    await remove()
    throw error
  }
}

/** On Linux only what is needed, so that no variable of the user's changes a page; elsewhere the system's own as well. */
function environment(folder: string, candidate: Candidate, fonts: FontSet): Record<string, string> {
  const own: Record<string, string> = {TZ: 'Asia/Shanghai', LANG: 'C.UTF-8'}
  if (process.platform !== 'linux') {
    const system = Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    )
    return {...Object.fromEntries(system), ...own}
  }
  return {
    ...own,
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: folder,
    XDG_CACHE_HOME: folder,
    XDG_CONFIG_HOME: folder,
    FONTCONFIG_FILE: fonts.config,
    ...(candidate.libraries === undefined ? {} : {LD_LIBRARY_PATH: candidate.libraries}),
  }
}
