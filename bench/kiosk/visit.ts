import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser} from '../../test/old-browsers/chromium.ts'
import type {DevTools} from '../../test/old-browsers/dev-tools.ts'
import {treeMemory} from '../process-tree.ts'
import type {KioskFolder} from './folder.ts'
import {addProbe, shownAfter} from './probe.ts'
import type {Search} from './searches.ts'

/** How much slower than this machine the terminal is. */
export const SLOWER = 6
/** Guides opened and timed, spread over all. */
export const OPENED = 40
/** How often each setting is changed. */
const PRESSES = 12
const HEAP_GUIDES = 300

/** One visit by a browser with an empty profile; times in ms, each list in the order of what was done. */
export interface Visit {
  /** From the start of the launcher to the first words, and to the start screen in its own fonts. */
  firstPaint: number
  ready: number
  guides: number[]
  parts: number[]
  language: number[]
  size: number[]
  firstSearch: number
  /** Of another visitor, who went to it before it had been brought behind the start screen. */
  hastySearch: number
  searches: number[]
  /** Searches whose guide was not among the first ten tiles on the screen. */
  unfound: string[]
  /** The longest stretch in which the page answered to nothing, after it was ready. */
  longest: number
  /** MB in use by scripts after `HEAP_GUIDES` guides and a search; and what all processes of the browser grew by. */
  heap: number
  growth: number | undefined
}

/** A tab of its own with the start screen, slowed from the launcher on. */
async function startScreen(browser: Browser, folder: string): Promise<DevTools> {
  const tab = await browser.open()
  await tab.size(1080, 1920)
  await addProbe(tab, {start: 'main.start', up: 'window.hanyi.up'})
  await slow(tab, SLOWER)
  await tab.go(pathToFileURL(join(folder, 'index.html')).href)
  await tab.until('window.bench && document.querySelector("main.start")', 'the start screen')
  return tab
}

/** Does what visitors do, everything once for the first time. */
export async function visit(
  browser: Browser,
  {folder, ids}: KioskFolder,
  searches: readonly Search[],
): Promise<Visit> {
  const [first, ...next] = searches
  if (!first) throw new RangeError('no searches')
  const hasty = await hastySearch(browser, folder, first)
  const tab = await startScreen(browser, folder)
  try {
    const {firstPaint, ready} = await tab.ask<{firstPaint: number; ready: number}>('bench.start()')
    const before = treeMemory(browser.pid)
    await tab.ask('bench.long.length = 0')
    const opened = spread(ids, OPENED)
    const guides: number[] = []
    for (const id of opened) guides.push(await to(tab, `#/g/${id}`, `main.guide[data-guide="${id}"] .answer`))
    const parts: number[] = []
    for (const id of opened)
      parts.push(await to(tab, `#/g/${id}/how`, `main.part[data-guide="${id}"] .body > *`))
    const language = await presses(tab, '.control.language')
    const size = await presses(tab, '.control.size')
    const firstSearch = await to(tab, `#/search/${encodeURIComponent(first.typed)}`, 'main.search .found a')
    const unfound: string[] = (await isFound(tab, first)) ? [] : [first.typed]
    const times: number[] = []
    for (const search of next) {
      times.push(await type(tab, search.typed))
      if (!(await isFound(tab, search))) unfound.push(search.typed)
    }
    const longest = await tab.ask<number>('Math.max(0, ...bench.long)')
    await slow(tab, 1)
    const more = ids.filter(id => !opened.includes(id)).slice(0, HEAP_GUIDES - OPENED)
    for (const id of more) await to(tab, `#/g/${id}`, `main.guide[data-guide="${id}"] .answer`)
    const heap = await heapOf(tab)
    const after = treeMemory(browser.pid)
    const growth = before === undefined || after === undefined ? undefined : after - before
    if (tab.complaints.length > 0) throw new Error(JSON.stringify(tab.complaints))
    return {
      firstPaint,
      ready,
      guides,
      parts,
      language,
      size,
      firstSearch,
      hastySearch: hasty,
      searches: times,
      unfound,
      longest,
      heap,
      growth,
    }
  } finally {
    tab.close()
  }
}

/** The search with the loading of its code and names, and its first answer. @returns ms */
async function hastySearch(browser: Browser, folder: string, {typed}: Search): Promise<number> {
  const tab = await startScreen(browser, folder)
  try {
    const time = await to(tab, `#/search/${encodeURIComponent(typed)}`, 'main.search .found a')
    await tab.go('about:blank') // what it still loads would be in the way of the next visitor
    return time
  } finally {
    tab.close()
  }
}

/** Makes the processor so many times slower for this tab. */
export const slow = (tab: DevTools, rate: number): Promise<unknown> =>
  tab.send('Emulation.setCPUThrottlingRate', {rate})

const to = (tab: DevTools, hash: string, selector: string): Promise<number> =>
  shownAfter(tab, `location.hash = ${JSON.stringify(hash)}`, selector)

/** A change on the spot: all that it does is done when the press returns, and then painted. */
async function presses(tab: DevTools, control: string): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < PRESSES; n++)
    times.push(await shownAfter(tab, `document.querySelector(${JSON.stringify(control)}).click()`, 'main'))
  return times
}

const type = (tab: DevTools, text: string): Promise<number> =>
  shownAfter(
    tab,
    `const field = document.querySelector('.typed'); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event('input'))`,
    'main.search',
  )

/** Is the right guide among the first ten tiles that stand there? */
async function isFound(tab: DevTools, {id}: Search): Promise<boolean> {
  const tiles = await tab.ask<string[]>(
    'Array.from(document.querySelectorAll("main.search .found a")).slice(0, 10).map(one => one.hash)',
  )
  return tiles.includes(`#/g/${id}`)
}

/** MB of script objects that are still needed. */
async function heapOf(tab: DevTools): Promise<number> {
  await tab.send('HeapProfiler.collectGarbage')
  const {usedSize} = (await tab.send('Runtime.getHeapUsage')) as {usedSize: number}
  return usedSize / 1e6
}

/** `count` of a list, evenly spread. */
export function spread<T>(list: readonly T[], count: number): T[] {
  return Array.from({length: count}, (_, n) => list[Math.floor((n * list.length) / count)]).filter(
    one => one !== undefined,
  )
}
