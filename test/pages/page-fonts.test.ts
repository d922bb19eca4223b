import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import subsetFont from 'subset-font'
import {findBrowsers} from '#edges/browser/find.ts'
import {launch, type Running} from '#edges/browser/launch.ts'
import {loadFonts} from '#edges/browser/page-fonts.ts'
import {withDefaults} from '#edges/browser/printer.ts'
import {cacheFolderOf} from '#edges/cache.ts'
import {readCmap} from '#edges/fonts/cmap.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {readTables} from '#edges/fonts/sfnt.ts'
import {preflight} from '#press/preflight.ts'
import {textOfPages} from './pdf-text.ts'

const PAPER = {width: 148, height: 210}
const FONTLESS = `<?xml version="1.0"?><fontconfig><dir prefix="relative">empty</dir></fontconfig>`

let folder = ''
let running: Running
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hanyi-test-'))
  await writeFile(join(folder, 'fonts.conf'), FONTLESS)
  const [candidate] = await findBrowsers(undefined, cacheFolderOf(process.env), process.env)
  if (!candidate) throw new Error('no browser')
  // A browser that sees no font at all stands in for one on Windows or macOS, which never sees ours.
  running = await launch(candidate, {config: join(folder, 'fonts.conf'), faces: []})
})
afterAll(async () => {
  await running?.stop()
  await rm(folder, {recursive: true, force: true})
})

test('fonts handed to a page once hold for every document it shows, margin boxes too', async () => {
  const page = await running.browser.newPage()
  await page.setContent('<!doctype html>')
  await loadFonts(page, await (await openFonts()).print())
  await page.setJavaScriptEnabled(false)
  for (const title of ['老年证', '残疾证']) {
    const html = `<html lang="zh-Hans"><style>@page{margin:15mm;@bottom-center{content:'第' counter(page) '页'}}</style><h1>${title}</h1><p>ꆈꌠꁱꂷ</p>`
    await page.setContent(withDefaults(html, PAPER))
    const pdf = await page.pdf({preferCSSPageSize: true, tagged: true})
    expect((await preflight(pdf)).fonts.map(({name, type}) => [name, type])).toEqual([
      ['HanyiHan-Bold', 'Type0'],
      ['HanyiHan-Regular', 'Type0'],
      ['HanyiYi-Regular', 'Type0'],
    ])
    expect((await textOfPages(pdf)).join('')).toMatch(new RegExp(`${title}ꆈꌠꁱꂷ`))
  }
})

test('screen fonts hold all of Yi and the Han asked for, and a screen shows them', async () => {
  const {han, yi} = await (await openFonts()).screenFonts('老年证老')
  expect([han, yi].map(font => new TextDecoder().decode(font.subarray(0, 4)))).toEqual(['wOF2', 'wOF2'])
  const codesOf = async (font: Uint8Array, text: string) => {
    const plain = await subsetFont(Buffer.from(font), text, {targetFormat: 'truetype'})
    return new Set(readCmap(readTables(plain)).keys())
  }
  const held = await codesOf(han, '老年证人，。0Az→')
  expect(
    ['老', '年', '证', '，', '0', 'A', '→'].every(character => held.has(character.codePointAt(0) ?? 0)),
  ).toBe(true)
  expect(held.has(0x4eba)).toBe(false)
  const syllables = String.fromCodePoint(...Array.from({length: 1165}, (_, n) => 0xa000 + n))
  expect((await codesOf(yi, syllables)).size).toBe(1165)

  // With fonts of its own this time: a machine without any at all reports a face as failed whenever it looks for another.
  const [candidate] = await findBrowsers(undefined, cacheFolderOf(process.env), process.env)
  if (!candidate) throw new Error('no browser')
  const usual = await launch(candidate, await (await openFonts()).print())
  const page = await usual.browser.newPage()
  const face = (family: string, font: Uint8Array) =>
    `@font-face{font-family:'${family}';src:url(data:font/woff2;base64,${Buffer.from(font).toString('base64')}) format('woff2')}`
  await page.setContent(
    `<style>${face('Hanyi Han', han)}${face('Hanyi Yi', yi)}p{font-family:'Hanyi Han','Hanyi Yi'}</style><p>老ꆈ</p>`,
  )
  const loaded = await page.evaluate(
    'document.fonts.ready.then(() => [...document.fonts].map(font => font.status))',
  )
  await usual.stop()
  expect(loaded).toEqual(['loaded', 'loaded'])
})
