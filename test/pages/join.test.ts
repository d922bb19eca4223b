import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBrowser, type Printer} from '#edges/browser/printer.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {finishFile} from '#press/finish.ts'
import {joinPieces} from '#press/join/join.ts'
import {OTHER_FILE} from '#press/join/navigation.ts'
import {openPdf} from '#press/pdf-file.ts'
import {preflight} from '#press/preflight.ts'
import {UnreadablePdf} from '#press/syntax.ts'
import {writePdf} from '#press/write-pdf.ts'
import {structureOf, textOfPages} from './pdf-text.ts'

const paper = {width: 100, height: 140}
const piece = (body: string) =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>x</title><style>@page{margin:10mm}` +
  `h1{break-before:page}.yi{font-family:'Hanyi Yi'}</style></head><body>${body}</body></html>`
/** Each with Han and Yi of its own, so that every subset lacks what the others have. */
const BODIES = [
  `<p>目录 <a href="${OTHER_FILE}老年证">老年证</a></p><h1 id="one">甲 0123</h1><p class="yi" lang="ii">ꆈꌠꁱꂷ</p>`,
  `<div>空页</div><h1 id="老年证">老年证</h1><a href="#老年证" hidden></a><table><tr><th>乙</th><td>丙 4567</td></tr></table>` +
    `<h1>丁</h1><p class="yi" lang="ii">ꃅꄿꐨ</p>`,
  `<h1>戊 89</h1><p><b>己庚辛</b> <a href="#end">末</a></p><h1 id="end">末</h1><p class="yi" lang="ii">ꆈꐨꌋ</p>`,
]

let printer: Printer
beforeAll(async () => {
  printer = await openBrowser({fonts: await (await openFonts()).print()})
})
afterAll(() => printer?.close())

const print = (body: string) => printer.print(piece(body), {paper, tagged: true, outline: true})
const finished = async (pieces: readonly Uint8Array[], skips: readonly number[] = []) => {
  const opened = await Promise.all(pieces.map(bytes => openPdf(bytes)))
  const whole = await joinPieces(opened.map((file, n) => ({file, skip: skips[n] ?? 0})))
  finishFile(whole, {
    title: 'x',
    lang: 'zh-Hans',
    contentDate: '2026-11-23',
    version: '0.1.0',
    papers: [paper],
  })
  return writePdf(whole)
}

test('pieces of a book become one: text, fonts, bookmarks, tags, links', async () => {
  const pieces = await Promise.all(BODIES.map(print))
  const texts = (await Promise.all(pieces.map(textOfPages))).flat()
  const whole = await finished(pieces, [0, 1, 0])
  // The page that was only there for the piece to begin on the right side is not taken over.
  expect(texts[2]).toBe('空页')
  expect(await textOfPages(whole)).toEqual(texts.toSpliced(2, 1))

  const {fonts, missingGlyphs, type3} = await preflight(whole)
  expect(fonts.map(({name, embedded}) => [name, embedded])).toEqual([
    ['HanyiHan-Bold', true],
    ['HanyiHan-Regular', true],
    ['HanyiYi-Regular', true],
  ])
  expect([missingGlyphs, type3]).toEqual([[], 0])
  const file = await openPdf(whole)
  expect(file.numbers().filter(number => file.text(number).includes('/FontFile2')).length).toBe(3)
  expect(file.numbers().filter(number => file.text(number).includes(OTHER_FILE))).toEqual([])

  const {outline, tagged, lang} = await structureOf(whole)
  expect(outline.map(({title}) => title)).toEqual(['甲 0123', '老年证', '丁', '戊 89', '末'])
  expect([tagged, lang]).toEqual([true, 'zh-Hans'])
  const read = await tagsAndLinks(whole)
  expect(read.links).toEqual([3, 6])
  expect(read.tags[2]).toEqual(['H1', 'Table', 'TH', 'TD'])
  expect(read.tags[5]?.slice(0, 2)).toEqual(['H1', 'P'])
})

test('the same pieces give the same bytes, whatever the browser printed before', async () => {
  const one = await finished(await Promise.all(BODIES.map(print)), [0, 1])
  await print('<table><tr><th>别的</th></tr></table>')
  expect(await finished(await Promise.all(BODIES.map(print)), [0, 1])).toEqual(one)
})

test('one piece alone stays what it is', async () => {
  const alone = await print(BODIES[0]?.replace(`${OTHER_FILE}老年证`, '#one') ?? '')
  expect(await textOfPages(await finished([alone]))).toEqual(await textOfPages(alone))
})

test('a link to another piece without a target is not passed over', async () => {
  const pieces = [await print(BODIES[0] ?? ''), await print(BODIES[2] ?? '')]
  await expect(finished(pieces)).rejects.toThrow(UnreadablePdf)
})

/** 1-based page of each link's target, and the tags of the structure that pdf.js finds on each page. */
async function tagsAndLinks(pdf: Uint8Array): Promise<{links: number[]; tags: string[][]}> {
  const loading = getDocument({data: pdf.slice(), verbosity: 0})
  const document = await loading.promise
  const links: number[] = []
  const tags: string[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    for (const {dest} of (await page.getAnnotations()) as {dest?: string}[]) {
      const place = dest === undefined ? null : await document.getDestination(dest)
      if (place) links.push((await document.getPageIndex(place[0] as never)) + 1)
    }
    tags.push(
      [...roles((await page.getStructTree()) as Node | null)].filter(role =>
        /^(H1|P|T[HD]|Table)$/.test(role),
      ),
    )
  }
  await loading.destroy()
  return {links, tags}
}

interface Node {
  role?: string
  children?: Node[]
}

function* roles(node: Node | null): Iterable<string> {
  if (node?.role !== undefined) yield node.role
  for (const child of node?.children ?? []) yield* roles(child)
}
