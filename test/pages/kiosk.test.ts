import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {createRequire} from 'node:module'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findBrowsers} from '../../src/edges/browser/find.ts'
import {launch, type Running} from '../../src/edges/browser/launch.ts'
import {cacheFolderOf} from '../../src/edges/cache.ts'
import {openFonts} from '../../src/edges/fonts/index.ts'
import {kiosk} from '../../src/publish/kiosk/index.ts'
import {sampleInput, type SampleOptions} from './sample-input.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PORTRAIT = {width: 1080, height: 1920}
const LANDSCAPE = {width: 1920, height: 1080}
const MARKED = 'gaoling-jintie'
const SIZES = ['standard', 'large', 'elder']

/** As much of the browser as the functions below use there: the program itself is compiled without its types. */
interface Shown {
  textContent: string | null
  className: string
  lang: string
  href: string
  scrollWidth: number
  children: Iterable<Shown>
  childNodes: Iterable<{nodeType: number; nodeValue: string | null}>
  closest: (selector: string) => Shown | null
  scrollIntoView: (how: {block: 'center'}) => void
  getAttribute: (name: string) => string | null
  getBoundingClientRect: () => {left: number; top: number; right: number; bottom: number}
  getClientRects: () => {length: number}
}
declare const document: {
  querySelector: (selector: string) => Shown | null
  querySelectorAll: (selector: string) => Iterable<Shown>
  documentElement: Shown
  body: Shown
  fonts: Iterable<{status: string; family: string}> & {ready: Promise<unknown>}
  createTreeWalker: (
    root: Shown,
    show: number,
  ) => {nextNode: () => unknown; currentNode: {nodeValue: string | null; parentElement: Shown | null}}
}
declare const getComputedStyle: (element: unknown) => {
  fontSize: string
  fontFamily: string
  pointerEvents: string
}

interface AxeRun {
  violations: {id: string; nodes: {html: string; failureSummary?: string}[]}[]
}
interface Target {
  name: string
  left: number
  top: number
  right: number
  bottom: number
  /** In the bar, which lies over the page. */
  fixed: boolean
}

let folder: string
let running: Running

/** Writes a kiosk as a build would; returns the address of its release's page. */
async function built(name: string, options: SampleOptions): Promise<string> {
  const fonts = await openFonts()
  const plan = await kiosk.plan(await sampleInput({...options, screenFonts: fonts.screenFonts}))
  for (const {path, bytes} of plan.outputs) {
    const file = join(folder, name, path)
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, bytes)
  }
  const home = plan.outputs.find(({path}) => /releases\/[^/]+\/index\.html$/.test(path))!
  return pathToFileURL(join(folder, name, home.path)).href
}

/** A page that keeps what went wrong: console, faults, requests that are not files. */
async function opened(address: string, viewport = PORTRAIT): Promise<{page: Page; wrong: string[]}> {
  const page = await running.browser.newPage()
  const wrong: string[] = []
  page.on('console', message => wrong.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', error => wrong.push(String(error)))
  page.on('request', request => {
    if (!request.url().startsWith('file:')) wrong.push(`request: ${request.url()}`)
  })
  page.on('requestfailed', request => wrong.push(`failed: ${request.url()}`))
  await page.setViewport(viewport)
  await page.goto(address)
  await page.evaluate(() => document.fonts.ready)
  return {page, wrong}
}

/** Presses what bears these words, and waits until the screen has changed. */
async function press(page: Page, selector: string, words: string): Promise<void> {
  const before = await page.evaluate(state)
  const found = await page.evaluateHandle(
    (wanted, said) => [...document.querySelectorAll(wanted)].find(one => one.textContent!.includes(said)),
    selector,
    words,
  )
  const element = found.asElement()
  if (!element) throw new Error(`nothing to press: ${words}`)
  // The bar lies over the lower edge: what is pressed must stand clear of it, as a hand would scroll it.
  await element.evaluate(one => (one as unknown as Shown).scrollIntoView({block: 'center'}))
  await (element as unknown as {click: () => Promise<void>}).click()
  await page.waitForFunction(`(${String(state)})() !== ${JSON.stringify(before)}`)
}

/** What the screen shows, as a text. */
const state = (): string =>
  document.querySelector('#page')!.textContent +
  String([...document.querySelectorAll('[aria-pressed=true]')].length)

/** Everything a finger can press, in page coordinates. */
const targets = (page: Page): Promise<Target[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button')]
      .filter(one => one.getClientRects().length > 0)
      .map(one => {
        const box = one.getBoundingClientRect()
        return {
          name: one.textContent!.slice(0, 20),
          left: box.left,
          top: box.top,
          right: box.right,
          bottom: box.bottom,
          fixed: one.closest('#foot') !== null,
        }
      }),
  )

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hanyi-kiosk-'))
  const fonts = await (await openFonts()).print()
  const [candidate] = await findBrowsers(undefined, cacheFolderOf(process.env), process.env)
  running = await launch(candidate!, fonts)
})
afterAll(async () => {
  await running?.stop()
  await rm(folder, {recursive: true, force: true})
})

