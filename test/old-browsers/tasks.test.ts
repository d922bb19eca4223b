import {execFile} from 'node:child_process'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {narrated} from '../pages/narrated-workspace.ts'
import {executableOf, launch, VERSIONS, type Browser} from './chromium.ts'
import {currentBrowser} from './current.ts'
import type {DevTools} from './dev-tools.ts'

/** The kiosk as the sample builds it, and with placeholder Yi in every gap, so that both languages are on the screen. */
let folder: string
const root = join(import.meta.dirname, '../..')
const hanyi = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'bin/hanyi.js'), 'build', '--format', 'kiosk', ...args], {
    cwd: root,
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hanyi-old-kiosk-'))
  await hanyi('--out', folder)
  await hanyi('--out', folder, '--pseudo')
  await buildNarrated()
})
afterAll(async () => {
  await rm(folder, {recursive: true, force: true})
})

/** A guide with a tone in place of a voice; nobody has signed it, so it is a draft. */
async function buildNarrated(): Promise<void> {
  const workspace = join(folder, 'narrated')
  const beep = new Uint8Array(await readFile(join(root, 'test/pages/fixtures/beep.webm')))
  for (const [path, bytes] of narrated(beep)) {
    await mkdir(dirname(join(workspace, path)), {recursive: true})
    await writeFile(join(workspace, path), bytes)
  }
  await promisify(execFile)(
    process.execPath,
    [join(root, 'bin/hanyi.js'), 'build', '--format', 'kiosk', '--draft'],
    {cwd: workspace},
  ).catch((fault: {code?: unknown}) => {
    // It says nothing about a service, which the check tells with status 1; a draft is made all the same.
    if (fault.code !== 1) throw fault
  })
}

const kiosk = (): string => join(folder, 'kiosk')
const pseudo = (): string => join(folder, 'draft/pseudo/kiosk')
const addressOf = (path: string): string => pathToFileURL(path).href

/** Presses the first thing of a kind that bears these words. */
async function press(tab: DevTools, selector: string, words = ''): Promise<void> {
  const found = `Array.from(document.querySelectorAll(${JSON.stringify(selector)})).filter(one => one.textContent.indexOf(${JSON.stringify(words)}) !== -1)[0]`
  await tab.until(found, `${selector} ${words}`)
  await tab.ask(`${found}.click()`)
}
const has = (tab: DevTools, selector: string, words: string): Promise<void> =>
  tab.until(
    `Array.from(document.querySelectorAll(${JSON.stringify(selector)})).some(one => one.textContent.indexOf(${JSON.stringify(words)}) !== -1)`,
    `${selector} with ${words}`,
  )
const texts = (tab: DevTools, selector: string): Promise<string[]> =>
  tab.ask(`Array.from(document.querySelectorAll(${JSON.stringify(selector)})).map(one => one.textContent)`)

