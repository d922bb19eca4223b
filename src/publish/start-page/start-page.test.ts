import {expect, it} from 'vitest'
import {loadCatalogues} from '#edges/locales.ts'
import {createWords} from '#locale/create-words.ts'
import {sampleInput} from '../../../test/pages/sample-input.ts'
import type {Held} from '../model.ts'
import {startPage, type StartPageInput} from './index.ts'

const base = async (): Promise<StartPageInput> => ({...(await sampleInput()), outputs: [], held: []})
const html = (input: StartPageInput) => new TextDecoder().decode(startPage(input).bytes)

it('links everything a person opens, by Chinese name, with encoded relative addresses', async () => {
  const input = await base()
  const made = (format: StartPageInput['outputs'][number]['format'], id: string, path: string) => ({
    format,
    id,
    path,
    title: id === 'gaoling-jintie' ? '高龄津贴申领' : id,
  })
  const page = html({
    ...input,
    outputs: [
      made('sheet', 'gaoling-jintie', 'sheet/gaoling-jintie.notice.pdf'),
      made('form', 'gaoling-jintie', 'form/审签单-gaoling-jintie.pdf'),
      made('form', 'form', 'form/新 表#1.pdf'),
      made('booklet', 'laonian-shouce', 'booklet/laonian-shouce/read.pdf'),
      made('kiosk', 'kiosk', 'kiosk/index.html'),
      made('kiosk', 'kiosk', 'kiosk/g/gaoling-jintie.js'),
      made('broadcast', 'gaoling-jintie', 'broadcast/gaoling-jintie.zh.txt'),
    ],
  })
  expect(startPage(input).path).toBe('打开我.html')
  expect(page).toContain('<a href="sheet/gaoling-jintie.notice.pdf">一次性告知单</a>')
  expect(page).toContain('<a href="form/%E5%AE%A1%E7%AD%BE%E5%8D%95-gaoling-jintie.pdf">审签单</a>')
  expect(page).toContain('<a href="form/%E6%96%B0%20%E8%A1%A8%231.pdf">新 表#1.pdf</a>')
  expect(page).toContain('<a href="kiosk/index.html">打开触摸屏</a>')
  expect(page).toContain('<h3>高龄津贴申领</h3>')
  expect(page).toContain(
    `<h3>${input.workspace.booklets.find(one => one.id === 'laonian-shouce')!.title.zh}</h3>`,
  )
  expect(page).not.toContain('gaoling-jintie.js')
  expect(page).toContain('示例 · 请勿使用')
  expect(page).not.toMatch(/<script|https?:/)
})

it('says what was held and why, the same guide and reason once', async () => {
  const input = await base()
  const held = (format: Held['format'], reason: string): Held => ({
    format,
    id: 'x',
    title: '<b>某事</b>',
    reason,
    units: 7,
  })
  const page = html({
    ...input,
    held: [
      held('booklet', 'cli.held.unapproved'),
      held('sheet', 'cli.held.unapproved'),
      held('broadcast', 'broadcast.held.yi'),
      {...held('broadcast', 'broadcast.held.yi'), id: 'y', title: '另一事'},
    ],
  })
  expect(page.match(/&#x3C;b>某事/g)).toHaveLength(2)
  expect(page).toContain('<td>办事指南单页、小册子</td><td>还有 7 段彝文没有审校通过</td>')
  expect(page).toContain('<td><div>&#x3C;b>某事&#x3C;/b></div><div>另一事</div></td><td>广播稿</td>')
  expect(page).toContain('彝文广播稿没有做')
  expect(html(input)).toContain('没有，全部都做了。')
})

it('says what a page that was held had wrong with it', async () => {
  const input = await base()
  const values = {title: '某事', path: 'sheet/x.notice.pdf', pages: 3, most: 2}
  const held: Held = {
    format: 'sheet',
    id: 'x',
    title: '某事',
    reason: 'machine.print.too-long',
    values,
    units: 0,
  }
  const words = createWords({
    messages: 'zh-CN',
    catalogues: loadCatalogues(['start', 'reader', 'machine']),
    countyWords: new Map(),
  })
  expect(html({...input, words, held: [held]})).toContain('（sheet/x.notice.pdf）此处为 3 页，应不超过 2 页')
})

it('of a draft or layout test warns', async () => {
  const input = await base()
  expect(html({...input, mode: 'draft'})).toContain('没有签发，不要张贴')
  expect(html({...input, mode: 'pseudo'})).toContain('严禁张贴传播')
})