describe('the kiosk from file://', () => {
  let address: string
  beforeAll(async () => {
    address = await built('release', {})
  })

  it('starts at the launcher, opens a guide, shows its parts, goes back and home, without a fault or a request', async () => {
    const {page, wrong} = await opened(pathToFileURL(join(folder, 'release/kiosk/index.html')).href)
    await page.waitForSelector('main.start')
    expect(page.url()).toBe(address)
    await press(page, '.matters a', '我要办老年证')
    await press(page, '.answer', '怎么办')
    await press(page, '.members a', '老年人优待证办理')
    expect(await page.title()).toBe('老年人优待证办理')
    await press(page, '.bar button', '返回')
    expect(await page.$eval('h1', one => one.textContent)).toBe('怎么办')
    await press(page, '.bar a', '首页')
    await press(page, '.topics a', '老人')
    await press(page, '.guides a', '高龄津贴申领')
    expect(await page.$$eval('.answer', list => list.map(one => one.textContent))).toEqual([
      '谁能办',
      '带什么都要带4样看情况带3样',
      '去哪里示例县政务服务中心共6处可办',
      '什么时候',
      '要多久20个工作日',
      '多少钱不收费',
      '怎么办共6步',
      '还要知道',
    ])
    for (const [card, words] of [
      ['谁能办', '年满80周岁'],
      ['带什么', '居民身份证'],
      ['怎么办', '受理'],
      ['去哪里', '0000-5550201'],
      ['还要知道', '权利救济'],
    ] as const) {
      await press(page, '.answer', card)
      expect(await page.$eval('main', one => one.textContent)).toContain(words)
      expect(await page.$eval('[aria-current]', one => one.textContent)).toBe(card)
      await press(page, '.bar button', '返回')
      expect(await page.$eval('h1', one => one.textContent)).toBe('高龄津贴申领')
    }
    await press(page, '.bar button', '返回')
    expect(await page.$eval('h1', one => one.textContent)).toBe('老人')
    expect(wrong).toEqual([])
    await page.close()
  })

  it('finds a guide by the initials of its pinyin, and comes back to what was typed', async () => {
    const {page, wrong} = await opened(address)
    await press(page, '.ways a', '查找')
    for (const letter of 'GLJT') await press(page, '.key', letter)
    expect(await page.$$eval('.found .tile .name', list => list.map(one => one.textContent))).toEqual([
      '高龄津贴申领',
    ])
    await press(page, '.found .tile', '高龄津贴申领')
    await press(page, '.bar button', '返回')
    expect(await page.$eval('.typed', one => (one as unknown as {value: string}).value)).toBe('gljt')
    await press(page, '.entry button', '清空')
    expect(await page.$$('.found .tile')).toHaveLength(0)
    expect(wrong).toEqual([])
    await page.close()
  })

  it('sums up what is missing, and forgets nothing until it starts anew', async () => {
    const {page} = await opened(`${address}#/g/${MARKED}/bring`)
    await page.waitForSelector('.material')
    const missing = () => page.$eval('.sum', one => one.textContent)
    expect(await missing()).toBe('还差4样高龄津贴申请表本人银行卡1寸照片居民身份证或户口簿')
    await press(page, '.material', '户口簿')
    await press(page, '.material', '银行卡')
    expect(await missing()).toBe('还差2样高龄津贴申请表1寸照片')
    await press(page, '.parts a', '谁能办')
    await press(page, '.parts a', '带什么')
    expect(await missing()).toBe('还差2样高龄津贴申请表1寸照片')
    await press(page, '.material', '申请表')
    await press(page, '.material', '1寸照片')
    expect(await missing()).toBe('都要带的，齐了')
    await page.reload()
    await page.waitForSelector('.material')
    expect(await page.$$('[aria-pressed=true].material')).toHaveLength(0)
    await page.close()
  })

  it('says so when there is no such guide or its file is gone', async () => {
    const {page} = await opened(`${address}#/g/bucunzai`)
    expect(await page.$eval('h1', one => one.textContent)).toContain('没有这份指南')
    await rm(fileURLToPath(new URL('g/linshi-jiuzhu.js', address)))
    await press(page, '.bar a', '首页')
    await press(page, '.topics a', '困难')
    await press(page, '.guides a', '临时救助')
    expect(await page.$eval('h1', one => one.textContent)).toContain('打不开')
    await page.close()
  })

  it('can be read without scripts', async () => {
    const page = await running.browser.newPage()
    await page.setJavaScriptEnabled(false)
    await page.goto(address)
    const way = await page.$eval('noscript a', one => (one as unknown as Shown).href)
    await page.goto(way)
    const link = await page.$eval(`a[href="${MARKED}.html"]`, one => (one as unknown as Shown).href)
    await page.goto(link)
    expect(await page.$eval('h1', one => one.textContent)).toContain('高龄津贴申领')
    expect(await page.$eval('body', one => one.textContent)).toContain('权利救济')
    await page.close()
  })

  it.each([
    ['portrait', PORTRAIT, 'standard'],
    ['portrait', PORTRAIT, 'large'],
    ['portrait', PORTRAIT, 'elder'],
    ['landscape', LANDSCAPE, 'standard'],
    ['landscape', LANDSCAPE, 'large'],
    ['landscape', LANDSCAPE, 'elder'],
  ] as const)('has large text and targets, and nothing runs off the side: %s', async (_, viewport, size) => {
    const {page} = await opened(address, viewport)
    for (let n = SIZES.indexOf(size); n > 0; n -= 1) await page.click('.size')
    for (const hash of SCREENS) {
      await show(page, `${address}${hash}`)
      expect(await smallTexts(page), hash).toEqual([])
      const body = await page.$eval('main', one => parseFloat(getComputedStyle(one).fontSize))
      expect(body).toBe({standard: 40, large: 52, elder: 64}[size])
      const all = await targets(page)
      for (const one of all) {
        expect(one.bottom - one.top, `${hash} ${one.name}`).toBeGreaterThanOrEqual(96)
        expect(one.right - one.left, `${hash} ${one.name}`).toBeGreaterThanOrEqual(96)
      }
      expect(tooNear(all), hash).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), hash).toBeLessThanOrEqual(
        viewport.width,
      )
    }
    await page.close()
  })

  it('passes axe-core on every kind of screen', async () => {
    const {page} = await opened(address)
    for (const screen of [
      ...SCREENS.map(hash => `${address}${hash}`),
      address.replace('index.html', `html/zh/${MARKED}.html`),
    ]) {
      await show(page, screen)
      expect(await axe(page), screen).toEqual([])
    }
    await page.close()
  })
})

