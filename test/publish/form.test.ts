import {beforeAll, describe, expect, it} from 'vitest'
import {form} from '#publish/form/index.ts'
import type {FormatInput, FormatPlan} from '#publish/model.ts'
import {inputFor, sampleFiles} from './sample-input.ts'
import type {Files} from '#guide/model.ts'

let files: Files
let input: FormatInput
let plan: FormatPlan
const html = (path: string, from = plan): string =>
  from.prints.find(print => print.path === path)?.html(undefined) ?? ''
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

beforeAll(async () => {
  files = await sampleFiles()
  input = inputFor(files)
  plan = await form.plan(input)
})

describe('form', () => {
  it('makes one blank notice and a sign-off sheet for every guide', () => {
    expect(plan.prints.map(print => print.path)).toEqual([
      'form/补正材料告知单.pdf',
      ...input.editions.map(({guide}) => `form/审签单-${guide.id}.pdf`),
    ])
  })

  it('makes the blank notice even when one guide is asked for', async () => {
    const {prints} = await form.plan({...input, only: new Set(['gaoling-jintie'])})
    expect(prints.map(print => print.id)).toEqual(['补正材料告知单', 'gaoling-jintie'])
  })

  it('holds nothing: what is to be signed must be printed first', async () => {
    const release = inputFor(files, 'release')
    const {prints, held} = await form.plan(release)
    expect(held).toEqual([])
    expect(prints).toHaveLength(release.editions.length + 1)
  })

  it('has a counterfoil, a cut, lines, phones and signatures on the blank notice', () => {
    const text = html('form/补正材料告知单.pdf')
    for (const words of [
      '（存根）',
      '沿虚线剪开',
      '编号',
      '要补正的材料',
      '请在这一天前交来',
      '经办人（签字）',
      '签收人',
      '12345',
      '0000-5550199',
    ])
      expect(text).toContain(words)
  })

  it('names every role that must sign, the text signed, and a place for the seal', () => {
    for (const edition of input.editions) {
      const text = html(`form/审签单-${edition.guide.id}.pdf`)
      for (const role of input.workspace.settings.sign) expect(text).toContain(`>${role}</td>`)
      expect(text).toContain(`<span class="code-word whole">${edition.code}</span>`)
      expect(text).toContain('盖章处')
      expect(text).not.toContain('<img')
    }
  })

  it('counts every unit in exactly one state', () => {
    for (const edition of input.editions) {
      const states =
        /<table class="states">.*?<\/table>/s.exec(html(`form/审签单-${edition.guide.id}.pdf`))?.[0] ?? ''
      const counts = [...states.matchAll(/>(\d+)段</g)].map(([, n]) => Number(n))
      expect(counts).toHaveLength(6)
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(edition.units)
    }
  })

  it('says that it is the first time when nobody has signed before', () => {
    const unsigned = new Map([...files].filter(([path]) => !path.endsWith('signoff.jsonl')))
    const first = form.plan(inputFor(unsigned))
    return Promise.resolve(first).then(made =>
      expect(html('form/审签单-gaoling-jintie.pdf', made)).toContain('首次审签'),
    )
  })

  it('lists what changed since an earlier text was signed', async () => {
    const before = {role: '签发', by: '示例', on: '2026-01-02', hash: '0'.repeat(64)}
    const path = 'content/guides/gaoling-jintie/signoff.jsonl'
    const signed = inputFor(new Map([...files, [path, bytes(`${JSON.stringify(before)}\n`)]]))
    const text = html('form/审签单-gaoling-jintie.pdf', await form.plan(signed))
    expect(text).toContain('上次签字是2026-01-02')
    expect(text).toContain('class="change pair"')
  })

  it('shows a signature that is already recorded for exactly this text', async () => {
    const edition = input.editions.find(({guide}) => guide.id === 'gaoling-jintie')
    if (!edition) throw new Error('no gaoling-jintie')
    const editions = [{...edition, signatures: [{role: '经办', by: '示例甲', on: '2026-11-20', hash: 'x'}]}]
    const text = html('form/审签单-gaoling-jintie.pdf', await form.plan({...input, editions}))
    expect(text.replace(/<[^>]+>/g, '')).toContain('已登记：示例甲2026-11-20')
  })
})
