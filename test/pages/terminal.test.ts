import {rename, rm, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {ElementHandle, Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {REASONS} from '../../src/bundle/problem.ts'
import {currentScript} from '../../src/bundle/terminal.ts'
import {findBrowsers} from '../../src/edges/browser/find.ts'
import {launch, type Running} from '../../src/edges/browser/launch.ts'
import {cacheFolderOf} from '../../src/edges/cache.ts'
import {openFonts} from '../../src/edges/fonts/index.ts'
import {CHECK_WORDS, checkPage} from '../../src/publish/kiosk/terminal-pages.ts'
import {
  copyOf,
  installed,
  NEW,
  packed,
  prepared,
  resigned,
  signerOf,
  type Stick,
} from '../kiosk-update/fixture.ts'
import {BROKEN, pageOf, UP, words, writeTerminalPages} from '../kiosk-update/terminal-fixture.ts'

declare const document: {
  title: string
  querySelector: (
    selector: string,
  ) => {textContent: string; className: string; getClientRects: () => {length: number}} | null
}
declare const localStorage: {clear: () => void; getItem: (key: string) => string | null}

let running: Running
let clean: Stick
const made: string[] = []

/** A terminal with the real launcher and check page, at `OLD`, and a stick with `NEW`. */
async function stand(newApp = UP): Promise<Stick> {
  const stick = await copyOf(clean)
  made.push(stick.root)
  await writeTerminalPages(stick.terminal)
  // A release whose page says which it is.
  await packed(stick.root, '2026-11-02.1', {where: 'first', extra: pageOf(UP)})
  await installed(join(stick.root, 'first', 'hanyi-更新'), stick.terminal)
  await packed(stick.root, NEW, {sequence: 1, extra: pageOf(newApp)})
  return stick
}

const FIRST = '2026-11-02.1'

async function opened(file: string): Promise<Page> {
  const page = await running.browser.newPage()
  await page.setViewport({width: 1080, height: 1920})
  await page.goto(pathToFileURL(file).href)
  return page
}

/** Starts the terminal once, and says what stands on its screen in the end. */
async function started(page: Page, stick: Stick): Promise<string> {
  await page.goto('about:blank')
  await page.goto(pathToFileURL(join(stick.terminal, 'index.html')).href).catch(() => undefined)
  await page.waitForFunction(
    () => document.title !== '办事指南' || document.querySelector('.nothing #nothing') !== null,
    {timeout: 20_000},
  )
  return page.url().split('/').slice(-2).join('/')
}

beforeAll(async () => {
  const fonts = await (await openFonts()).print()
  const [candidate] = await findBrowsers(undefined, cacheFolderOf(process.env), process.env)
  running = await launch(candidate!, fonts)
  clean = await prepared()
  made.push(clean.root)
})
afterAll(async () => {
  await running?.stop()
  await Promise.all(made.map(folder => rm(folder, {recursive: true, force: true})))
})

describe('the launcher from file://', () => {
  let page: Page
  const fresh = async (stick: Stick): Promise<void> => {
    page = await opened(join(stick.terminal, 'check.html'))
    await page.evaluate(() => localStorage.clear())
  }

  it('opens the newest release, again and again', async () => {
    const stick = await stand()
    await installed(stick.bundle, stick.terminal)
    await fresh(stick)
    for (let start = 0; start < 4; start++) expect(await started(page, stick)).toBe(`${NEW}/index.html`)
    await page.close()
  })

  it('falls back by itself when the new release does not come up twice, and stays there', async () => {
    const stick = await stand(BROKEN)
    await installed(stick.bundle, stick.terminal)
    await fresh(stick)
    const seen: string[] = []
    for (let start = 0; start < 5; start++) {
      await page.goto('about:blank')
      await page.goto(pathToFileURL(join(stick.terminal, 'index.html')).href).catch(() => undefined)
      await page.waitForFunction(() => /releases/.test(String((globalThis as {location?: unknown}).location)))
      await page.waitForFunction(() => (document as {readyState?: string}).readyState === 'complete')
      seen.push(page.url().split('/').slice(-2)[0]!)
    }
    expect(seen).toEqual([NEW, NEW, FIRST, FIRST, FIRST])
    // Staff see it at the check page, and may let it try again.
    await page.goto(pathToFileURL(join(stick.terminal, 'check.html')).href)
    expect(await page.$eval('#terminal', one => one.textContent)).toContain(`版本 ${NEW} 两次没有打开`)
    await page.click('#terminal button')
    await page.goto(pathToFileURL(join(stick.terminal, 'index.html')).href).catch(() => undefined)
    await page.waitForFunction(() => /releases/.test(String((globalThis as {location?: unknown}).location)))
    expect(page.url()).toContain(NEW)
    await page.close()
  })

  it.each([
    ['a damaged list', (stick: Stick) => truncate(join(stick.terminal, 'current.js'), 21), FIRST],
    ['no list', (stick: Stick) => rm(join(stick.terminal, 'current.js')), FIRST],
    [
      'a list that names a release which is not there',
      (stick: Stick) => writeFile(join(stick.terminal, 'current.js'), currentScript(['2026-12-31.1', NEW])),
      NEW,
    ],
    [
      'a release that is not there',
      (stick: Stick) => rm(join(stick.terminal, 'releases', NEW), {recursive: true}),
      FIRST,
    ],
  ])('with %s opens what there is', async (_what, damage, version) => {
    const stick = await stand()
    await installed(stick.bundle, stick.terminal)
    await damage(stick)
    await fresh(stick)
    expect(await started(page, stick)).toBe(`${version}/index.html`)
    await page.close()
  })

  it('says whom to ask when nothing comes up, and leads to the plain pages', async () => {
    const stick = await stand()
    await installed(stick.bundle, stick.terminal)
    for (const version of [NEW, FIRST]) await rm(join(stick.terminal, 'releases', version, 'ready.js'))
    await fresh(stick)
    expect(await started(page, stick)).toBe('terminal/index.html')
    expect(await page.$eval('h1', one => one.textContent)).toBe('请找工作人员')
    expect(await page.$eval('#plain', one => (one as unknown as {href: string}).href)).toMatch(
      new RegExp(`releases/${NEW}/html/zh/index\\.html$`),
    )
    if (process.env['HANYI_SHOTS'])
      await page.screenshot({path: join(process.env['HANYI_SHOTS'], 'launch.png')})
    await page.close()
  })

  it('without storage opens the newest release all the same', async () => {
    const stick = await stand(BROKEN)
    await installed(stick.bundle, stick.terminal)
    await fresh(stick)
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new Error('denied')
        },
      })
    })
    for (let start = 0; start < 3; start++) {
      await page.goto('about:blank')
      await page.goto(pathToFileURL(join(stick.terminal, 'index.html')).href).catch(() => undefined)
      await page.waitForFunction(() => /releases/.test(String((globalThis as {location?: unknown}).location)))
      expect(page.url()).toContain(NEW)
    }
    await page.close()
  })
})