describe.each([...VERSIONS, 'current' as const])('Chromium %s', version => {
  let browser: Browser
  const tabs: DevTools[] = []

  beforeAll(async () => {
    const {executable, libraries} = await currentBrowser()
    browser = await launch(version === 'current' ? executable : await executableOf(version), libraries)
  })
  afterAll(async () => {
    for (const tab of tabs) tab.close()
    await browser?.close()
  })

  /** A tab at the launcher, past it, with nothing to complain of until the test ends. */
  async function opened(at = kiosk(), size: readonly [number, number] = [1080, 1920]): Promise<DevTools> {
    const tab = await browser.open()
    tabs.push(tab)
    await tab.size(...size)
    await tab.go(addressOf(join(at, 'index.html')))
    await tab.until('document.querySelector("main.start")', 'the start screen')
    return tab
  }
  const done = (tab: DevTools): void => expect(tab.complaints).toEqual([])

  it.runIf(version !== 'current')('is the browser it is said to be', () =>
    expect(browser.product).toMatch(new RegExp(`^HeadlessChrome/${version}\\.`)),
  )

  it('comes up by the launcher, and both faces are there', async () => {
    const tab = await opened(pseudo())
    expect(await tab.ask('location.pathname')).toContain('/releases/')
    await tab.until('document.fonts.status === "loaded"', 'the fonts')
    const faces = await tab.ask<string[]>(
      'Array.from(document.fonts).filter(face => face.status === "loaded").map(face => face.family.replace(/["\']/g, ""))',
    )
    expect([...new Set(faces)].sort()).toEqual(['Hanyi Han', 'Hanyi Yi'])
    done(tab)
  })

  it('lets one choose the language on the start and change it anywhere', async () => {
    const tab = await opened(pseudo())
    const visible = (name: string) =>
      tab.ask<number>(
        `Array.from(document.querySelectorAll('main .${name}')).filter(one => one.getClientRects().length > 0).length`,
      )
    await press(tab, '.choice[data-languages=both]')
    await press(tab, '.matters a')
    await tab.until('document.querySelector("main.guide .yi")', 'Yi')
    expect(await visible('yi')).toBeGreaterThan(0)
    await press(tab, '.control.language')
    expect(await visible('yi')).toBe(0)
    expect(await visible('han')).toBeGreaterThan(3)
    done(tab)
  })

  it('leads by life event and by topic to a guide, its cards, its parts, and back', async () => {
    const tab = await opened()
    await press(tab, '.matters a', '我要办老年证')
    await has(tab, 'h1', '我要办老年证')
    await press(tab, '.answer', '怎么办')
    await press(tab, '.members a', '老年人优待证办理')
    await has(tab, 'h1', '老年人优待证办理')
    await press(tab, '.bar button', '返回')
    await has(tab, 'h1', '怎么办')
    await press(tab, '.bar a', '首页')
    await press(tab, '.topics a', '老人')
    await press(tab, '.guides a', '高龄津贴申领')
    for (const [card, words] of [
      ['谁能办', '年满80周岁'],
      ['带什么', '居民身份证'],
      ['怎么办', '受理'],
      ['去哪里', '0000-5550201'],
      ['还要知道', '权利救济'],
    ] as const) {
      await press(tab, '.answer', card)
      await has(tab, 'main', words)
      await press(tab, '.bar button', '返回')
      await has(tab, 'h1', '高龄津贴申领')
    }
    done(tab)
  })

  it.each([
    [1080, 1920, 'start'],
    [1920, 1080, 'start'],
    [1080, 1920, 'topic'],
    [1920, 1080, 'topic'],
  ] as const)(
    'keeps the words of a title whole and within its tile, %d × %d, %s',
    async (...[width, height, screen]) => {
      const tab = await opened(pseudo(), [width, height])
      if (screen === 'topic') await press(tab, '.topics a', '老人')
      await tab.until('document.querySelector(".tile .word")', 'a title in words')
      for (let presses = 0; presses < 3; presses++) {
        const {outside, words} = await tab.ask<{outside: string[]; words: number}>(`(() => {
        const words = Array.from(document.querySelectorAll('.tile .word'));
        const outside = words.filter(word => {
          const [own, tile] = [word, word.closest('.tile')].map(one => one.getBoundingClientRect());
          return own.left < tile.left || own.right > tile.right;
        });
        return {words: words.length, outside: outside.map(word => word.textContent)};
      })()`)
        expect(outside).toEqual([])
        expect(words).toBeGreaterThan(5)
        await press(tab, '.control.size')
      }
      done(tab)
    },
  )

  it('sums up what is still missing, and steps are drawn as a chart', async () => {
    const tab = await opened()
    await press(tab, '.topics a', '老人')
    await press(tab, '.guides a', '高龄津贴申领')
    await press(tab, '.answer', '带什么')
    await has(tab, '.left', '还差4样')
    for (const name of ['户口簿', '银行卡', '申请表', '1寸照片']) await press(tab, '.material', name)
    await has(tab, '.left', '都要带的，齐了')
    await press(tab, '.parts a', '怎么办')
    await has(tab, 'main', '办完')
    done(tab)
  })

  it('has three sizes of text and a dark face, large targets in each, and nothing off the side', async () => {
    for (const size of [
      [1080, 1920],
      [1920, 1080],
    ] as const) {
      const tab = await opened(kiosk(), size)
      const body = () =>
        tab.ask<number>('parseFloat(getComputedStyle(document.querySelector("main")).fontSize)')
      const seen: number[] = []
      for (let n = 0; n < 3; n++) {
        seen.push(await body())
        const [small, wide] = await tab.ask<[number, boolean]>(
          `[Array.from(document.querySelectorAll('a.press, button')).filter(one => one.getClientRects().length > 0)
              .map(one => one.getBoundingClientRect()).filter(box => box.width < 95.5 || box.height < 95.5).length,
            document.documentElement.scrollWidth > ${size[0]}]`,
        )
        expect([small, wide]).toEqual([0, false])
        await press(tab, '.control.size')
      }
      expect(seen).toEqual([40, 52, 64])
      expect(await body()).toBe(40)
      const paper = () => tab.ask<string>('getComputedStyle(document.body).backgroundColor')
      const before = await paper()
      await press(tab, '.control.contrast')
      expect(await paper()).not.toBe(before)
      done(tab)
    }
  })

  it('searches by initials, pinyin, Han and Yi', async () => {
    const tab = await opened(pseudo())
    await press(tab, '.topics a', '查找')
    for (const letter of 'GLJT') await press(tab, '.key', letter)
    await has(tab, '.found .tile', '高龄津贴申领')
    const typed = (text: string) =>
      tab.ask(
        `{const field = document.querySelector('.typed'); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event('input'))}`,
      )
    for (const text of ['gaolingjintie', '高龄津贴', 'ꆈꌠ', 'nuosu']) {
      await typed(text)
      await has(tab, '.found .tile', text.startsWith('g') || text.startsWith('高') ? '高龄津贴申领' : '')
    }
    // In no title, so only in the texts that follow.
    await typed('可以领养老金')
    await has(tab, '.found .tile', '城乡居民养老保险参保登记')
    await typed('')
    await press(tab, '.choices button', '彝文')
    await press(tab, '.initials .key', 'nb')
    await press(tab, '.finals .key', 'nbix')
    expect(await tab.ask('document.querySelector(".typed").value')).toBe('ꁷ')
    done(tab)
  })

  it('lists all matters, and the places with their hours', async () => {
    const tab = await opened()
    await press(tab, '.topics a', '清单')
    await has(tab, 'main', '个体工商户设立登记')
    await press(tab, '.bar a', '首页')
    await press(tab, '.topics a', '到哪里办')
    await has(tab, 'main', '云岭彝族乡双语服务站')
    await has(tab, 'main', '赶场')
    done(tab)
  })

  it('shows on every screen who can help and who speaks Yi', async () => {
    const tab = await opened()
    for (const hash of ['#/', '#/list', '#/search', '#/g/gaoling-jintie/bring']) {
      await tab.ask(`location.hash = '${hash}'`)
      await has(tab, '#foot .press', '找工作人员')
    }
    await press(tab, '#foot .press', '找工作人员')
    await has(tab, 'main', '会说彝语')
    done(tab)
  })

  it('counts 有错 and 看不懂 by guide and day, and gives the numbers to staff', async () => {
    const tab = await opened()
    await tab.ask(`location.hash = '#/g/gaoling-jintie'`)
    await press(tab, 'main .press', '有错')
    await press(tab, 'main .press', '看不懂')
    await has(tab, 'main', '记下了')
    await tab.ask(`location.hash = '#/counts'`)
    await has(tab, 'main', '高龄津贴申领')
    const [row] = (await texts(tab, 'main tr')).filter(text => text.includes('高龄津贴申领'))
    expect(row).toMatch(/1\D*1/)
    done(tab)
  })

  it('gives a slip to take along: codes for the telephone, and paper styles', async () => {
    const tab = await opened()
    await tab.ask(`location.hash = '#/g/gaoling-jintie'`)
    await press(tab, 'main .press', '带走这张单子')
    await has(tab, 'main', '高龄津贴申领')
    await tab.until('document.querySelector("main svg path")', 'the code')
    done(tab)
  })

  it('shows the date of the content and of the check, always', async () => {
    const tab = await opened()
    await tab.ask(`location.hash = '#/g/gaoling-jintie'`)
    await has(tab, '#dates', '核实')
    await has(tab, '#dates', '复核')
    await tab.ask(`location.hash = '#/list'`)
    await has(tab, '#dates', '内容日期')
    done(tab)
  })

  it('lets a withdrawn guide vanish with a sentence', async () => {
    const at = join(folder, `withdrawn-${version}`)
    await promisify(execFile)('cp', ['-r', kiosk(), at])
    await writeFile(
      join(at, 'withdrawn.js'),
      'var hanyiWithdrawn = {guides: [{id: "gaoling-jintie", date: "2026-11-25", reason: "办法已改"}]}\n',
    )
    const tab = await opened(at)
    await press(tab, '.topics a', '老人')
    expect((await texts(tab, '.guides a')).join()).not.toContain('高龄津贴申领')
    await tab.ask(`location.hash = '#/g/gaoling-jintie'`)
    await has(tab, 'main', '已经停用')
    done(tab)
  })

  it('shows the plain page of a guide whose data is broken, cut short or missing, within the frame', async () => {
    const at = join(folder, `broken-${version}`)
    await promisify(execFile)('cp', ['-r', kiosk(), at])
    const [release = ''] = await readdir(join(at, 'releases'))
    const data = (id: string) => join(at, 'releases', release, `g/${id}.js`)
    const whole = await readFile(data('linshi-jiuzhu'), 'utf8')
    await writeFile(data('linshi-jiuzhu'), whole.slice(0, 200))
    await writeFile(data('getihu-sheli'), 'hanyi.guide({"id":"getihu-sheli","parts":[{}]})\n')
    await rm(data('gaoling-jintie'))
    const tab = await opened(at)
    for (const id of ['linshi-jiuzhu', 'getihu-sheli', 'gaoling-jintie']) {
      await tab.ask(`location.hash = '#/g/${id}'`)
      await tab.until(
        `document.querySelector('main.plain[data-guide=${id}] iframe')`,
        `the plain page of ${id}`,
      )
      await has(tab, 'main', '下面是文字版')
      await tab.until(
        `document.querySelector('iframe').getBoundingClientRect().height >= 800`,
        'room for the plain page',
      )
      await press(tab, '.bar a', '首页')
      await tab.until('document.querySelector("main.start")', 'the start screen')
    }
    const {frameTree} = (await tab.send('Page.getFrameTree')) as {frameTree: {frame: {url: string}}}
    expect(frameTree.frame.url).toContain('/index.html')
  })

  it('opens plain pages without scripts', async () => {
    const tab = await browser.open()
    tabs.push(tab)
    const [release = ''] = await readdir(join(kiosk(), 'releases'))
    await tab.send('Emulation.setScriptExecutionDisabled', {value: true})
    for (const path of ['html/zh/index.html', 'html/zh/linshi-jiuzhu.html']) {
      await tab.go(addressOf(join(kiosk(), 'releases', release, path)))
      const {root: page} = (await tab.send('DOM.getDocument', {depth: 0})) as {root: {nodeId: number}}
      const {outerHTML} = (await tab.send('DOM.getOuterHTML', page)) as {outerHTML: string}
      expect(outerHTML).toContain('临时救助')
    }
  })

  /** Lets time pass for the page's clock of idling, without waiting. */
  const skip = (tab: DevTools, seconds: number): Promise<unknown> =>
    tab.ask(
      `{const now = performance.now.bind(performance); const from = window.skipped || 0; window.skipped = from + ${seconds * 1000};
        performance.now = () => (window.real = window.real || now)() + window.skipped}`,
    )

  it('asks after 90 s, goes on at a touch, and forgets everything 30 s later', async () => {
    const tab = await opened()
    await press(tab, '.control.size')
    await tab.ask(`location.hash = '#/g/gaoling-jintie/bring'`)
    await press(tab, '.material', '户口簿')
    await skip(tab, 80)
    await new Promise(resolve => setTimeout(resolve, 700))
    expect(await texts(tab, '.over')).toEqual([])
    await skip(tab, 11)
    await has(tab, '.over.asking', '碰一下屏幕接着看')
    await tab.until('/[0-9]+ 秒/.test(document.querySelector(".over .seconds").textContent)', 'the countdown')
    await tab.send('Input.dispatchMouseEvent', {type: 'mouseMoved', x: 500, y: 500})
    for (const type of ['mousePressed', 'mouseReleased'])
      await tab.send('Input.dispatchMouseEvent', {type, x: 500, y: 500, button: 'left', clickCount: 1})
    await tab.until('!document.querySelector(".over")', 'an answer')
    expect(await tab.ask('location.hash')).toBe('#/g/gaoling-jintie/bring')
    await has(tab, '.left', '还差3样')
    await skip(tab, 91)
    await has(tab, '.over', '碰一下屏幕')
    await skip(tab, 31)
    await tab.until('document.querySelector("main.start")', 'the start screen')
    expect(await tab.ask('document.documentElement.classList.contains("large")')).toBe(false)
    await tab.ask(`location.hash = '#/g/gaoling-jintie/bring'`)
    await has(tab, '.left', '还差4样')
    done(tab)
  })

  it('plays a recording, lights up what is read, pauses, goes back in it, and ends', async () => {
    const tab = await opened(join(folder, 'narrated/dist/draft/kiosk'))
    const lit = (words: string) =>
      tab.until(
        `Array.from(document.querySelectorAll(".now")).map(one => one.textContent).join("") === ${JSON.stringify(words)}`,
        `${words} lit`,
      )
    await tab.ask(`{const make = document.createElement
      document.createElement = function (name) {
        const made = make.apply(document, arguments)
        if (name === 'audio') window.sound = made
        return made
      }}`)
    await tab.ask(`location.hash = '#/g/shiyan/who'`)
    await press(tab, '.voice', '汉语')
    await lit('政府')
    await tab.until('Math.round(window.sound.duration) === 3', 'its length')
    await lit('法律')
    await press(tab, '.voice', '停一下')
    expect(await tab.ask('window.sound.paused')).toBe(true)
    await press(tab, '.again')
    await lit('政府')
    await press(tab, '.voice', '圣乍')
    await lit('ꍔꃛ')
    await tab.until('!document.querySelector(".voice.playing")', 'the end')
    await press(tab, '.parts a', '带什么')
    await has(tab, '.listen a', '听不到？找工作人员')
    done(tab)
  })

  it('lets pictures go by on the start, and the touch that ends them presses nothing', async () => {
    const tab = await opened()
    await skip(tab, 91)
    await has(tab, '.over.attract', '碰一下屏幕开始')
    const [first] = await texts(tab, '.slide .name')
    await skip(tab, 9)
    await tab.until(
      `document.querySelector('.slide .name').textContent !== ${JSON.stringify(first)}`,
      'the next picture',
    )
    for (const type of ['mousePressed', 'mouseReleased'])
      await tab.send('Input.dispatchMouseEvent', {type, x: 200, y: 600, button: 'left', clickCount: 1})
    await tab.until('!document.querySelector(".over")', 'the start')
    expect(await tab.ask('location.hash.length <= 2')).toBe(true)
    done(tab)
  })

  it('lets nothing lead out: foreign links, context menu, dragging, pinching, keys of the browser', async () => {
    const tab = await opened()
    const prevented = await tab.ask<boolean[]>(`{
      const link = document.createElement('a'); link.href = 'file:///etc/hosts'; link.textContent = 'x'
      const blank = document.createElement('a'); blank.href = 'ms-settings:'; blank.target = '_blank'; blank.textContent = 'x'
      document.querySelector('main').appendChild(link); document.querySelector('main').appendChild(blank);
      const ask = (on, event) => !on.dispatchEvent(event)
      const key = (name, more) => ask(document.body, new KeyboardEvent('keydown', Object.assign({key: name, bubbles: true, cancelable: true}, more)))
      const mouse = name => new MouseEvent(name, {bubbles: true, cancelable: true});
      [ask(link, mouse('click')), ask(blank, mouse('click')), ask(document.body, mouse('contextmenu')), ask(link, new Event('dragstart', {bubbles: true, cancelable: true})),
       ask(document.body, new WheelEvent('wheel', {ctrlKey: true, bubbles: true, cancelable: true})), key('F5'), key('F11'), key('n', {ctrlKey: true}), key('ArrowLeft', {altKey: true})]
    }`)
    expect(prevented).toEqual(prevented.map(() => true))
    expect(await tab.ask('location.pathname')).toContain('/releases/')
    done(tab)
  })

  it('takes a remote: arrows reach a guide and its parts, OK opens, back goes back', async () => {
    const tab = await opened(kiosk(), [1920, 1080])
    const key = async (name: string, code: number) => {
      for (const type of ['keyDown', 'keyUp'])
        await tab.send('Input.dispatchKeyEvent', {
          type,
          key: name,
          code: name,
          windowsVirtualKeyCode: code,
          ...(name === 'Enter' && type === 'keyDown' ? {text: '\r'} : {}),
        })
    }
    const CODES = {ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40} as const
    const focused = () => tab.ask<string>('document.activeElement.textContent')
    const seen = new Set<string>()
    /** Walks row by row, as somebody looking for words would. */
    const seek = async (words: string): Promise<void> => {
      for (let row = 0; row < 30; row++) {
        for (const way of row % 2 === 0
          ? (['ArrowLeft', 'ArrowRight'] as const)
          : (['ArrowRight', 'ArrowLeft'] as const)) {
          for (let column = 0; column < 8; column++) {
            const now = await focused()
            seen.add(now)
            if (now.includes(words)) return
            await key(way, CODES[way])
            if ((await focused()) === now) break
          }
        }
        await key('ArrowDown', CODES.ArrowDown)
      }
      throw new Error(`never came to ${words}: ${[...seen].join(' ')}`)
    }
    await seek('老人')
    await key('Enter', 13)
    await has(tab, 'h1', '老人')
    await seek('高龄津贴申领')
    await key('Enter', 13)
    await has(tab, 'h1', '高龄津贴申领')
    await key('Escape', 27)
    await has(tab, 'h1', '老人')
    await key('Escape', 27)
    await tab.until('document.querySelector("main.start")', 'the start screen')
    done(tab)
  })
})
