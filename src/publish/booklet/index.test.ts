import {describe, expect, test} from 'vitest'
import {bookletFiles, type FixtureLayout} from '../../../test/pages/booklet-fixture.ts'
import {bookletInput, type BookletInputOptions} from '../../../test/pages/booklet-input.ts'
import {plain} from '../edition/edition.ts'
import type {FormatInput} from '../model.ts'
import {booklet} from './index.ts'

const LAYOUTS: FixtureLayout[] = ['stacked', 'columns', 'facing']

async function bookOf(layout: FixtureLayout, options: BookletInputOptions = {approved: true}) {
  const input = await bookletInput(bookletFiles(layout), options)
  const plan = await booklet.plan(input)
  const html = plan.prints[0]?.html(undefined) ?? ''
  return {input, plan, html}
}

/** Text of HTML with all white space removed. */
function textOf(html: string): string {
  const entities: Record<string, string> = {'&#x3C;': '<', '&#x26;': '&', '&#x3E;': '>'}
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x[0-9A-F]+;/g, entity => entities[entity] ?? entity)
    .replace(/\s/g, '')
}

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(found => found[1] ?? '')

/** The prints of the guides: one, or the left and the right copy. */
function copiesOf(html: string): string[] {
  return html
    .split('<div class="guides')
    .slice(1)
    .map((copy, n, copies) =>
      n === copies.length - 1 ? copy.slice(0, copy.indexOf('id="index-han"')) : copy,
    )
}

/** Text of every Han block that has some, in the order of the guide. */
function hanBlocks(input: FormatInput): string[] {
  return input.editions.flatMap(edition =>
    edition.guide.zh.blocks
      .map(block => plain(edition.pair(block).han).replace(/\s/g, ''))
      .filter(text => text !== ''),
  )
}

describe.each(LAYOUTS)('%s', layout => {
  test('every Han and every shown Yi text stands whole in each copy', async () => {
    const {input, html} = await bookOf(layout)
    const copies = copiesOf(html)
    expect(copies).toHaveLength(layout === 'facing' ? 2 : 1)
    for (const copy of copies) {
      const text = textOf(copy)
      for (const han of hanBlocks(input)) expect(text).toContain(han)
      for (const edition of input.editions) {
        for (const block of edition.guide.zh.blocks) {
          expect(text).toContain(plain(edition.pair(block).yi ?? []).replace(/\s/g, ''))
        }
      }
    }
  })

  test('rows are in step: both copies have the same anchors in the same order, each once', async () => {
    const {html} = await bookOf(layout)
    const [left = [], right] = copiesOf(html).map(copy =>
      all(copy, /<(?:div|h\d)[^>]* id="(g-[^"]*)"|\bid="(g-[^"]*)"/g).length > 0
        ? all(copy, /\bid="(g-[^"]*)"/g)
        : [],
    )
    expect(new Set(left).size).toBe(left.length)
    expect(left.length).toBeGreaterThan(15)
    if (right) expect(right.map(id => id.replace(/-2$/, ''))).toEqual(left)
  })

  test('ids are unique and every link has its target', async () => {
    const {html} = await bookOf(layout)
    const ids = all(html, /\bid="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    for (const target of all(html, /href="#([^"]*)"/g)) expect(ids).toContain(target)
  })

  test('the contents list the guides in order, then the parts, with the pages given', async () => {
    const {plan} = await bookOf(layout)
    const pages = new Map([
      ['g-diyi', 14],
      ['g-dier', 41],
      ['index-han', 52],
      ['index-yi', 53],
      ['colophon', 54],
      ['contents', 3],
      ['front-end', 3],
    ])
    const html = plan.prints[0]?.html(pages) ?? ''
    const contents = html.slice(html.indexOf('<nav'), html.indexOf('</nav>'))
    expect(all(contents, /href="#([^"]*)" class="entry"/g)).toEqual([
      'g-diyi',
      'g-dier',
      'index-han',
      'index-yi',
      'colophon',
    ])
    expect(all(contents, /class="page">(\d+)</g)).toEqual(['14', '41', '52', '53', '54'])
  })

  test('steps say where they lead, and alternatives stand under one head', async () => {
    const {html} = await bookOf(layout)
    const text = textOf(copiesOf(html)[0] ?? '')
    expect(text).toContain('出具受理通知书。→第3步')
    expect(text).toContain('补贴打入银行卡。→结束')
    const [first = ''] = copiesOf(html)
    expect(first.split('class="opens kept"').filter(part => part.includes('任选其一'))).toHaveLength(1)
  })

  test('each language is tagged as itself', async () => {
    const {html} = await bookOf(layout)
    for (const [, lang, text] of html.matchAll(/lang="(zh-Hans|ii)"[^>]*>([^<]+)</g)) {
      if (lang === 'zh-Hans') expect(text).not.toMatch(/[\u{a000}-\u{a48c}]/u)
      else expect(text).not.toMatch(/\p{Script=Han}/u)
    }
  })
})

