import type {Page} from 'puppeteer'
import {cacheFolderOf} from '../cache.ts'
import {MachineFault} from '../fault.ts'
import type {FontSet} from '../fonts/print-fonts.ts'
import {findBrowsers, type Candidate} from './find.ts'
import {launch, type Running} from './launch.ts'
import {loadFonts} from './page-fonts.ts'

export interface PrintOptions {
  /** Page size in mm, unless the page's own `@page` rules say otherwise. */
  paper: {width: number; height: number}
  /** Structure tags for screen readers. The outline needs them. */
  tagged: boolean
  /** Bookmarks from the headings. */
  outline: boolean
  /** Draws nothing: only pages and destinations, where they will be. */
  layoutOnly?: boolean
  /** Lets go of the browser's page afterwards: it keeps what a document of hundreds of pages took. */
  lastOfPage?: boolean
}

export interface ScreenshotOptions {
  /** CSS pixels. */
  width: number
  height: number
  /** CSS media; `print` shows a page as it will be printed. */
  media?: 'print' | 'screen'
}

/** A warm browser. Documents may be handed in together; they are printed `pages` at a time. */
export interface Printer {
  /** Where the browser comes from, and what it calls itself (`HeadlessChrome/153.0.…`). */
  browser: {from: Candidate['from']; executable: string; version: string}
  /**
   * Prints a complete HTML document, styles and pictures inlined; scripts do not run and nothing is loaded.
   * @returns bytes as Chromium makes them: dates and ids still differ from run to run
   * @throws MachineFault when the browser died or hung
   */
  print: (html: string, options: PrintOptions) => Promise<Uint8Array>
  /** Picture of an HTML document or of a `file:` address (scripts run there), as PNG. */
  screenshot: (source: string, options: ScreenshotOptions) => Promise<Uint8Array>
  close: () => Promise<void>
}

export interface OpenOptions {
  /** `--browser`. */
  browser?: string | undefined
  fonts: FontSet
  /** Default: `cacheFolderOf(process.env)`. */
  cacheFolder?: string
  /** Pages printed at a time; as many as there are cores gains, more only costs memory. Default 2. */
  pages?: number
  /** Seconds one document may take. Default 300: a book of 2,000 pages takes 20. */
  seconds?: number
}

/** 1 mm in CSS pixels. */
const PX_PER_MM = 96 / 25.4

/**
 * Opens a browser that prints with the given fonts only.
 * @throws MachineFault when none is found or none starts; `tried` names those that did not
 */
export async function openBrowser(options: OpenOptions): Promise<Printer> {
  const cacheFolder = options.cacheFolder ?? cacheFolderOf(process.env)
  const running = await launchFirst(
    await findBrowsers(options.browser, cacheFolder, process.env),
    options.fonts,
  )
  const seconds = options.seconds ?? 300
  const idle: Page[] = []
  const waiting: ((page: Page | Promise<Page>) => void)[] = []
  let made = 0

  const take = async (): Promise<Page> => {
    const page = idle.pop()
    if (page) return page
    if (made >= (options.pages ?? 2)) return new Promise(resolve => waiting.push(resolve))
    made += 1
    return newPage(running, options.fonts)
  }
  const give = (page: Page) => {
    const next = waiting.shift()
    if (next) next(page)
    else idle.push(page)
  }
  const letGo = async (page: Page) => {
    await page.close()
    made -= 1
    waiting.shift()?.(take())
  }
  const print = async (html: string, options: PrintOptions) => {
    const {paper, tagged, outline, layoutOnly = false, lastOfPage = false} = options
    const page = await take()
    try {
      await page.setContent(withDefaults(html, paper, layoutOnly), {waitUntil: 'load', timeout: 0})
      return await page.pdf({
        width: `${paper.width}mm`,
        height: `${paper.height}mm`,
        preferCSSPageSize: true,
        printBackground: true,
        tagged: tagged || outline,
        outline,
        timeout: 0,
      })
    } finally {
      if (lastOfPage) await letGo(page)
      else give(page)
    }
  }

  return {
    browser: {
      from: running.candidate.from,
      executable: running.candidate.executable,
      version: await running.browser.version(),
    },
    print: (html, printOptions) => watched(running, seconds, () => print(html, printOptions)),
    screenshot: (source, shot) =>
      watched(running, seconds, () => screenshot(running, options.fonts, source, shot)),
    close: running.stop,
  }
}