/** Goes to an address and waits until its screen is the one that is drawn. */
async function show(page: Page, address: string): Promise<void> {
  await page.goto(address)
  const [, place = '', id, part] = new URL(address).hash.split('/')
  if (!address.includes('#')) return
  const mark: Record<string, string> = {
    '': 'main.start',
    t: 'main.topic',
    g: part === undefined ? `main.guide[data-guide=${id}]` : `main[data-part=${part}]`,
  }
  await page.waitForSelector(mark[place] ?? `main.${place}`)
}

/** A screen of every kind. */
const SCREENS = [
  '#/',
  '#/search/gl',
  '#/t/elder',
  '#/list',
  '#/offices',
  '#/staff',
  '#/counts',
  `#/slip/${MARKED}`,
  `#/g/${MARKED}`,
  ...['who', 'bring', 'how', 'where', 'more'].map(part => `#/g/${MARKED}/${part}`),
]

/** Texts below 18 px: the smallest size a Chinese elder rule allows (kiosk.md §6). */
const smallTexts = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.nodeValue?.trim() !== ''))
      .filter(one => one.getClientRects().length > 0 && parseFloat(getComputedStyle(one).fontSize) < 18)
      .map(one => one.textContent),
  )

/** Pairs of targets less than 16 px apart, within the bar or within the page: the bar lies over the page. */
function tooNear(all: readonly Target[]): string[] {
  return all.flatMap((a, n) =>
    all.slice(n + 1).flatMap(b => {
      if (a.fixed !== b.fixed) return []
      const apart = Math.max(b.left - a.right, a.left - b.right, b.top - a.bottom, a.top - b.bottom)
      // Half a pixel for the rounding of flexible widths.
      return apart < 15.5 ? [`${a.name} | ${b.name}: ${apart}`] : []
    }),
  )
}

/** What axe-core finds wrong; contrast of 7:1 and target size are off by default (kiosk.md §6) and asked for. */
async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE)
  const {violations} = (await page.evaluate(
    'axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: {"color-contrast-enhanced": {enabled: true}}})',
  )) as AxeRun
  return violations.flatMap(found => found.nodes.map(node => `${found.id}: ${node.html.slice(0, 200)}`))
}

