import {toHtml} from 'hast-util-to-html'
import {beforeAll, describe, expect, it} from 'vitest'
import {plain} from '#publish/edition/edition.ts'
import type {Edition} from '#publish/edition/model.ts'
import type {FormatInput, FormatPlan} from '#publish/model.ts'
import {paperContext} from '#publish/draw/paper.ts'
import {sheet} from '#publish/sheet/index.ts'
import {drawNotice} from '#publish/sheet/notice.ts'
import {inputFor, sampleFiles} from './sample-input.ts'

/** The words of a page as its reader gets them: no marks, no white space. */
function said(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')
    .replace(/\s/g, '')
}

const squeeze = (text: string): string => text.replace(/\s/g, '')

let input: FormatInput
let plan: FormatPlan
const page = (path: string): string =>
  said(plan.prints.find(print => print.path === path)?.html(undefined) ?? `no ${path}`)

beforeAll(async () => {
  input = inputFor(await sampleFiles())
  plan = await sheet.plan(input)
})

describe('sheet, over the sample workspace', () => {
  it('makes three sheets of a guide or bundle and one of a policy', () => {
    const expected = input.editions.flatMap(({guide}) =>
      guide.kind === 'policy'
        ? [`sheet/${guide.id}.pdf`]
        : [`sheet/${guide.id}.pdf`, `sheet/${guide.id}.brief.pdf`, `sheet/${guide.id}.notice.pdf`],
    )
    expect(expected.length).toBeGreaterThan(40)
    const usual = plan.prints.map(print => print.path).filter(path => !path.includes('.large.'))
    expect(usual).toEqual(expected)
    expect(plan.held).toEqual([])
  })

  it('keeps a short section of a full sheet on one page, and parts charts, tables and long ones', () => {
    const html = plan.prints.find(print => print.path === 'sheet/gaoling-jintie.pdf')?.html(undefined) ?? ''
    const kept = (element: string) =>
      html.match(new RegExp(`<section class="part part-${element}( keep)?"`))?.[1]
    expect([kept('tips'), kept('basis')]).toEqual([' keep', ' keep'])
    for (const element of ['materials', 'process', 'conditions', 'standard']) {
      expect(html).toContain(`<section class="part part-${element}"`)
    }
  })

  it('narrows to the ids asked for', async () => {
    const one = await sheet.plan({...input, only: new Set(['gaoling-jintie'])})
    expect(new Set(one.prints.map(print => print.id))).toEqual(new Set(['gaoling-jintie']))
  })

  it('says every block of the Han text in the full sheet, unbroken', () => {
    for (const edition of input.editions) {
      const text = page(`sheet/${edition.guide.id}.pdf`)
      for (const block of edition.guide.zh.blocks) {
        expect(text, `${edition.guide.id} ${block.place.line}`).toContain(
          squeeze(plain(edition.pair(block).han)),
        )
      }
    }
  })

  it('says every approved or shown Yi block in the full sheet, unbroken', () => {
    let yi = 0
    for (const edition of input.editions) {
      const text = page(`sheet/${edition.guide.id}.pdf`)
      for (const block of edition.guide.zh.blocks) {
        const shown = edition.pair(block).yi
        if (!shown) continue
        yi += 1
        expect(text, `${edition.guide.id} ${block.place.line}`).toContain(squeeze(plain(shown)))
      }
    }
    expect(yi).toBeGreaterThan(20)
  })

  it('leaves no material, and no word of one, off the notice at any density', () => {
    for (const edition of input.editions.filter(({guide}) => guide.kind !== 'policy')) {
      for (const density of ['roomy', 'tight', 'dense'] as const) {
        const text = said(toHtml({type: 'root', children: drawNotice(paperContext(input, edition), density)}))
        for (const words of materialWords(edition))
          expect(text, `${edition.guide.id} ${density}`).toContain(words)
      }
    }
  })

  it('gives every material one box to tick', () => {
    for (const edition of input.editions.filter(({guide}) => guide.kind !== 'policy')) {
      for (const kind of ['', '.brief', '.notice']) {
        const html = plan.prints
          .find(print => print.path === `sheet/${edition.guide.id}${kind}.pdf`)
          ?.html(undefined)
        expect(html?.match(/class="tick-box"/g)?.length ?? 0).toBe(
          edition.guide.elements.materials?.length ?? 0,
        )
      }
    }
  })

  it('tells on the notice where to go, whom to ring, what to do when one disagrees, and where to sign', () => {
    const text = page('sheet/gaoling-jintie.notice.pdf')
    for (const words of [
      '还缺的材料',
      '示例县示例镇幸福路1号',
      '0000-5550201',
      '0000-5550202',
      '行政复议',
      '经办人',
      '申请人',
      '告知日期',
    ])
      expect(text).toContain(words)
  })

  it('leaves the process out of the brief sheet and keeps what service-guides §9 wants in it', () => {
    const text = page('sheet/gaoling-jintie.brief.pdf')
    for (const words of [
      '受理条件',
      '申请材料',
      '20个工作日',
      '不收费',
      '农历逢三、六、九',
      '会说彝语的人',
      '核实日期2026年',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('派人看望老人')
  })

  it('names the members of a bundle and the document of a policy', () => {
    const bundle = page('sheet/ban-laonianzheng.pdf')
    expect(bundle).toContain('老年人优待证办理')
    expect(bundle).toContain('居民身份证换领、补领')
    expect(page('sheet/canji-butie-jiedu.pdf')).toContain('国发〔2015〕52号')
  })

  it('puts number, version, checked date and the phone for corrections in the foot of every page', () => {
    for (const print of plan.prints) {
      const foot = /@bottom-left \{ content: "([^"]*)"/.exec(print.html(undefined))?.[1]
      const {facts} = input.editions.find(({guide}) => guide.id === print.id)?.guide ?? {}
      for (const words of [
        `编号：${print.id}`,
        `版本：${facts?.version}`,
        '核实日期：2026年',
        '纠错电话：0000-5550199',
      ])
        expect(foot, print.path).toContain(words)
      expect(print.html(undefined)).toContain('示例 · 请勿使用')
    }
  })

  it('asks nothing of anywhere: no address is fetched by any page', () => {
    for (const print of plan.prints) {
      expect(print.html(undefined)).not.toMatch(/\b(src|href)="(?!data:|#)/)
      expect(print.html(undefined)).not.toMatch(/url\(|@import/)
    }
  })
})

describe('sheet, by the mode of the build', () => {
  it('marks drafts and layout trials, and nothing else', async () => {
    const files = await sampleFiles()
    const first = async (mode: 'draft' | 'pseudo'): Promise<string> =>
      (await sheet.plan(inputFor(files, mode))).prints[0]?.html(undefined) ?? ''
    expect(await first('draft')).toMatch(/class="watermark"[^>]*><span>送审稿/)
    expect(await first('pseudo')).toMatch(/class="watermark"[^>]*><span>排版测试·彝文为占位·严禁张贴传播/)
  })

  it('holds what is not signed back from a release, with the reason', async () => {
    const release = inputFor(await sampleFiles(), 'release')
    const editions = release.editions.map((edition, n) => ({...edition, signed: n === 0}))
    const {prints, held} = await sheet.plan({...release, editions})
    expect(new Set(prints.map(print => print.id)).size).toBe(1)
    expect(held).toHaveLength(editions.length - 1)
    expect(held[0]?.reason).toBe('cli.held.unsigned')
    expect(prints[0]?.html(undefined)).not.toContain('class="watermark"')
  })

  it('prints the Han alone and says so once, where the Yi is not approved', async () => {
    const release = inputFor(await sampleFiles(), 'release')
    const editions = release.editions.map(edition => ({...edition, signed: true}))
    const {prints} = await sheet.plan({...release, editions})
    for (const print of prints) {
      const html = print.html(undefined)
      const partial = editions.find(({guide}) => guide.id === print.id)?.partial
      expect(html.match(/部分内容暂无彝文/g)?.length ?? 0).toBe(partial ? 1 : 0)
    }
  })
})

/** All that the guide says of its materials, cell by cell. */
function materialWords(edition: Edition): string[] {
  return (edition.guide.elements.materials ?? []).flatMap(material =>
    [material.name, material.issuer, material.note, material.when].flatMap(block =>
      block ? [squeeze(plain(edition.pair(block).han))] : [],
    ),
  )
}
