import {cp, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {installed, NEW, packed, prepared, type Stick} from '../kiosk-update/fixture.ts'
import {BROKEN, pageOf, UP, writeTerminalPages} from '../kiosk-update/terminal-fixture.ts'
import {executableOf, launch, VERSIONS, type Browser} from './chromium.ts'
import {currentBrowser} from './current.ts'
import type {DevTools} from './dev-tools.ts'

const NEWER = '2026-11-26.1'

/** A terminal that runs `NEW`, with `NEWER` on the stick: its first script is broken. */
let clean: Stick
const made: string[] = []

beforeAll(async () => {
  clean = await prepared()
  made.push(clean.root)
  await writeTerminalPages(clean.terminal)
  await packed(clean.root, NEW, {sequence: 1, extra: pageOf(UP)})
  await installed(clean.bundle, clean.terminal)
  await packed(clean.root, NEWER, {sequence: 1, extra: pageOf(BROKEN)})
})
afterAll(async () => {
  await Promise.all(made.map(folder => rm(folder, {recursive: true, force: true})))
})

describe.each([...VERSIONS, 'current' as const])('Chromium %s', version => {
  let browser: Browser
  const tabs: DevTools[] = []
  let stick: Stick

  beforeAll(async () => {
    const {executable, libraries} = await currentBrowser()
    browser = await launch(version === 'current' ? executable : await executableOf(version), libraries)
    const root = await mkdtemp(join(tmpdir(), 'hanyi-old-terminal-'))
    made.push(root)
    await cp(clean.root, root, {recursive: true})
    stick = {root, terminal: join(root, 'terminal'), bundle: clean.bundle.replace(clean.root, root)}
  })
  afterAll(async () => {
    for (const tab of tabs) tab.close()
    await browser?.close()
  })

  async function opened(file: string): Promise<DevTools> {
    const tab = await browser.open()
    tabs.push(tab)
    await tab.size(1080, 1920)
    await tab.go(pathToFileURL(join(stick.terminal, file)).href)
    return tab
  }

  /**
   * Chooses the stick and waits for the verdict. The dialog of a browser hands over a folder; the protocol hands over
   * files, which are given the paths that they would have had.
   */
  async function verdict(tab: DevTools): Promise<[state: string, text: string]> {
    const at = join(stick.root, 'stick')
    const files = (await readdir(at, {recursive: true, withFileTypes: true}))
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
    await tab.ask(`{
      const paths = ${JSON.stringify(files.map(file => `stick/${relative(at, file)}`))}
      const input = document.querySelector('#files')
      input.removeAttribute('webkitdirectory')
      input.setAttribute('multiple', '')
      Object.defineProperty(File.prototype, 'webkitRelativePath', {configurable: true, get: function () {
        return paths[Array.prototype.indexOf.call(input.files, this)] || this.path
      }})
      document.querySelector('#result').className = ''
    }`)
    const {root} = (await tab.send('DOM.getDocument', {depth: 0})) as {root: {nodeId: number}}
    const found = (await tab.send('DOM.querySelector', {nodeId: root.nodeId, selector: '#files'})) as {
      nodeId: number
    }
    await tab.send('DOM.setFileInputFiles', {nodeId: found.nodeId, files})
    await tab.until('/good|bad/.test(document.querySelector("#result").className)', 'the verdict')
    return tab.ask(
      '[document.querySelector("#result").className, document.querySelector("#result").textContent]',
    )
  }

  it('checks a stick, and tells a good one from one of which a byte was changed', async () => {
    const tab = await opened('check.html')
    expect(await tab.ask('document.querySelector("#terminal").textContent')).toBe(`现在用的版本：${NEW}`)
    const [good, said] = await verdict(tab)
    expect([good, said]).toEqual(['good', expect.stringContaining('签名：张三')])
    expect(said).toContain('可以安装')
    await writeFile(join(stick.bundle, 'release/ready.js'), `var hanyiReady = "2026-11-26.2"\n`)
    const [bad, why] = await verdict(tab)
    await writeFile(join(stick.bundle, 'release/ready.js'), `var hanyiReady = "${NEWER}"\n`)
    expect([bad, why]).toEqual(['bad', expect.stringContaining('不能安装')])
    expect(why).toContain('release/ready.js')
    expect(why).toContain('内容变了')
    expect(tab.complaints).toEqual([])
  })

  it('opens the newest release, and falls back when it does not come up twice', async () => {
    const tab = await opened('check.html')
    await tab.ask('localStorage.clear()')
    const started = async (): Promise<string> => {
      await tab.go('about:blank')
      await tab.send('Page.navigate', {url: pathToFileURL(join(stick.terminal, 'index.html')).href})
      await tab.until('/releases/.test(location.href) && document.readyState === "complete"', 'a release')
      return tab.ask('location.pathname.split("/").slice(-2)[0]')
    }
    expect([await started(), await started(), await started()]).toEqual([NEW, NEW, NEW])
    await installed(stick.bundle, stick.terminal)
    expect([await started(), await started(), await started(), await started()]).toEqual([
      NEWER,
      NEWER,
      NEW,
      NEW,
    ])
    await tab.go(pathToFileURL(join(stick.terminal, 'check.html')).href)
    expect(await tab.ask('document.querySelector("#terminal").textContent')).toContain(
      `版本 ${NEWER} 两次没有打开`,
    )
  })
})