async function launchFirst(candidates: readonly Candidate[], fonts: FontSet): Promise<Running> {
  const failures: unknown[] = []
  for (const candidate of candidates) {
    try {
      return await launch(candidate, fonts)
    } catch (error) {
      failures.push(error)
    }
  }
  const tried = candidates.map(({executable}) => executable).join('、')
  throw new MachineFault('machine.browser.start', {tried}, new AggregateError(failures))
}

/** A page for printing: no scripts, no network. */
async function newPage(running: Running, fonts: FontSet): Promise<Page> {
  const page = await running.browser.newPage()
  page.setDefaultTimeout(0)
  await page.setOfflineMode(true)
  await page.setContent('<!doctype html>')
  if (!running.ownFonts) await loadFonts(page, fonts)
  await page.setJavaScriptEnabled(false)
  return page
}

/**
 * Puts what holds for every page before the document's own styles: its paper; the fonts, on the root because margin
 * boxes inherit from there; and no made-up bold or slant, which a PDF can only hold as Type 3 (publishing.md §3, §4).
 */
export function withDefaults(
  html: string,
  paper: {width: number; height: number},
  layoutOnly = false,
  forPaper = true,
): string {
  const style =
    `<style>@page{size:${paper.width}mm ${paper.height}mm;margin:0}` +
    `html{font-family:'Hanyi Han','Hanyi Yi';font-synthesis:none}` +
    // Nobody looks at the page on a screen: laying it out there as well costs a tenth of a book's print.
    (forPaper ? '@media screen{body{display:none}}' : '') +
    (layoutOnly ? '*{visibility:hidden!important}' : '') +
    '</style>'
  const head = /<head\b[^>]*>/i.exec(html)
  if (!head)
    return /^\s*<!doctype/i.test(html)
      ? html.replace(/^\s*<!doctype[^>]*>/i, found => found + style)
      : `<!doctype html>${style}${html}`
  const at = head.index + head[0].length
  return html.slice(0, at) + style + html.slice(at)
}

async function screenshot(
  running: Running,
  fonts: FontSet,
  source: string,
  {width, height, media}: ScreenshotOptions,
): Promise<Uint8Array> {
  const page = await running.browser.newPage()
  try {
    await page.setOfflineMode(true)
    await page.setViewport({width: Math.round(width), height: Math.round(height)})
    if (media) await page.emulateMediaType(media)
    if (/^file:/.test(source)) await page.goto(source, {waitUntil: 'load', timeout: 0})
    else {
      await page.setContent('<!doctype html>')
      if (!running.ownFonts) await loadFonts(page, fonts)
      await page.setContent(
        withDefaults(source, {width: width / PX_PER_MM, height: height / PX_PER_MM}, false, false),
        {
          timeout: 0,
        },
      )
    }
    return await page.screenshot({type: 'png'})
  } finally {
    await page.close().catch(() => undefined) // the browser may be gone; that is reported by what failed first
  }
}

/** Runs a job under our own clock; puppeteer's is 30 s, too short for a book. A browser that hangs is ended. */
async function watched<T>(running: Running, seconds: number, job: () => Promise<T>): Promise<T> {
  const {promise: hung, reject} = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(new MachineFault('machine.browser.hung', {seconds}))
    running.browser.process()?.kill('SIGKILL')
  }, seconds * 1000)
  try {
    return await Promise.race([job(), hung])
  } catch (error) {
    if (error instanceof MachineFault) throw error
    throw new MachineFault(
      running.browser.connected ? 'machine.browser.page' : 'machine.browser.died',
      {},
      error,
    )
  } finally {
    clearTimeout(timer)
  }
}
