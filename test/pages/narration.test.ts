import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findBrowsers} from '../../src/edges/browser/find.ts'
import {launch, type Running} from '../../src/edges/browser/launch.ts'
import {cacheFolderOf} from '../../src/edges/cache.ts'
import {openFonts} from '../../src/edges/fonts/index.ts'
import {kiosk} from '../../src/publish/kiosk/index.ts'
import {narrated} from './narrated-workspace.ts'
import {sampleInput} from './sample-input.ts'
import {inState} from './small-workspace.ts'

/** As much of the browser as the functions below use there. */
interface Shown {
  textContent: string | null
  getAttribute: (name: string) => string | null
}
interface Sound extends Shown {
  paused: boolean
  currentTime: number
  duration: number
  volume: number
}
declare const document: {
  querySelector: (selector: string) => Shown | null
  querySelectorAll: (selector: string) => Iterable<Shown>
}
declare const window: {played: Sound[]}

let folder: string
let running: Running
let address: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hanyi-narration-'))
  const fonts = await openFonts()
  const beep = new Uint8Array(await readFile(new URL('fixtures/beep.webm', import.meta.url)))
  const input = await sampleInput({
    files: narrated(beep),
    paired: inState('approved'),
    screenFonts: fonts.screenFonts,
  })
  const plan = await kiosk.plan(input)
  for (const {path, bytes} of plan.outputs) {
    const file = join(folder, path)
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, bytes)
  }
  const home = plan.outputs.find(({path}) => /releases\/[^/]+\/index\.html$/.test(path))!
  address = pathToFileURL(join(folder, home.path)).href
  const [candidate] = await findBrowsers(undefined, cacheFolderOf(process.env), process.env)
  running = await launch(candidate!, await fonts.print())
})
afterAll(async () => {
  await running?.stop()
  await rm(folder, {recursive: true, force: true})
})

/** A part of the guide, in a browser that keeps every sound made: they never stand in the page. */
async function opened(part: string): Promise<{page: Page; wrong: string[]}> {
  const page = await running.browser.newPage()
  const wrong: string[] = []
  page.on('console', message => wrong.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => wrong.push(String(error)))
  page.on('requestfailed', request => wrong.push(`failed: ${request.url()}`))
  await page.evaluateOnNewDocument(`
    window.played = []
    const make = document.createElement
    document.createElement = function (name) {
      const made = make.apply(document, arguments)
      if (name === 'audio') window.played.push(made)
      return made
    }`)
  await page.setViewport({width: 1080, height: 1920})
  await page.goto(`${address}#/g/shiyan/${part}`)
  await page.waitForSelector('.listen .press')
  return {page, wrong}
}

const lit = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('.now')].map(one => one.textContent).join(''))
const sound = (page: Page) =>
  page.evaluate(() => {
    const {paused, currentTime, duration, volume} = window.played.at(-1)!
    return {paused, currentTime, duration, volume}
  })
/** Lets the kiosk's clock go on by so many seconds. */
const skip = (page: Page, seconds: number) =>
  page.evaluate(`{
    const from = window.skipped || 0
    window.skipped = from + ${seconds * 1000}
    window.real = window.real || performance.now.bind(performance)
    performance.now = () => window.real() + window.skipped
  }`)
const words = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, list => list.map(one => one.textContent ?? ''))
const waitLit = (page: Page, text: string) =>
  page.waitForFunction(
    wanted => [...document.querySelectorAll('.now')].map(one => one.textContent).join('') === wanted,
    {timeout: 20_000},
    text,
  )

