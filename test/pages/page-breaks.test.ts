import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {printJobs} from '#edges/print-jobs.ts'
import type {Block} from '#guide/model.ts'
import {booklet} from '#publish/booklet/index.ts'
import {plain} from '#publish/edition/edition.ts'
import type {FormatInput, PrintJob} from '#publish/model.ts'
import {sheet} from '#publish/sheet/index.ts'
import {inputFor, sampleFiles} from '../publish/sample-input.ts'
import {bookletInput} from './booklet-input.ts'
import {declarationFiles} from './declaration-files.ts'

// What a typographer looks for at the ends of pages, on real prints: a heading without what it heads, a single line of
// a text left alone, a short pair torn apart, the two halves of a spread out of step.

const bare = (text: string): string => text.replaceAll(/\s/gu, '')

/** A line of the text of a page; running heads, imprints and marks are no text. */
interface Line {
  page: number
  /** Base line in pt from the foot. */
  y: number
  text: string
  /** Largest letters, in pt. */
  size: number
}

/** Letters in the order they were drawn, each with the line it is on. */
interface Print {
  input: FormatInput
  lines: Line[]
  letters: {text: string; page: number; y: number}[]
}

async function printOf(job: PrintJob, input: FormatInput, printer: Printer): Promise<Print> {
  const print: Print = {input, lines: [], letters: []}
  const settings = {contentDate: '2026-11-23', version: '0.0.0', jobs: 1}
  for await (const {bytes, problems} of printJobs([job], printer, settings)) {
    expect(problems).toEqual([])
    const loading = getDocument({data: bytes.slice(), verbosity: 0})
    const document = await loading.promise
    for (let page = 1; page <= document.numPages; page++) {
      const {items} = await (await document.getPage(page)).getTextContent({includeMarkedContent: true})
      const lines = new Map<number, Line>()
      // Chromium marks what belongs to the text and leaves the margin boxes unmarked.
      let open = 0
      for (const item of items) {
        if (!('str' in item)) {
          open += item.type === 'endMarkedContent' ? -1 : 1
          continue
        }
        const [a = 0, b = 0, , , , height = 0] = item.transform as number[]
        const text = bare(item.str)
        if (open === 0 || text === '') continue
        const y = Math.round(height)
        const line = lines.get(y) ?? lines.get(y - 1) ?? lines.get(y + 1) ?? {page, y, text: '', size: 0}
        line.text += text
        line.size = Math.max(line.size, Math.hypot(a, b))
        lines.set(line.y, line)
        print.letters.push({text, page, y: line.y})
      }
      print.lines.push(...[...lines.values()].toSorted((one, two) => two.y - one.y))
    }
    await loading.destroy()
  }
  return print
}

/** Blocks of the Han text of the guides a print may hold. */
function blocksOf({input}: Print, kinds: readonly Block['kind'][]): {han: string; heading: boolean}[] {
  return input.editions.flatMap(edition =>
    edition.guide.zh.blocks
      .filter(block => kinds.includes(block.kind))
      .map(block => ({han: bare(plain(edition.pair(block).han)), heading: block.kind === 'heading'})),
  )
}

/** Last lines of pages that are, or end, a heading. */
function headingsLeftBehind(print: Print): string[] {
  const headings = blocksOf(print, ['title', 'heading']).map(({han}) => han)
  const pages = Map.groupBy(print.lines, line => line.page)
  return [...pages].flatMap(([page, lines]) => {
    const last = lines.at(-1)
    if (!last || lines.length < 3) return []
    // In the box of facts a name stands before its value, on one line; after a heading there is its Yi or nothing.
    const heads = headings.some(
      heading => last.text.startsWith(heading) && /^\p{Script=Yi}*$/u.test(last.text.slice(heading.length)),
    )
    return heads ? [`${page}: ${last.text}`] : []
  })
}

