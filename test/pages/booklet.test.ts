import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {printJobs, type Printed} from '#edges/print-jobs.ts'
import type {Files} from '#guide/model.ts'
import {booklet} from '#publish/booklet/index.ts'
import {plain} from '#publish/edition/edition.ts'
import type {Edition} from '#publish/edition/model.ts'
import type {PrintJob} from '#publish/model.ts'
import {bookletFiles} from './booklet-fixture.ts'
import {bookletInput} from './booklet-input.ts'
import {declarationFiles} from './declaration-files.ts'
import {structureOf} from './pdf-text.ts'

const PT_PER_MM = 72 / 25.4
const bare = (text: string) => text.replaceAll(/\s/gu, '')

let printer: Printer
beforeAll(async () => {
  printer = await openBrowser({fonts: await (await openFonts()).print()})
})
afterAll(() => printer?.close())

interface PageText {
  /** What belongs to the text, white space removed. */
  body: string
  /** Running heads, page numbers, marks: what no tag claims. */
  furniture: string
  /** Lowest and highest base line of the text, in mm from the foot of the page. */
  lowest: number
  highest: number
}

/** The text of each page, the furniture apart. */
async function pagesOf(pdf: Uint8Array): Promise<PageText[]> {
  const loading = getDocument({data: pdf.slice(), verbosity: 0})
  const document = await loading.promise
  const pages: PageText[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent({includeMarkedContent: true})
    // Chromium marks what belongs to the text and leaves the margin boxes unmarked.
    let open = 0
    const text: PageText = {body: '', furniture: '', lowest: Infinity, highest: -Infinity}
    const [, foot = 0] = page.view
    for (const item of items) {
      if ('str' in item) {
        if (open === 0) text.furniture += `${bare(item.str)}|`
        else {
          text.body += bare(item.str)
          const height = (((item.transform as number[])[5] ?? 0) - foot) / PT_PER_MM
          if (bare(item.str) !== '') {
            text.lowest = Math.min(text.lowest, height)
            text.highest = Math.max(text.highest, height)
          }
        }
      } else if (item.type === 'endMarkedContent') open--
      else open++
    }
    pages.push(text)
  }
  await loading.destroy()
  return pages
}

interface Made {
  editions: readonly Edition[]
  printed: Printed<PrintJob>
  pages: PageText[]
}

async function make(files: Files): Promise<Made> {
  const input = await bookletInput(files, {approved: true})
  const {prints} = await booklet.plan(input)
  const settings = {contentDate: input.contentDate, version: input.toolVersion, jobs: 1}
  for await (const printed of printJobs(prints, printer, settings)) {
    return {editions: input.editions, printed, pages: await pagesOf(printed.bytes)}
  }
  throw new Error('no book was made')
}

/** Han and Yi of every block that has text. */
function blocksOf(editions: readonly Edition[]): {han: string; yi: string}[] {
  return editions.flatMap(edition =>
    edition.guide.zh.blocks
      .map(block => edition.pair(block))
      .map(({han, yi}) => ({han: bare(plain(han)), yi: bare(plain(yi ?? []))}))
      .filter(({han}) => han !== ''),
  )
}

