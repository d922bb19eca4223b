import {describe, expect, it} from 'vitest'
import type {Flow, HalfTag} from '../model.ts'
import {elementOf} from '../sections.ts'
import {readHalf} from './half.ts'

const ALIASES = {materials: ['申请材料'], process: ['办理流程'], conditions: ['受理条件']}
const ASSETS = {
  declared: new Set(['pictures/tu.png', 'pictures/no.png']),
  existing: new Set(['pictures/tu.png']),
}

function read(source: string, tag: HalfTag = 'zh', shared: readonly string[] = []) {
  return readHalf({
    tag,
    file: `${tag}.md`,
    source,
    assets: ASSETS,
    elementOf: heading => (tag === 'zh' ? elementOf(heading, ALIASES) : undefined),
    sharedWords: new Set(shared),
  })
}
const texts = (source: string): string[] => read(source).half.blocks.map(block => block.text)
const told = (source: string): string[] =>
  read(source).faults.map(
    ({rule, variant, place}) =>
      `${place.line}:${place.column} ${variant === undefined ? rule : `${rule}.${variant}`}`,
  )

/** Outline of the flow, to see the tree and the blocks at once. */
function outline(flow: readonly Flow[]): string[] {
  return flow.flatMap(part => {
    if (part.type === 'list')
      return [
        `${part.ordered ? `ol${part.start}` : 'ul'}`,
        ...part.items.flatMap(item => outline(item.children).map(line => `  ${line}`)),
      ]
    if (part.type === 'table')
      return ['table', ...[part.head, ...part.rows].map(row => `  ${row.map(cell => cell.text).join('|')}`)]
    if (part.type === 'quote') return ['quote', ...outline(part.children).map(line => `  ${line}`)]
    if (part.type === 'figure') return [`figure ${part.path} ${part.block.text}`]
    return [`${part.block.kind}${part.type === 'heading' ? part.depth : ''} ${part.block.text}`]
  })
}

it('makes sections, flow and blocks of a guide', () => {
  const source = `# 高龄补贴

年满{own.age}周岁。

## 一、受理条件

- 户籍在本县；
- 有下列情形：
  1. 低保；

     第二段。
  2. 特困。

> 引文

![图](pictures/tu.png)

### 小标题

| 甲 | 乙 |
|---|---|
| 1 | 文字 |
`
  const {half, faults} = read(source)
  expect(faults).toEqual([])
  expect(half.title?.text).toBe('高龄补贴')
  expect(half.sections.map(section => [section.heading?.text, section.element])).toEqual([
    [undefined, undefined],
    ['一、受理条件', 'conditions'],
  ])
  expect(half.sections.flatMap(section => outline(section.flow))).toEqual([
    'title1 高龄补贴',
    'paragraph 年满{own.age}周岁。',
    'heading2 一、受理条件',
    'ul',
    '  item 户籍在本县；',
    '  item 有下列情形：',
    '  ol1',
    '    item 低保；',
    '    paragraph 第二段。',
    '    item 特困。',
    'quote',
    '  quote 引文',
    'figure pictures/tu.png 图',
    'heading3 小标题',
    'table',
    '  甲|乙',
    '  1|文字',
  ])
  expect(half.blocks.map(block => block.index)).toEqual(half.blocks.map((_, index) => index))
  expect(half.blocks.at(-2)).toMatchObject({
    kind: 'cell',
    cell: {row: 1, column: 0},
    shared: true,
    section: 1,
  })
  expect(half.blocks[0]?.place).toEqual({file: 'zh.md', line: 1, column: 1, endLine: 1, endColumn: 7})
})

describe('text', () => {
  it.each([
    ['9:00–17:00，比例1:2', '9:00–17:00，比例1:2'],
    ['请携带原件。**再**办理', '请携带原件。**再**办理'],
    ['**请携带原件。**再办理', '**请携带原件。**再办理'],
    ['ꀀ**ꀁꂷ。**ꀉꁁ', 'ꀀ**ꀁꂷ。**ꀉꁁ'],
    ['__粗__ 和 _斜_', '**粗** 和 *斜*'],
    ['5~10日，8~9日', '5~10日，8~9日'],
    ['第一行\n第二行', '第一行第二行'],
    ['ꆈꌠ\nꁱꂷ', 'ꆈꌠꁱꂷ'],
    ['word\nword', 'word word'],
    ['甲\n**乙**', '甲**乙**'],
    ['每月\n{own.amount}元', '每月{own.amount}元'],
    ['　　两  个   空格 ', '两 个 空格'],
    ['    推进四格的段落', '推进四格的段落'],
    ['断行\\\n下一行', '断行<br>下一行'],
    ['e\u0301', 'é'],
    ['网址 https://example.com 和 a@example.com', '网址 https://example.com 和 a@example.com'],
    ['价格 a\\*b', '价格 a\\*b'],
    ['文字\n---', '文字'],
    ['[2015] 和 [注]: 说明', '[2015] 和 [注]: 说明'],
  ])('%j becomes %j', (source, text) => {
    expect(texts(source)).toEqual([text])
    expect(told(source)).toEqual([])
  })
})