/** How many lines of each block stand on each page it runs over; blocks that are not found are left out. */
function splits(print: Print): {han: string; lines: number[]}[] {
  const all = print.letters.map(({text}) => text).join('')
  const starts: number[] = []
  let sum = 0
  for (const {text} of print.letters) {
    starts.push(sum)
    sum += text.length
  }
  return blocksOf(print, ['paragraph', 'item', 'quote']).flatMap(({han}) => {
    if (han.length < 12) return []
    const at = all.indexOf(han)
    if (at < 0) return []
    const pages = new Map<number, Set<number>>()
    print.letters.forEach(({text, page, y}, n) => {
      const start = starts[n] ?? 0
      if (start + text.length <= at || start >= at + han.length) return
      pages.set(page, (pages.get(page) ?? new Set()).add(y))
    })
    return [{han, lines: [...pages.values()].map(ys => ys.size)}]
  })
}

let printer: Printer
const prints = new Map<string, Print>()

beforeAll(async () => {
  printer = await openBrowser({fonts: await (await openFonts()).print()})
  const sample = inputFor(await sampleFiles(), 'pseudo')
  const books = (await booklet.plan(sample)).prints.filter(({path}) => /laonian/.test(path))
  const only = new Set(['laonian-youdaizheng', 'linmu-caifa-xuke'])
  const sheets = (await sheet.plan({...sample, only})).prints.filter(({path}) =>
    /^sheet\/[^.]+(?:\.large)?\.pdf$/.test(path),
  )
  for (const job of [...books, ...sheets]) prints.set(job.path, await printOf(job, sample, printer))
  for (const layout of ['stacked', 'facing'] as const) {
    const input = await bookletInput(declarationFiles(layout), {approved: true})
    for (const job of (await booklet.plan(input)).prints)
      prints.set(`Declaration ${layout}`, await printOf(job, input, printer))
  }
})

afterAll(() => printer?.close())

describe('page breaks', () => {
  test('leave no heading at the foot of a page', () => {
    expect(prints.size).toBe(2 + 3 + 2)
    for (const [path, print] of prints) expect(headingsLeftBehind(print), path).toEqual([])
  })

  test('leave no single line of a text alone on a page', () => {
    for (const [path, print] of prints) {
      const found = splits(print)
      expect(found.length, path).toBeGreaterThan(10)
      const alone = found.filter(({lines}) => lines.length > 1 && Math.min(...lines) < 2)
      expect(alone, path).toEqual([])
    }
  })

  test('keep short texts whole', () => {
    for (const [path, print] of prints) {
      const torn = splits(print).filter(({han, lines}) => lines.length > 1 && han.length <= 60)
      expect(torn, path).toEqual([])
    }
  })

  test('leave no page of a guide with a line or two', () => {
    for (const [path, print] of prints) {
      const pages = [...Map.groupBy(print.lines, line => line.page).values()]
      // The covers and what ends a guide aside, a page is not opened for less than three lines.
      const scant = pages
        .slice(2, -2)
        .filter(lines => lines.length < 3)
        .map(lines => lines.map(({text}) => text))
      expect(
        scant.filter(lines => lines.length > 0),
        path,
      ).toEqual([])
    }
  })

  test('keep the halves of a spread in step: the first line of a Yi text is level with that of its Han', () => {
    const print = prints.get('Declaration facing')
    if (!print) throw new Error('not printed')
    const firstLine = (text: string): Line | undefined =>
      print.lines.find(line => line.text.length > 5 && text.startsWith(line.text.slice(0, 12)))
    const pairs = print.input.editions.flatMap(edition =>
      edition.guide.zh.blocks
        .filter(({kind}) => kind === 'paragraph')
        .map(
          block => [bare(plain(edition.pair(block).han)), bare(plain(edition.pair(block).yi ?? []))] as const,
        ),
    )
    const level = pairs.flatMap(([han, yi]) => {
      const [left, right] = [firstLine(han), firstLine(yi)]
      return left && right && right.page === left.page + 1 ? [Math.abs(left.y - right.y)] : []
    })
    expect(level.length).toBeGreaterThan(40)
    expect(Math.max(...level)).toBeLessThanOrEqual(1)
  })
})