describe('listening', () => {
  it('begins when asked, lights up each sentence, and says so to whoever counts the idle time', async () => {
    const {page, wrong} = await opened('who')
    expect(await words(page, '.voice')).toEqual(['听汉语', '听彝语·圣乍'])
    expect((await sound(page)).paused).toBe(true)
    expect(await lit(page)).toBe('')
    await page.click('.voice')
    await waitLit(page, '政府')
    // The sentence lights up with the press; how long the recording is, is known when its first bytes are read.
    await page.waitForFunction('window.played[window.played.length - 1].duration > 0')
    const {paused, duration, volume} = await sound(page)
    expect(paused).toBe(false)
    expect(duration).toBeGreaterThan(2.5)
    expect(duration).toBeLessThan(3.5)
    expect(volume).toBeCloseTo(0.65)
    expect(await words(page, '.voice')).toEqual(['停一下汉语', '听彝语·圣乍'])
    await waitLit(page, '法律')
    // At its end all is as before.
    await page.waitForFunction(() => !document.querySelector('.voice.playing'), {timeout: 8000})
    expect(await lit(page)).toBe('')
    expect(await words(page, '.voice')).toEqual(['听汉语', '听彝语·圣乍'])
    expect(wrong).toEqual([])
    await page.close()
  })

  it('pauses, goes on from there, begins anew, and changes to the other voice', async () => {
    const {page} = await opened('who')
    await page.click('.voice')
    await waitLit(page, '法律')
    await page.click('.voice')
    const stopped = await sound(page)
    expect(stopped.paused).toBe(true)
    expect(await words(page, '.voice')).toEqual(['接着听汉语', '听彝语·圣乍'])
    await page.click('.voice')
    expect((await sound(page)).currentTime).toBeGreaterThan(stopped.currentTime - 0.1)
    await page.click('.again')
    expect((await sound(page)).currentTime).toBeLessThan(stopped.currentTime)
    await waitLit(page, '政府')
    await page.click('.voice:nth-child(2)')
    await waitLit(page, 'ꍔꃛ')
    expect(await words(page, '.voice')).toEqual(['接着听汉语', '停一下彝语·圣乍'])
    await page.close()
  })

  it('stops on leaving, remembers the place, and forgets place and volume when the next visitor comes', async () => {
    const {page, wrong} = await opened('who')
    await page.click('.voice')
    await page.waitForSelector('.volume', {visible: true})
    await page.click('.volume')
    expect((await sound(page)).volume).toBe(1)
    await waitLit(page, '法律')
    await page.click('.parts a:nth-child(3)')
    await page.waitForSelector('[data-part=bring]')
    expect(await page.evaluate(() => window.played.every(one => one.paused))).toBe(true)
    await page.click('.parts a:nth-child(2)')
    await page.waitForSelector('.voice')
    expect(await words(page, '.voice')).toEqual(['接着听汉语', '听彝语·圣乍'])
    expect((await sound(page)).volume).toBe(1)
    // The clock goes on, and nobody is there any more.
    await skip(page, 91)
    await page.waitForSelector('.over.asking')
    await skip(page, 31)
    await page.waitForSelector('main.start')
    await page.evaluate(`location.hash = '#/g/shiyan/who'`)
    await page.waitForSelector('.voice')
    expect(await words(page, '.voice')).toEqual(['听汉语', '听彝语·圣乍'])
    expect((await sound(page)).volume).toBeCloseTo(0.65)
    expect(wrong).toEqual([])
    await page.close()
  })

  it('keeps the visitor from being taken for gone while it speaks', async () => {
    const {page} = await opened('who')
    await page.click('.voice')
    await waitLit(page, '政府')
    await skip(page, 200)
    await waitLit(page, '法律')
    expect(await page.$('.over')).toBeNull()
    await page.waitForFunction(() => !document.querySelector('.voice.playing'), {timeout: 8000})
    await skip(page, 91)
    await page.waitForSelector('.over.asking')
    await page.close()
  })

  it('is a way to the staff on a part without a recording', async () => {
    const {page} = await opened('bring')
    expect(await words(page, '.listen .press')).toEqual(['听不到？找工作人员'])
    expect(await page.$eval('.listen .press', one => one.getAttribute('href'))).toBe('#/staff')
    await page.close()
  })

  it('is worked by the keyboard alone', async () => {
    const {page} = await opened('who')
    await page.focus('.voice')
    await page.keyboard.press('Enter')
    await waitLit(page, '政府')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect((await sound(page)).currentTime).toBeLessThan(1)
    await page.close()
  })

  it('can be seen and reached by everybody, in both orientations and every size', async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    for (const viewport of [
      {width: 1080, height: 1920},
      {width: 1920, height: 1080},
    ]) {
      const {page} = await opened('who')
      await page.setViewport(viewport)
      await page.evaluate(axe)
      await page.click('.voice')
      await waitLit(page, '政府')
      await page.click('.voice')
      for (const size of ['', 'large', 'elder', 'high-contrast']) {
        await page.evaluate(`document.documentElement.className = '${size}'`)
        const found = (await page.evaluate(
          `axe.run({rules: {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true}}})`,
        )) as {violations: {id: string; nodes: {html: string}[]}[]}
        expect(
          found.violations.flatMap(one => one.nodes.map(({html}) => `${size} ${one.id} ${html}`)),
        ).toEqual([])
      }
      await page.close()
    }
  })

  it('is the player of the browser on the plain pages, below the heading of its section, and not on paper', async () => {
    const page = await running.browser.newPage()
    await page.goto(address.replace('index.html', 'html/zh/shiyan.html'))
    expect(await words(page, 'h2 + .listen, h2 + .listen + .listen')).toEqual(['听 汉语', '听 彝语·圣乍'])
    expect(
      await page.$eval(
        'h2 + .listen',
        one => (one as unknown as {previousElementSibling: {id: string}}).previousElementSibling.id,
      ),
    ).toBe('who')
    expect(await page.$$eval('audio', list => list.map(one => one.getAttribute('preload')))).toEqual([
      'none',
      'none',
    ])
    await page.evaluate('document.querySelector("audio").play()')
    expect(await page.evaluate('document.querySelector("audio").duration')).toBeCloseTo(3, 1)
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    await page.evaluate(axe)
    const {violations} = (await page.evaluate('axe.run()')) as {violations: {id: string}[]}
    expect(violations.map(one => one.id)).toEqual([])
    await page.emulateMediaType('print')
    expect(await page.evaluate('document.querySelector(".listen").getClientRects().length')).toBe(0)
    await page.close()
  })

  // Takes a file away: the last.
  it('is a way to the staff when a recording cannot be played', async () => {
    const {page} = await opened('who')
    await rm(join(dirname(fileURLToPath(address)), 'a/shiyan-ii-1.webm'))
    await page.click('.voice:nth-child(2)')
    await page.waitForSelector('.listen .ask')
    expect(await words(page, '.listen .press')).toEqual(['听不到？找工作人员'])
    await page.close()
  })
})