const numbered = async (layout: FixtureLayout, numbers: Record<string, number>) => {
  const {plan} = await bookOf(layout)
  return plan.prints[0]?.html(new Map(Object.entries(numbers))) ?? ''
}

const blanks = (html: string) => all(html, /class="(blank)"/g).length

test('a spread begins on an even page: contents that end on one are followed by a white page', async () => {
  const [odd, even] = [
    await numbered('facing', {'front-end': 3, 'inner-end': 18}),
    await numbered('facing', {'front-end': 4, 'inner-end': 18}),
  ]
  expect(blanks(odd)).toBe(0)
  expect(odd).toContain('counter-reset:left 2 right 3')
  expect(blanks(even)).toBe(1)
  expect(even).toContain('counter-reset:left 4 right 5')
})

test('white pages before the back cover fill the last sheet: four pages stitched, two glued', async () => {
  const pages = [14, 15, 16, 17, 18]
  const stitched = await Promise.all(
    pages.map(end => numbered('stacked', {'front-end': 3, 'inner-end': end})),
  )
  expect(stitched.map(blanks)).toEqual([0, 3, 2, 1, 0])
  const {input} = await bookOf('stacked')
  const [one] = input.workspace.booklets
  if (!one) throw new Error('no booklet')
  const glued = {...input, workspace: {...input.workspace, booklets: [{...one, binding: '胶装' as const}]}}
  const [job] = (await booklet.plan(glued)).prints
  const ends = pages.map(end => job?.html(new Map([['inner-end', end]])) ?? '')
  expect(ends.map(blanks)).toEqual([0, 1, 0, 1, 0])
  for (const html of [...stitched, ...ends]) {
    const from = html.indexOf('id="inner-end"')
    expect(html.indexOf('class="blank"', from) < html.indexOf('class="back-cover"')).toBe(true)
  }
})

test('is printed 3 mm beyond the trim, with margins as much wider', async () => {
  const {plan, html} = await bookOf('stacked')
  expect(plan.prints[0]).toMatchObject({paper: {width: 148, height: 210}, bleed: 3})
  expect(html).toContain('@page cover{size:154mm 216mm;margin:0}')
  expect(html).toContain('@page l1:left{size:154mm 216mm;margin:24mm 20mm 28mm 19mm')
})

test('a guide without any Yi leaves its right-hand pages white but for the note, once', async () => {
  const {html} = await bookOf('facing')
  const [left = ''] = copiesOf(html)
  const second = left.slice(left.indexOf('id="g-dier"'))
  expect(all(second, /class="second note">([^<]*)</g)).toEqual(['部分内容暂无彝文，请向窗口工作人员咨询'])
  for (const side of all(second, /class="second ([^"]*)"/g)) expect(['silent', 'note']).toContain(side)
})

test('side by side, what has no Yi takes the whole width in a guide that is mostly Han', async () => {
  const {html} = await bookOf('columns')
  const [guides = ''] = copiesOf(html)
  const at = guides.indexOf('id="g-dier"')
  const rowsOf = (part: string) => all(part, /<p lang="zh-Hans" class="(first han[^"]*)"/g)
  expect(rowsOf(guides.slice(0, at))).toContain('first han')
  expect(rowsOf(guides.slice(at)).length).toBeGreaterThan(2)
  expect(new Set(rowsOf(guides.slice(at)))).toEqual(new Set(['first han wide', 'first han']))
})

test('in a release only approved Yi is shown', async () => {
  const {html} = await bookOf('stacked', {approved: false})
  expect(textOf(copiesOf(html)[0] ?? '')).not.toMatch(/[\u{a000}-\u{a48c}]/u)
})