describe.each(['stacked', 'columns', 'facing'] as const)('%s', layout => {
  let made: Made
  beforeAll(async () => {
    made = await make(bookletFiles(layout))
  })

  test('the text of every block stands whole in the PDF', () => {
    const {editions, pages} = made
    // A book of spreads is read one language after the other; its left pages are the even ones.
    const side = (rest: number) =>
      pages
        .filter((_, n) => layout !== 'facing' || n % 2 === rest)
        .map(({body}) => body)
        .join('')
    for (const {han, yi} of blocksOf(editions)) {
      expect(side(1)).toContain(han)
      expect(side(0)).toContain(yi)
    }
  })

  test('no fault of fonts or glyphs', () => {
    expect(made.printed.problems).toEqual([])
  })

  test('no text lies in the margins, where a line that is too high for its page would be drawn twice', () => {
    for (const {lowest, highest} of made.pages.slice(1, -1)) {
      expect(lowest).toBeGreaterThan(25)
      expect(highest).toBeLessThan(210 - 21)
    }
  })

  test('the page numbers of the contents are true', () => {
    const {editions, pages, printed} = made
    const contents = pages.findIndex(({body}) => body.startsWith('目录'))
    expect(contents).toBeGreaterThan(0)
    for (const edition of editions) {
      const title = bare(plain(edition.title.han))
      const page = printed.numbers?.get(`g-${edition.guide.id}`) ?? 0
      expect(pages[contents]?.body).toContain(`${title}${page}`)
      expect(pages[page - 1]?.body).toContain(title)
    }
  })

  test('four pages are covers, white inside, and what lies between fills its sheets', () => {
    const {pages} = made
    expect((pages.length - 4) % 4).toBe(0)
    for (const inside of [pages[1], pages.at(-2)]) expect(inside).toMatchObject({body: '', furniture: ''})
    expect(pages.at(-1)?.body).toContain('纠错电话0000-5550199')
  })

  test('every page but the covers bears its own number, the phone for mistakes, and the mark of a sample', () => {
    for (const [n, {furniture}] of made.pages.entries()) {
      if (n < 2 || n > made.pages.length - 3) continue
      expect(furniture).toContain(`|${n + 1}|`)
      expect(furniture).toContain('纠错电话：0000-5550199')
      expect(furniture.replaceAll('|', '')).toContain('示例')
    }
  })

  test('the outline names every guide with its sections, and the parts', async () => {
    const {outline, tagged} = await structureOf(made.printed.bytes)
    expect(tagged).toBe(true)
    const titles = outline.map(({title}) => bare(title))
    for (const edition of made.editions) {
      const at = titles.findIndex(title => title.startsWith(bare(plain(edition.title.han))))
      const sections = edition.guide.zh.sections.flatMap(({heading}) => (heading ? [bare(heading.text)] : []))
      const below = outline[at]?.items.map(({title}) => bare(title)) ?? []
      for (const section of sections) expect(below.some(title => title.startsWith(section))).toBe(true)
    }
    expect(titles).toContain('目录')
    expect(outline.every(({title}) => title.trim() !== '')).toBe(true)
  })
})

describe('the Declaration on facing pages', () => {
  let made: Made
  beforeAll(async () => {
    made = await make(declarationFiles('facing'))
  })

  test('Han on the left page, its Yi on the right page of the same spread, from first to last', () => {
    const {editions, pages} = made
    const all = pages.map(({body}) => body)
    const texts = blocksOf(editions).filter(({yi}) => yi !== '')
    expect(texts.length).toBeGreaterThan(70)
    let checked = 0
    for (const {han, yi} of texts.slice(1)) {
      const [hanPages, yiPages] = [han, yi].map(text =>
        all.flatMap((body, n) => (body.includes(text) ? [n + 1] : [])),
      )
      // A block that runs over to the next spread, or is said twice, has no one page.
      if (hanPages?.length !== 1 || yiPages?.length !== 1) continue
      expect((hanPages[0] ?? 0) % 2).toBe(0)
      expect(yiPages[0]).toBe((hanPages[0] ?? 0) + 1)
      checked++
    }
    expect(checked).toBeGreaterThan(65)
  })

  test('no language strays to the other page', () => {
    const {pages, printed} = made
    const first = printed.numbers?.get('g-udhr') ?? 0
    const after = printed.numbers?.get('index-han') ?? 0
    expect(first % 2).toBe(0)
    for (let page = first; page < after; page += 2) {
      expect(pages[page - 1]?.body).not.toMatch(/[\u{a000}-\u{a48c}]/u)
      // 政策解读 above the title is a word of the tool, which has no Yi.
      expect(pages[page]?.body.replace('政策解读', '')).not.toMatch(/\p{Script=Han}/u)
    }
  })

  test('no line begins with closing punctuation or an iteration mark', async () => {
    const loading = getDocument({data: made.printed.bytes.slice(), verbosity: 0})
    const document = await loading.promise
    let lines = 0
    for (let number = 1; number <= document.numPages; number++) {
      const {items} = await (await document.getPage(number)).getTextContent()
      let line = ''
      for (const item of items) {
        if (!('str' in item)) continue
        if (line === '' && item.str.trim() !== '') {
          expect(item.str).not.toMatch(/^[，。、；：？！）》”’ꀕ]/u)
          lines++
        }
        line = item.hasEOL ? '' : line + item.str
      }
    }
    expect(lines).toBeGreaterThan(200)
    await loading.destroy()
  })

  test('a second build gives the same bytes', async () => {
    const again = await make(declarationFiles('facing'))
    expect(Buffer.compare(again.printed.bytes, made.printed.bytes)).toBe(0)
  })
})
