import {PDFDocument} from '@cantoo/pdf-lib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {printJobs, type Printed} from '#edges/print-jobs.ts'
import {plain} from '#publish/edition/edition.ts'
import {leaflet} from '#publish/leaflet/index.ts'
import type {FormatInput, PrintJob} from '#publish/model.ts'
import {poster} from '#publish/poster/index.ts'
import {sheet} from '#publish/sheet/index.ts'
import {inputFor, sampleFiles} from './sample-input.ts'

// Leaflets, posters and large print, as they come out of the printer.

/** The sample has large print of the first; the second is far too long for a leaflet. */
const GUIDES = new Set(['laonian-youdaizheng', 'linmu-caifa-xuke', 'chusheng-huji'])
const PT = 72 / 25.4

let printer: Printer
let input: FormatInput
const printed = new Map<string, Printed<PrintJob>>()

beforeAll(async () => {
  const fonts = await openFonts()
  printer = await openBrowser({fonts: await fonts.print()})
  input = {...inputFor(await sampleFiles(), 'pseudo'), only: GUIDES}
  const plans = await Promise.all([leaflet, poster, sheet].map(format => format.plan(input)))
  const jobs = plans
    .flatMap(plan => plan.prints)
    .filter(({path}) => !/^sheet\/[^.]*(?:\.brief|\.notice)?\.pdf$/.test(path))
  for await (const one of printJobs(jobs, printer, {contentDate: '2026-11-23', version: '0.0.0', jobs: 2})) {
    printed.set(one.path, one)
  }
})

afterAll(() => printer?.close())

interface Letters {
  text: string
  /** In pt. */
  size: number
  /** In mm from the lower left of the page's media box. */
  x: number
  y: number
  page: number
}

async function lettersOf(path: string): Promise<Letters[]> {
  const bytes = printed.get(path)?.bytes
  if (!bytes) throw new Error(`not printed: ${path}`)
  const file = await getDocument({data: bytes.slice(), verbosity: 0}).promise
  const pages = await Promise.all(
    Array.from({length: file.numPages}, async (_, n) => (await file.getPage(n + 1)).getTextContent()),
  )
  await file.loadingTask.destroy()
  return pages.flatMap((page, n) =>
    page.items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
      return [{text: item.str, size: Math.hypot(a, b), x: x / PT, y: y / PT, page: n + 1}]
    }),
  )
}

const bare = (text: string): string => text.replaceAll(/\s/gu, '')
const textOf = (letters: readonly Letters[]): string => bare(letters.map(({text}) => text).join(''))
/** Watermarks are turned; nobody reads them as text. */
const upright = (letters: readonly Letters[]): Letters[] =>
  letters.filter(({text}) => !text.includes('严禁张贴传播'))

describe('the leaflet', () => {
  const path = 'leaflet/laonian-youdaizheng.pdf'

  it('has nothing wrong with it, two sides, and says in its boxes what is the finished sheet', async () => {
    const one = printed.get(path)
    expect(one?.problems).toEqual([])
    expect(one?.pages).toBe(2)
    const pages = (await PDFDocument.load(one?.bytes ?? new Uint8Array())).getPages()
    const sizeOf = (name: 'TrimBox' | 'CropBox' | 'BleedBox' | 'MediaBox') =>
      pages
        .map(page => page[`get${name}`]())
        .map(({width, height}) => [width, height].map(length => Math.round((length / PT) * 10) / 10))
    expect(sizeOf('TrimBox')).toEqual([
      [285, 210],
      [285, 210],
    ])
    expect(sizeOf('CropBox')).toEqual(sizeOf('TrimBox'))
    expect(sizeOf('BleedBox')).toEqual([
      [291, 216],
      [291, 216],
    ])
    expect(sizeOf('MediaBox')).toEqual([
      [309, 234],
      [309, 234],
    ])
  })

  it('holds conditions, materials and steps in both languages, each panel within its text area', async () => {
    const letters = upright(await lettersOf(path))
    const text = textOf(letters)
    const edition = input.editions.find(({guide}) => guide.id === 'laonian-youdaizheng')
    if (!edition) throw new Error('no such guide')
    const {elements, zh} = edition.guide
    const blocks = [
      ...(elements.materials ?? []).map(({name}) => name),
      ...(elements.steps ?? []).flatMap(step => [step.block, ...step.branches.map(({block}) => block)]),
      ...zh.sections.filter(({element}) => element === 'conditions').flatMap(({heading}) => heading ?? []),
    ]
    expect(blocks.length).toBeGreaterThan(8)
    for (const block of blocks) {
      const pair = edition.pair(block)
      expect(text).toContain(bare(plain(pair.han)))
      if (pair.yi) expect(text).toContain(bare(plain(pair.yi)))
    }
    // Text areas of the two sides, from the left edge of the paper with its slug of 12 mm.
    const lefts = [
      [18, 113.5, 209],
      [19.5, 115, 210.5],
    ]
    for (const {x, page, text: said} of letters.filter(({size}) => size > 10)) {
      const within = lefts[page - 1]?.some(left => x >= left - 0.6 && x < left + 80.5)
      expect(within, said).toBe(true)
    }
  })

  it('is never below 12 pt but for the imprint in its margin', async () => {
    const small = upright(await lettersOf(path)).filter(({size}) => size < 11.9)
    for (const {y} of small) expect(y < 12 + 9 || y > 234 - 12 - 9).toBe(true)
    expect(small.length).toBeGreaterThan(0)
  })

  it('that holds too much is not made, and is said by how much', () => {
    const problems = printed.get('leaflet/linmu-caifa-xuke.pdf')?.problems ?? []
    expect(problems.map(({key}) => key)).toContain('leaflet.over.inside')
    for (const {key, values} of problems) {
      expect(values['mm']).toBeGreaterThan(0)
      expect(values['lines']).toBeGreaterThan(0)
      expect(input.words.say(key, values)).toMatch(/还多 \d+ 毫米，约 \d+ 行/)
    }
  })
})

