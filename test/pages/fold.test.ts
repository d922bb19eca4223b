import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {printJobs} from '#edges/print-jobs.ts'
import {boxOf, pageNumbers, PT_PER_MM} from '#press/pages.ts'
import {openPdf} from '#press/pdf-file.ts'
import {booklet} from '#publish/booklet/index.ts'
import {foldAndRead, type FlatSide, type Half} from '../../src/press/impose/fold.test-support.ts'
import {bookletFiles} from './booklet-fixture.ts'
import {bookletInput} from './booklet-input.ts'
import {textOfPages} from './pdf-text.ts'

let printer: Printer
beforeAll(async () => {
  printer = await openBrowser({fonts: await (await openFonts()).print()})
})
afterAll(() => printer?.close())

/** Strip along the foot of a page in which its number stands, in mm. */
const FOOT = 20

/** The page number printed on each half of every side, as a reader finds it: digits alone, at the foot. */
async function numbered(pdf: Uint8Array): Promise<FlatSide[]> {
  const file = await openPdf(pdf)
  const boxes = pageNumbers(file).map(page => boxOf(file, page, 'TrimBox'))
  const loading = getDocument({data: pdf.slice(), verbosity: 0})
  const document = await loading.promise
  const sides: FlatSide[] = []
  for (const [index, box] of boxes.entries()) {
    if (!box) throw new Error(`side ${index + 1} has no TrimBox`)
    const page = await document.getPage(index + 1)
    const {items} = await page.getTextContent()
    const half = (isLeft: boolean): Half => {
      const found = items.flatMap(item => {
        if (!('str' in item) || !/^\d+$/.test(item.str.trim())) return []
        const [, , , d = 0, x = 0, y = 0] = item.transform as number[]
        const upright = d > 0
        const rise = (upright ? y - box.bottom : box.top - y) / PT_PER_MM
        const isHere = x < (box.left + box.right) / 2 === isLeft
        return isHere && rise < FOOT ? [{page: Number(item.str), upright}] : []
      })
      if (found.length > 1) throw new Error(`two numbers on one page: ${found.map(one => one.page).join()}`)
      return found[0] ?? {page: undefined, upright: true}
    }
    sides.push({left: half(true), right: half(false)})
  }
  await loading.destroy()
  return sides
}

async function made(layout: 'stacked' | 'columns' | 'facing', lines: string) {
  const files = bookletFiles(layout)
  const path = 'content/booklets/ben.yaml'
  const yaml = new TextDecoder().decode(files.get(path)).replace(/^binding: .*\n/m, '')
  const changed = new Map([...files, [path, new TextEncoder().encode(`${yaml}\n${lines}\n`)]])
  const input = await bookletInput(changed, {approved: true})
  const {prints} = await booklet.plan(input)
  const settings = {contentDate: input.contentDate, version: input.toolVersion, jobs: 1}
  for await (const printed of printJobs(prints, printer, settings)) {
    const bytes = printed.press?.outputs.find(one => one.path.endsWith('imposed.pdf'))?.bytes
    if (!bytes) throw new Error(JSON.stringify([printed.problems, printed.press?.problems]))
    return {read: printed.bytes, sheets: bytes}
  }
  throw new Error('no book was made')
}

test.each([
  ['stacked', '骑马订', '长边', 'long-edge'],
  ['columns', '骑马订', '短边', 'short-edge'],
  ['facing', '骑马订', '短边', 'short-edge'],
  ['stacked', '胶装', '长边', 'long-edge'],
] as const)(
  'a %s book (%s, %s) folded from the office printer is read in the order of its printed numbers',
  async (layout, binding, duplex, turnedAbout) => {
    const {read, sheets} = await made(layout, `binding: ${binding}\npress: {duplex: ${duplex}}`)
    const sides = await numbered(sheets)
    // Sheets that are stapled lie in one another; those that are glued, folded one by one, on one another.
    const gather = binding === '胶装' ? 1 : sides.length / 2
    const pages = foldAndRead(sides, {across: true, turnedAbout, spine: 'left', gather})
    const count = (await textOfPages(read)).length - 4
    expect(count).toBeGreaterThan(6)
    // The front cover and its inside are pages 1 and 2.
    const expected = Array.from({length: count}, (_, n) => n + 3)
    const blanks = pages.length - count
    expect(blanks).toBeLessThan(4)
    expect(pages.map(({page}) => page).filter(page => page !== undefined)).toEqual(expected)
    expect(pages.slice(0, count).map(({page}) => page)).toEqual(expected)
    expect(pages.every(({page, upright}) => page === undefined || upright)).toBe(true)
  },
)