describe('the check page from file://', () => {
  /** Chooses a folder and waits for the verdict. */
  async function verdict(stick: Stick, folder: string): Promise<{state: string; text: string; page: Page}> {
    const page = await opened(join(stick.terminal, 'check.html'))
    const input = (await page.$('#files')) as ElementHandle<never> & {
      uploadFile: (...paths: string[]) => Promise<void>
    }
    await input.uploadFile(folder)
    await page.waitForFunction(() => /good|bad/.test(document.querySelector('#result')!.className), {
      timeout: 30_000,
    })
    const state = await page.$eval('#result', one => one.className)
    return {state, text: (await page.$eval('#result', one => one.textContent)) ?? '', page}
  }
  const shot = async (page: Page, name: string): Promise<void> => {
    const folder = process.env['HANYI_SHOTS']
    if (folder) await page.screenshot({path: join(folder, name)})
    await page.close()
  }

  it('passes a stick that nobody touched, with the code that pack printed', async () => {
    const stick = await stand()
    const {code} = await packed(stick.root, NEW, {sequence: 1})
    const {state, text, page} = await verdict(stick, stick.bundle)
    expect([state, text]).toEqual(['good', expect.stringContaining(`校验码 ${code}`)])
    expect(text).toContain('签名：张三')
    expect(await page.$eval('#terminal', one => one.textContent)).toBe(`现在用的版本：${FIRST}`)
    await shot(page, 'check-good.png')
  })

  it('finds the bundle when the whole stick is chosen', async () => {
    const stick = await stand()
    const {state, page} = await verdict(stick, join(stick.root, 'stick'))
    expect(state).toBe('good')
    await page.close()
  })

  it.each([
    [
      'a flipped byte',
      '内容变了',
      (stick: Stick) =>
        writeFile(join(stick.bundle, 'release/ready.js'), `var hanyiReady = "2026-11-23.2"\n`),
    ],
    [
      'an extra file',
      '多了文件“release/more.js”',
      (stick: Stick) => writeFile(join(stick.bundle, 'release/more.js'), 'x'),
    ],
    [
      'a missing file',
      '少了文件“release/meta.js”',
      (stick: Stick) => rm(join(stick.bundle, 'release/meta.js')),
    ],
    [
      'autorun.inf on the stick',
      '自动运行',
      (stick: Stick) => writeFile(join(stick.root, 'stick', 'AUTORUN.INF'), 'x'),
    ],
    [
      'a stranger’s signature',
      '不是本机认得的持钥人',
      (stick: Stick) =>
        resigned(stick.bundle, () => undefined, signerOf('00000000000000EE'), '00000000000000EE'),
    ],
    [
      'a forged signature',
      '签名对不上',
      (stick: Stick) => resigned(stick.bundle, () => undefined, signerOf('00000000000000A1')),
    ],
    ['no signature', '没有签名', (stick: Stick) => rm(join(stick.bundle, 'manifest.sig'))],
    [
      'a cut-off signature',
      '签名不完整',
      (stick: Stick) => truncate(join(stick.bundle, 'manifest.sig'), 100),
    ],
    [
      '../ in a signed manifest',
      '跑到文件夹外面',
      (stick: Stick) =>
        resigned(
          stick.bundle,
          ({files}) => void (files['release/../../x.js'] = {size: 1, sha256: '0'.repeat(64)}),
        ),
    ],
    ['an older version', '版本太旧', (stick: Stick) => packed(stick.root, '2026-10-01.1', {sequence: 1})],
    [
      'no manifest',
      '没有找到 manifest.json',
      (stick: Stick) => rename(join(stick.bundle, 'manifest.json'), join(stick.bundle, 'm.json')),
    ],
  ])('refuses %s and says why', async (_what, sentence, tamper) => {
    const stick = await stand()
    await tamper(stick)
    const {state, text, page} = await verdict(stick, join(stick.root, 'stick'))
    expect([state, text]).toEqual(['bad', expect.stringContaining(sentence)])
    await shot(page, 'check-bad.png')
  })

  it('has a sentence for every reason, with no more than names in braces to fill', () => {
    const html = checkPage(words)
    for (const reason of REASONS) expect(CHECK_WORDS).toContain(`problem.${reason}`)
    for (const [, word, text] of html.matchAll(/<span data-word="([^"]+)">([^<]*)<\/span>/g)) {
      expect(text!.replace(/\{\w+\}/g, ''), word).not.toMatch(/[{}#']/)
      expect(text, word).not.toBe('')
    }
  })
})