describe('Yi', () => {
  it('has the sizes of the Han beside it, and no size of its own', async () => {
    for (const path of [
      'leaflet/laonian-youdaizheng.pdf',
      'poster/chusheng-huji.pdf',
      'sheet/laonian-youdaizheng.large.pdf',
    ]) {
      const letters = upright(await lettersOf(path))
      const sizes = (script: RegExp) =>
        new Set(letters.filter(({text}) => script.test(text)).map(({size}) => Math.round(size * 10) / 10))
      const han = sizes(/\p{Script=Han}/u)
      const yi = sizes(/\p{Script=Yi}/u)
      expect(yi.size).toBeGreaterThan(1)
      for (const size of yi) expect([...han], path).toContain(size)
    }
  })
})

describe('the poster', () => {
  const path = 'poster/chusheng-huji.pdf'

  it('is A3, its chart at least 24 pt, everything at least 18', async () => {
    expect(printed.get(path)?.problems).toEqual([])
    const letters = upright(await lettersOf(path))
    expect(Math.min(...letters.map(({size}) => size))).toBeGreaterThan(17.9)
    const step = letters.find(({text}) => text.includes('核对出生医学证明'))
    expect(step?.size).toBeGreaterThan(23.9)
    const yi = letters.filter(({text, size}) => /\p{Script=Yi}/u.test(text) && size < 23.9 && size > 18.5)
    expect(yi).toEqual([])
  })

  it('is set closer rather than on two sheets, its type no smaller', async () => {
    const of = {
      ...inputFor(await sampleFiles()),
      only: new Set(['laonian-youdaizheng', 'shenfenzheng-huanbu']),
    }
    const {prints} = await poster.plan(of)
    for await (const one of printJobs(prints, printer, {
      contentDate: '2026-11-23',
      version: '0.0.0',
      jobs: 2,
    })) {
      expect(one.problems).toEqual([])
      expect(one.pages, one.path).toBe(1)
      printed.set(`close/${one.path}`, one)
      const letters = await lettersOf(`close/${one.path}`)
      expect(Math.min(...upright(letters).map(({size}) => size))).toBeGreaterThan(17.9)
      expect(letters.find(({text}) => text.includes('申请'))?.size).toBeGreaterThan(23.9)
      printed.delete(`close/${one.path}`)
    }
  })
})

describe('large print', () => {
  it('is made of what hanyi.yaml names, and of nothing else', () => {
    expect([...printed.keys()].filter(path => path.includes('.large.')).toSorted()).toEqual([
      'leaflet/laonian-youdaizheng.large.pdf',
      'poster/laonian-youdaizheng.large.pdf',
      'sheet/laonian-youdaizheng.brief.large.pdf',
      'sheet/laonian-youdaizheng.large.pdf',
      'sheet/laonian-youdaizheng.notice.large.pdf',
    ])
  })

  it('has nothing a reader reads below 18 pt', async () => {
    const large = [...printed.values()].filter(({path}) => path.includes('.large.'))
    for (const {path, problems} of large) {
      expect(problems, path).toEqual([])
      for (const {text, size} of upright(await lettersOf(path)))
        expect(size, `${path}: ${text}`).toBeGreaterThan(17.9)
    }
  })

  it('of a leaflet fills sheets of four pages, its last page the one with the phones', async () => {
    const path = 'leaflet/laonian-youdaizheng.large.pdf'
    const pages = printed.get(path)?.pages ?? 0
    expect(pages % 4).toBe(0)
    const last = textOf((await lettersOf(path)).filter(({page}) => page === pages))
    expect(last).toContain('打电话问')
  })
})