test('marks of a layout test stand on every kind of page', async () => {
  const {html} = await bookOf('columns', {mode: 'pseudo'})
  const rules = all(html, /@page ([^{]*)\{[^@]*@(?:top|bottom)/g)
  const marked = all(html, /@page ([^{]*)\{(?:(?!@page)[\s\S])*?-middle\{[^}]*严禁张贴传播/g)
  expect(rules.length).toBeGreaterThan(5)
  expect(marked).toEqual(rules)
  expect(html).toContain('class="watermark first"')
})

describe('held', () => {
  test('incomplete guides are left out under hold, and a book of which none is left is not made', async () => {
    const plan = await booklet.plan(await bookletInput(bookletFiles('stacked', 'hold')))
    expect(plan.prints).toEqual([])
    expect(plan.held.map(({id, reason}) => [id, reason])).toEqual([
      ['dier', 'cli.held.unapproved'],
      ['diyi', 'cli.held.unapproved'],
      ['ben', 'cli.held.empty'],
    ])
  })

  test('unsigned guides are never in a release', async () => {
    const plan = await booklet.plan(await bookletInput(bookletFiles('stacked'), {signed: false}))
    expect(plan.prints).toEqual([])
    expect(plan.held.filter(({reason}) => reason === 'cli.held.unsigned')).toHaveLength(2)
  })
})

describe('covers', () => {
  const coverOf = async (yaml: string) => {
    const files = new Map(bookletFiles('stacked'))
    files.set(
      'content/booklets/ben.yaml',
      new TextEncoder().encode(`title: {zh: 办事手册}\nlayout: stacked\nguides: all\n${yaml}`),
    )
    const plan = await booklet.plan(await bookletInput(files, {approved: true}))
    return {plan, html: plan.prints[0]?.html(undefined) ?? ''}
  }
  const front = (html: string) => html.slice(html.indexOf('class="cover'), html.indexOf('class="bare"'))
  const back = (html: string) => html.slice(html.indexOf('class="back-cover"'))

  test('say the county, title, that the book is free, its date and where to report a mistake; a permit only when there is one', async () => {
    const {html} = await coverOf('cover: {number: 办〔2026〕3号, permit: 准2026-001}\n')
    for (const said of ['办事手册', '免费发放', '办〔2026〕3号', '准印证号：准2026-001', '纠错电话'])
      expect(textOf(front(html))).toContain(said)
    for (const said of ['办事手册', '纠错电话', '办〔2026〕3号', '准印证号：准2026-001'])
      expect(textOf(back(html))).toContain(said)
    expect(back(html)).toContain('class="qr"')
    const plain = await coverOf('cover: {free: false}\n')
    expect(textOf(front(plain.html))).not.toMatch(/免费发放|准印证号/)
  })

  test('have the drawn picture, in colours of the theme alone, where there is no other', async () => {
    const {html} = await coverOf('')
    const svg = atob(/class="drawn" src="data:image\/svg\+xml;base64,([^"]*)"/.exec(front(html))?.[1] ?? '')
    const colours = new Set(all(svg, /"(#[0-9a-f]{6})"/gi))
    const theme = new Set(all((await bookOf('stacked')).input.template('theme.css'), /(#[0-9a-f]{6})/gi))
    expect(colours.size).toBeGreaterThan(3)
    for (const colour of colours) expect([...theme]).toContain(colour)
    expect(svg).not.toMatch(/<(?:text|image|script|linearGradient|radialGradient|filter)|opacity/)
  })

  test('never call a book 内部资料, whatever its file says', async () => {
    const {html} = await coverOf('subtitle: 内部资料 注意保存\ncover: {number: 内部发行1号}\n')
    expect(textOf(html)).not.toMatch(/内部/)
    expect(textOf(front(html))).toContain('注意保存')
  })

  test('in both sizes there are two books, the large one with nothing below 18 pt in its own files', async () => {
    const {plan} = await coverOf('size: both\n')
    expect(plan.prints.map(({path, paper}) => [path, paper.width])).toEqual([
      ['booklet/ben/read.pdf', 148],
      ['booklet/ben.large/read.pdf', 210],
    ])
    const large = plan.prints[1]?.html(undefined) ?? ''
    expect(large).toContain('--body:18pt')
    expect(large).toContain('--least:18pt')
    for (const size of all(large, /@[a-z]+-[a-z]+\{[^}]*font-size:([\d.]+)pt/g))
      expect(Number(size)).toBeGreaterThanOrEqual(18)
  })
})

test('a title too long for the running head is shortened there by whole characters, and stands whole on its page', async () => {
  const files = new Map(bookletFiles('stacked'))
  const zh = 'content/guides/diyi/zh.md'
  const title = '关于进一步做好高龄补贴申领工作的指南'.repeat(6)
  files.set(
    zh,
    new TextEncoder().encode(new TextDecoder().decode(files.get(zh)).replace(/^# .*$/m, `# ${title}`)),
  )
  const plan = await booklet.plan(await bookletInput(files, {approved: true}))
  const html = plan.prints[0]?.html(undefined) ?? ''
  const heads = all(html, /@top-left\{[^}]*content:"(关于[^"]*)"/g)
  expect(heads.length).toBeGreaterThan(0)
  for (const head of heads) {
    expect(head.endsWith('…')).toBe(true)
    expect(title.startsWith(head.slice(0, -1))).toBe(true)
    expect(head.length).toBeGreaterThan(20)
  }
  expect(textOf(html)).toContain(title)
})