describe('the two languages on the screen', () => {
  let address: string
  beforeAll(async () => {
    address = await built('pseudo', {mode: 'pseudo'})
  })

  it('are switched without drawing anew, Han first, Yi marked ii and everything else Han', async () => {
    const {page, wrong} = await opened(`${address}#/g/${MARKED}/who`)
    await page.waitForSelector('main.part .yi')
    const shown = () =>
      page.evaluate(() => ({
        han: [...document.querySelectorAll('main .han')].filter(one => one.getClientRects().length > 0)
          .length,
        yi: [...document.querySelectorAll('main .yi')].filter(one => one.getClientRects().length > 0).length,
      }))
    const both = await shown()
    expect(both.yi).toBeGreaterThan(5)
    expect(
      await page.$eval('.of', one => [...one.children].map(child => child.className.split(' ')[0])),
    ).toEqual(['han', 'yi'])
    await page.click('.control.language')
    expect(await shown()).toEqual({han: both.han, yi: 0})
    await page.click('.control.language')
    expect(await shown()).toEqual(both)
    await press(page, '.bar a', '首页')
    expect(await page.$$eval('.choice', list => list.map(one => one.getAttribute('data-languages')))).toEqual(
      ['han', 'both'],
    )
    expect(await wrongLanguage(page)).toEqual([])
    expect(wrong).toEqual([])
    await page.close()
  })

  it('draw the Yi in the Yi face, the punctuation and digits in the Han face', async () => {
    const {page} = await opened(`${address}#/g/${MARKED}`)
    await page.waitForSelector('.yi')
    const loaded = await page.evaluate(() =>
      [...document.fonts]
        .filter(face => face.status === 'loaded')
        .map(face => face.family.replaceAll(/["']/g, '')),
    )
    expect(loaded.toSorted()).toEqual(['Hanyi Han', 'Hanyi Yi'])
    expect(await page.$eval('.yi', one => getComputedStyle(one).fontFamily)).toMatch(
      /^"?Hanyi Yi"?, "?Hanyi Han"?$/,
    )
    await page.close()
  })

  it('carry the watermark on every screen, where it stands in no one’s way', async () => {
    for (const hash of ['#/', '#/search', `#/g/${MARKED}`]) {
      const {page} = await opened(`${address}${hash}`)
      expect(await page.$eval('.watermark', one => one.textContent)).toBe('排版测试·彝文为占位·严禁张贴传播')
      expect(await page.$eval('.warnings', one => one.textContent)).toContain('严禁张贴传播')
      expect(await page.$eval('.watermark', one => getComputedStyle(one).pointerEvents)).toBe('none')
      await page.close()
    }
  })
})

describe('a county that shows Yi alone', () => {
  it('gets the switch; what has no Yi stands in Han, marked as Han', async () => {
    const input = await sampleInput()
    const files = new Map(input.workspace.files)
    const settings = new TextDecoder()
      .decode(files.get('hanyi.yaml'))
      .replace('yi_only: false', 'yi_only: true')
    files.set('hanyi.yaml', new TextEncoder().encode(settings))
    const address = await built('alone', {mode: 'pseudo', files})
    const {page} = await opened(address)
    await page.waitForSelector('.choice')
    await page.click('[data-languages=yi]')
    await page.evaluate(`location.hash = '#/g/${MARKED}/where'`)
    await page.waitForSelector('.site')
    const visible = await page.$$eval('main .han', list =>
      list
        .filter(one => one.getClientRects().length > 0)
        .map(one => [one.className, (one as unknown as Shown).lang]),
    )
    expect(visible.length).toBeGreaterThan(0)
    expect(visible.every(([name, lang]) => name === 'han' && lang === 'zh-Hans')).toBe(true)
    expect(await page.$$eval('main .yi', list => list.every(one => one.getClientRects().length > 0))).toBe(
      true,
    )
    expect(await wrongLanguage(page)).toEqual([])
    await page.close()
  })
})

/** Texts whose nearest `lang` is not the language of their script: Yi that is not `ii`, Han that is. */
const wrongLanguage = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // 4 is SHOW_TEXT.
    const walker = document.createTreeWalker(document.body, 4)
    const found: string[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue ?? ''
      const parent = walker.currentNode.parentElement
      // With scripts on, what stands in noscript is text that nobody sees.
      if (parent?.closest('noscript')) continue
      const lang = parent?.closest('[lang]')?.getAttribute('lang') ?? ''
      if (
        /[\u{a000}-\u{a4cf}]/u.test(text) !== (lang === 'ii') &&
        /[\u{a000}-\u{a4cf}]|\p{Script=Han}/u.test(text)
      ) {
        found.push(`${lang}: ${text}`)
      }
    }
    return found
  })
