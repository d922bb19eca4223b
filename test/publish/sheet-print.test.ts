import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {printJobs, type Printed} from '#edges/print-jobs.ts'
import {plain} from '#publish/edition/edition.ts'
import {form} from '#publish/form/index.ts'
import type {FormatInput, PrintJob} from '#publish/model.ts'
import {sheet} from '#publish/sheet/index.ts'
import {inputFor, sampleFiles} from './sample-input.ts'

// What only a print can tell: how long a sheet is, how small its letters are, whether its text comes out whole.

/** Thirty materials, and the guide with the most to say of its offices. */
const GUIDES = new Set(['linmu-caifa-xuke', 'gaoling-jintie'])

let printer: Printer
let input: FormatInput
const printed = new Map<string, Printed<PrintJob>>()

beforeAll(async () => {
  const fonts = await openFonts()
  printer = await openBrowser({fonts: await fonts.print()})
  input = inputFor(await sampleFiles())
  const plans = await Promise.all([sheet, form].map(format => format.plan({...input, only: GUIDES})))
  const jobs = plans.flatMap(plan => plan.prints)
  for await (const one of printJobs(jobs, printer, {contentDate: '2026-11-23', version: '0.0.0', jobs: 2})) {
    printed.set(one.path, one)
  }
})

afterAll(() => printer?.close())

interface Letter {
  text: string
  /** In pt. */
  size: number
}

async function lettersOf(path: string): Promise<Letter[]> {
  const bytes = printed.get(path)?.bytes
  if (!bytes) throw new Error(`not printed: ${path}`)
  const file = await getDocument({data: bytes.slice(), verbosity: 0}).promise
  const pages = await Promise.all(
    Array.from({length: file.numPages}, async (_, n) => (await file.getPage(n + 1)).getTextContent()),
  )
  await file.loadingTask.destroy()
  return pages.flatMap(page =>
    page.items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [a = 0, b = 0] = item.transform as number[]
      return [{text: item.str, size: Math.hypot(a, b)}]
    }),
  )
}

describe('the printed sheets', () => {
  it('have only our fonts, no Type 3, no missing glyph, and fit their paper', () => {
    expect(printed.size).toBe(9)
    for (const one of printed.values()) expect(one.problems, one.path).toEqual([])
  })

  it('keep a notice of thirty materials on one sheet, no letter under 12 pt', async () => {
    for (const id of GUIDES) {
      const path = `sheet/${id}.notice.pdf`
      expect(printed.get(path)?.pages).toBe(2)
      const letters = await lettersOf(path)
      expect(letters.length).toBeGreaterThan(100)
      for (const {text, size} of letters) expect(size, text).toBeGreaterThanOrEqual(11.99)
    }
  })

  it('give every block of the Han text back whole', async () => {
    for (const edition of input.editions.filter(({guide}) => GUIDES.has(guide.id))) {
      const text = (await lettersOf(`sheet/${edition.guide.id}.pdf`))
        .map(letter => letter.text.replace(/\s/g, ''))
        .join('')
      for (const block of edition.guide.zh.blocks) {
        const words = plain(edition.pair(block).han).replace(/\s/g, '')
        expect(text, `${edition.guide.id} ${block.place.line}`).toContain(words)
      }
    }
  })

  it('put the blank notice on one page', () => {
    expect(printed.get('form/补正材料告知单.pdf')?.pages).toBe(1)
  })
})
