import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {printJobs, type Printed} from '#edges/print-jobs.ts'
import {facing} from '#press/facing.ts'
import {preflight} from '#press/preflight.ts'
import {UnreadablePdf} from '#press/syntax.ts'
import type {PrintJob} from '#publish/model.ts'
import {structureOf, textOfPages} from './pdf-text.ts'

const PAPER = {width: 148, height: 210}
/** Attested: 彝文 (CLDR), numbers as headings of the Declaration's articles. */
const YI = 'ꆈꌠꁱꂷ'
const COUNT = 40

const css = `
@page {margin: 15mm; @bottom-center {content: counter(page)}}
@page han {size: 296mm 210mm; counter-increment: left 2; @bottom-center {content: none} @bottom-left {content: counter(left)}}
@page yi {size: 296mm 210mm; counter-increment: right 2; @bottom-center {content: none} @bottom-right {content: counter(right)}}
.han {page: han; break-before: page} .yi {page: yi; break-before: page}
.row {display: grid; grid-template-columns: 1fr 1fr; column-gap: 30mm; break-inside: avoid}
.han .b, .yi .a {visibility: hidden}
p {margin: 0 0 3mm}`

/** A contents page, two copies of forty rows of uneven length, and an end page. */
const html =
  (front: number): PrintJob['html'] =>
  pages => {
    const copy = (side: 'han' | 'yi') =>
      `<div class="${side}">${Array.from({length: COUNT}, (_, n) => {
        const id = side === 'han' ? `h${n}` : `y${n}`
        const heading = n % 10 === 0 ? ['h2', 'h2'] : ['p', 'p']
        return `<div class="row" id="${id}"><${heading[0]} class="a">【甲${n}】${'汉'.repeat((n % 7) * 20)}</${heading[0]}><${heading[1]} class="b" lang="ii">【乙${n}】${YI.repeat((n % 5) * 9)}</${heading[1]}></div>`
      }).join('')}</div>`
    const contents = Array.from(
      {length: COUNT},
      (_, n) =>
        `<a href="#h${n}">${n}:${pages?.get(`h${n}`)}</a>；<a href="#y${n}">${n}=${pages?.get(`y${n}`)}</a>；`,
    )
    const start = `html{counter-reset:left ${(pages?.get('h0') ?? 2) - 2} right ${(pages?.get('y0') ?? 3) - 2}}`
    const fronts = '<p style="break-after:page">封面</p>'.repeat(front - 1)
    return `<!doctype html><html lang="zh-Hans"><head><style>${css}${start}</style></head><body>${fronts}<p>${contents.join('')}</p>${copy('han')}${copy('yi')}<p style="break-before:page">后记</p></body></html>`
  }

let printer: Printer
beforeAll(async () => {
  printer = await openBrowser({fonts: await (await openFonts()).print()})
})
afterAll(() => printer?.close())

async function print(front: number): Promise<Printed<PrintJob>> {
  const job = {
    path: 'a.pdf',
    title: '手册',
    paper: PAPER,
    numbered: true,
    html: html(front),
    arrange: 'facing',
    lang: 'zh-Hans',
  } as const
  for await (const printed of printJobs([job], printer, {
    contentDate: '2026-11-23',
    version: '0.1.0',
    jobs: 1,
  }))
    return printed
  throw new Error('nothing printed')
}

const marks = (text: string, letter: string) =>
  [...text.matchAll(new RegExp(`【${letter}(\\d+)】`, 'g'))].map(([, n]) => Number(n))

/** The number in the margin box, which Chromium draws before the text. */
const folio = (text: string) => Number(/^\d+/.exec(text)?.[0])

test.each([1, 2, 3])(
  'with %i pages before, Han stands on even pages and the same rows opposite',
  async front => {
    const {bytes, problems, numbers} = await print(front)
    expect(problems).toEqual([])
    const texts = await textOfPages(bytes)
    const first = texts.findIndex(text => text.includes('【甲0】'))
    expect(first % 2).toBe(1) // 0-based: page first + 1 is even
    const seen: number[] = []
    for (let at = first; at < texts.length - 1; at += 2) {
      const [left = '', right = ''] = [texts[at], texts[at + 1]]
      expect(marks(left, '乙')).toEqual([])
      expect(marks(right, '甲')).toEqual([])
      expect(marks(right, '乙')).toEqual(marks(left, '甲'))
      expect([left, right].map(folio)).toEqual([at + 1, at + 2])
      seen.push(...marks(left, '甲'))
    }
    expect(seen).toEqual(Array.from({length: COUNT}, (_, n) => n))
    // The contents name the pages where things stand, blank page included.
    const contents = texts.slice(0, first).join('')
    for (let n = 0; n < COUNT; n++) {
      const at = texts.findIndex(text => marks(text, '甲').includes(n)) + 1
      expect(numbers?.get(`h${n}`)).toBe(at)
      expect(contents).toContain(`${n}:${at}；`)
      expect(contents).toContain(`${n}=${at + 1}；`)
    }
  },
)

test('every page has single width, tags stay, and the outline pairs the languages', async () => {
  const {bytes} = await print(2)
  const {sizes} = await preflight(bytes)
  expect(
    sizes.every(({width, height}) => Math.abs(width - 148) < 0.01 && Math.abs(height - 210) < 0.01),
  ).toBe(true)
  const {outline, tagged, lang} = await structureOf(bytes)
  expect([tagged, lang]).toEqual([true, 'zh-Hans'])
  expect(outline.map(({title}) => title.slice(0, 5).replace(/[】汉ꆈ].*/u, '】'))).toEqual(
    [0, 10, 20, 30].flatMap(n => [`【甲${n}】`, `【乙${n}】`]),
  )
})

test('copies that broke differently are refused, not mixed up', async () => {
  const three = `<!doctype html><style>@page wide{size:296mm 210mm} p{page:wide;break-before:page}</style><p>1</p><p>2</p><p>3</p>`
  const pdf = await printer.print(three, {paper: PAPER, tagged: false, outline: false})
  await expect(facing(pdf, PAPER)).rejects.toThrow(UnreadablePdf)
})