describe('placeholders', () => {
  it.each([
    ['# {own.a}', '{own.a}'],
    ['**{own.a}**元', '**{own.a}**元'],
    ['应为**{fee}**元', '应为**{fee}**元'],
    ['[{fee}](guide:a)', '[{fee}](guide:a)'],
    ['- {sites.云岭.hours}', '{sites.云岭.hours}'],
    ['![图{fee}](pictures/tu.png)', '图{fee}'],
    ['`{fee}`', '`{fee}`'],
    ['\\{fee\\}', '\\{fee\\}'],
    ['\\{fee}', '\\{fee\\}'],
  ])('%j', (source, text) => expect(texts(source)).toEqual([text]))

  it('know their places, in a table too', () => {
    const {half} = read('| 甲 | 乙 |\n|---|---|\n| 共{fee} | **{visits}**次 |')
    const facts = half.blocks
      .flatMap(block => block.inline.flatMap(node => ('children' in node ? node.children : [node])))
      .filter(node => node.type === 'fact')
    expect(facts).toMatchObject([
      {name: 'fee', place: {line: 3, column: 4, endColumn: 9}},
      {name: 'visits', place: {line: 3, column: 14, endColumn: 22}},
    ])
  })

  it.each([
    ['共{ fee }元', ['1:2 placeholder-syntax.spaced'], '共{fee}元'],
    ['共｛fee｝元', ['1:2 placeholder-syntax.wide'], '共{fee}元'],
    ['共{fee元', ['1:2 placeholder-syntax.open'], '共\\{fee元'],
    ['共fee}元', ['1:5 placeholder-syntax.close'], '共fee\\}元'],
    ['共{}元', ['1:2 placeholder-syntax.open', '1:3 placeholder-syntax.close'], '共\\{\\}元'],
    ['共\\{fee}元', ['1:7 placeholder-syntax.close'], '共\\{fee\\}元'],
  ])('%j is told', (source, faults, text) => {
    expect(told(source)).toEqual(faults)
    expect(texts(source)).toEqual([text])
  })
})

describe('structure that is not text', () => {
  it('takes the tail of steps and branches off, in both halves', () => {
    const zh = read('## 办理流程\n\n1. 甲：做。→ 第3步\n   - 齐：收下。-> 第二步\n   - 不齐：退回。 → 结束')
    expect(zh.half.blocks.map(block => block.text)).toEqual([
      '办理流程',
      '甲：做。',
      '齐：收下。',
      '不齐：退回。',
    ])
    expect([...zh.tails.values()].map(tail => tail.to)).toEqual([3, 2, 'end'])
    const ii = read('## ꆈꌠ\n\n1. ꆈꌠꁱꂷ → 第3步\n   - 〔待译〕→第十二步', 'ii')
    expect(ii.half.blocks.map(block => block.text)).toEqual(['ꆈꌠ', 'ꆈꌠꁱꂷ', '〔待译〕'])
    expect(ii.half.blocks[2]?.gap).toBe(true)
    expect([...ii.tails.values()].map(tail => tail.to)).toEqual([3, 12])
  })

  it('leaves an arrow alone elsewhere', () => {
    expect(texts('## 受理条件\n\n1. 甲 → 结束')).toEqual(['受理条件', '甲 → 结束'])
  })

  it('knows what has no language: digits, placeholders, closed words, empty cells', () => {
    const table =
      '| 材料名称 | 形式 | 原件 | 任选其一 | 说明 |\n|---|---|---|---|---|\n| 表 | 纸质 | 1 | 甲 | |\n| 纸质 | 电子 | {own.n} | 乙 | 其他 |'
    const zh = read(`## 申请材料\n\n${table}`)
    const shared = zh.half.blocks.filter(block => block.shared).map(block => block.text)
    expect(shared).toEqual(['纸质', '1', '甲', '', '电子', '{own.n}', '乙'])
    const ii = read(
      '| ꆈꌠ | 〔待译〕 |\n|---|---|\n| 纸质 | 甲 |\n| 〔待译〕 | 丙 |',
      'ii',
      shared.filter(Boolean),
    )
    expect(ii.half.blocks.map(block => [block.text, block.shared, block.gap])).toEqual([
      ['ꆈꌠ', false, false],
      ['〔待译〕', false, true],
      ['纸质', true, false],
      ['甲', true, false],
      ['〔待译〕', false, true],
      ['丙', false, false],
    ])
  })

  it('keeps the columns of every row and tells the ragged ones', () => {
    const {half, faults} = read('| 甲 | 乙 |\n|---|---|\n| 一 |\n| 一 | 二 | 三 |')
    expect(outline(half.sections[0]?.flow ?? [])).toEqual(['table', '  甲|乙', '  一|', '  一|二'])
    expect(faults).toMatchObject([
      {rule: 'table-row', values: {cells: 1, expected: 2}, place: {line: 3}},
      {rule: 'table-row', values: {cells: 3, expected: 2}, place: {line: 4}},
    ])
  })
})
