import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {printJobs, type Printed} from '#edges/print-jobs.ts'
import type {Files} from '#guide/model.ts'
import {booklet} from '#publish/booklet/index.ts'
import {leaflet} from '#publish/leaflet/index.ts'
import type {FormatInput, PrintJob} from '#publish/model.ts'
import {poster} from '#publish/poster/index.ts'
import {sheet} from '#publish/sheet/index.ts'
import {inputFor, sampleFiles} from './sample-input.ts'

// Guides nobody should write and somebody will: every product holds them, or says in Chinese what to mend.

const GUIDE = 'content/guides/chusheng-huji'
const LONG =
  '关于进一步做好本县辖区内新出生婴儿户口登记和出生医学证明核验以及随父随母落户自愿选择办理工作的指南'
    .repeat(3)
    .slice(0, 110)
const COLUMNS = 14
const BLOCKS = 300

let printer: Printer
beforeAll(async () => {
  printer = await openBrowser({fonts: await (await openFonts()).print()})
})
afterAll(() => printer?.close())

/** The sample with the Han text of one guide changed, and that guide in a book of its own. */
async function inputWith(change: (zh: string) => string): Promise<FormatInput> {
  const files = new Map(await sampleFiles()) as Map<string, Uint8Array>
  const file = `${GUIDE}/zh.md`
  const zh = change(new TextDecoder().decode(files.get(file)))
  files.set(file, new TextEncoder().encode(zh))
  files.delete(`${GUIDE}/pairing.jsonl`)
  files.set(
    'content/booklets/cuo.yaml',
    new TextEncoder().encode('title: {zh: 手册}\nguides: [chusheng-huji]\n'),
  )
  return {...inputFor(files as Files), only: new Set(['chusheng-huji'])}
}

async function made(input: FormatInput): Promise<Map<string, Printed<PrintJob>>> {
  const plans = await Promise.all([sheet, leaflet, poster, booklet].map(format => format.plan(input)))
  const jobs = plans
    .flatMap(({prints}) => prints)
    .filter(({path}) => !path.startsWith('booklet/') || path.includes('/cuo/'))
  const printed = new Map<string, Printed<PrintJob>>()
  for await (const one of printJobs(jobs, printer, {contentDate: '2026-11-23', version: '0.0.0', jobs: 2}))
    printed.set(one.path, one)
  return printed
}

/** Sizes of the letters of Han text in pt, and the text itself without white space. */
async function readOf(one: Printed<PrintJob> | undefined): Promise<{sizes: number[]; text: string}> {
  if (!one) throw new Error('not printed')
  const loading = getDocument({data: one.bytes.slice(), verbosity: 0})
  const document = await loading.promise
  const sizes: number[] = []
  let text = ''
  for (let page = 1; page <= document.numPages; page++) {
    const {items} = await (await document.getPage(page)).getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [a = 0, b = 0] = item.transform as number[]
      sizes.push(Math.round(Math.hypot(a, b) * 10) / 10)
      text += item.str.replaceAll(/\s/gu, '')
    }
  }
  await loading.destroy()
  return {sizes, text}
}

const ofLeaflet = 'leaflet/chusheng-huji.pdf'

describe('a title of 110 characters', () => {
  it('stands whole on every product, or the leaflet says how much too long it is', async () => {
    const input = await inputWith(zh => zh.replace(/^# .*$/m, `# ${LONG}`))
    const printed = await made(input)
    for (const [path, one] of printed) {
      const said = one.problems.map(({key, values}) => input.words.say(key, values))
      if (path === ofLeaflet && said.length > 0) {
        for (const sentence of said) expect(sentence).toMatch(/装不下：还多 \d+ 毫米/)
        continue
      }
      expect(said, path).toEqual([])
      const {text} = await readOf(one)
      expect(text, path).toContain(LONG)
    }
    expect(printed.size).toBe(6)
  })
})

describe('a table wider than the page', () => {
  it('is broken into lines, never shrunk with the page it stands on', async () => {
    const row = (word: string) =>
      `| ${Array.from({length: COLUMNS}, (_, n) => `${word}${n + 1}`).join(' | ')} |`
    const table = [row('很长的表头'), `|${'---|'.repeat(COLUMNS)}`, row('很长很长的内容'), row('内容')].join(
      '\n',
    )
    const input = await inputWith(zh => `${zh.trimEnd()}\n\n## 对照表\n\n${table}\n`)
    const printed = await made(input)
    for (const path of ['sheet/chusheng-huji.pdf', 'booklet/cuo/read.pdf']) {
      expect(printed.get(path)?.problems, path).toEqual([])
      const {sizes, text} = await readOf(printed.get(path))
      // The body stays at 12 pt: Chromium shrinks a page when something on it is too wide.
      expect(sizes.filter(size => size === 12).length, path).toBeGreaterThan(20)
      for (let n = 1; n <= COLUMNS; n++) expect(text, path).toContain(`很长很长的内容${n}`)
    }
  })
})

describe('a guide of 300 blocks', () => {
  it('is printed whole where pages may follow; the leaflet and the poster say what to do', async () => {
    const lines = Array.from(
      {length: BLOCKS},
      (_, n) => `- 第${n + 1}条：带上户口簿和身份证，到窗口登记。`,
    ).join('\n')
    const input = await inputWith(zh => zh.replace(/^## 受理条件$/m, `## 受理条件\n\n${lines}\n`))
    const printed = await made(input)
    for (const path of ['sheet/chusheng-huji.pdf', 'booklet/cuo/read.pdf']) {
      expect(printed.get(path)?.problems, path).toEqual([])
      expect((await readOf(printed.get(path))).text).toContain(
        `第${BLOCKS}条：带上户口簿和身份证，到窗口登记。`,
      )
    }
    const [problem] = printed.get(ofLeaflet)?.problems ?? []
    if (!problem) throw new Error('the leaflet held 300 blocks')
    expect(input.words.say(problem.key, problem.values)).toMatch(
      /三栏装不下：还多 \d{3,} 毫米，约 \d+ 行.*请把受理条件/,
    )
  })
})
