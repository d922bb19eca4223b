import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Block, Flow, Half, Inline} from '../model.ts'
import {canonical, plainText} from './canonical.ts'
import type {HalfReading} from './half.ts'
import {readHalf} from './half.ts'

const ASSETS = {
  declared: new Set(['pictures/tu.png', 'pictures/no.png']),
  existing: new Set(['pictures/tu.png']),
}

function read(source: string): HalfReading {
  return readHalf({
    tag: 'zh',
    file: 'zh.md',
    source,
    assets: ASSETS,
    elementOf: () => 'process',
    sharedWords: new Set(),
  })
}
const words = (half: Half): string => half.blocks.map(block => plainText(block.inline)).join('\n')
const told = ({faults}: HalfReading): string[] =>
  faults.map(
    ({rule, variant, place}) =>
      `${place.line}:${place.column} ${variant === undefined ? rule : `${rule}.${variant}`}`,
  )

describe('raw HTML', () => {
  it.each([
    ['<div>文字</div>', '文字', ['1:1 html-in-text.tag']],
    ['<div class="x">\n文字\n</div>', '文字', ['1:1 html-in-text.tag']],
    ['甲<b onclick="x()">乙</b>丙', '甲乙丙', ['1:2 html-in-text.tag']],
    ['甲<script>alert(1)</script>乙', '甲乙', ['1:2 html-in-text.script']],
    ['<script>\n\nalert(1)\n\n</script>\n\n乙', '乙', ['1:1 html-in-text.script']],
    ['<STYLE>\n\np {}\n\n</STYLE>\n乙', '乙', ['1:1 html-in-text.script']],
    ['甲<!-- 暗 -->乙', '甲乙', ['1:2 html-in-text.comment']],
    ['甲\n\n<!-- 暗\n\n待核实 -->\n\n乙', '甲\n乙', ['3:1 html-in-text.comment']],
    ['<img src=x onerror=alert(1)>图', '图', ['1:1 html-in-text.tag']],
    ['甲<br>乙', '甲 乙', []],
    ['a &lt;script&gt; b', 'a <script> b', []],
    ['1 < 2 > 0', '1 < 2 > 0', []],
  ])('%j leaves %j', (source, text, faults) => {
    const reading = read(source)
    expect(words(reading.half)).toBe(text)
    expect(told(reading)).toEqual(faults)
  })
})

describe('links and pictures', () => {
  it.each([
    ['[甲](guide:gaoling-jintie)', '[甲](guide:gaoling-jintie)', []],
    ['[甲](#申请材料)', '[甲](#申请材料)', []],
    ['[甲](#%E7%94%B3%E8%AF%B7)', '[甲](#申请)', []],
    ['[表](pictures/tu.png)', '[表](pictures/tu.png)', []],
    ['[表](./pictures/tu.png)', '[表](pictures/tu.png)', []],
    ['[甲](https://example.com/)', '甲', ['1:1 link-not-allowed.address']],
    ['[甲](javascript:alert(1))', '甲', ['1:1 link-not-allowed.address']],
    ['[甲](JaVaScRiPt&#58;alert)', '甲', ['1:1 link-not-allowed.address']],
    ['[甲](//example.com)', '甲', ['1:1 link-not-allowed.address']],
    ['[甲](data:text/html,x)', '甲', ['1:1 link-not-allowed.address']],
    ['[甲](guide:../../x)', '甲', ['1:1 link-not-allowed.address']],
    ['[甲](other.md)', '甲', ['1:1 link-not-allowed.file']],
    ['[甲](../zh.md)', '甲', ['1:1 unsafe-path.link']],
    ['[甲](%2e%2e/zh.md)', '甲', ['1:1 unsafe-path.link']],
    ['<https://example.com>', 'https://example.com', []],
    ['![图](../x.png)', '图', ['1:1 unsafe-path.picture']],
    ['![图](/etc/x.png)', '图', ['1:1 unsafe-path.picture']],
    ['![图](C:/x.png)', '图', ['1:1 unsafe-path.picture']],
    ['![图](..\\x.png)', '图', ['1:1 unsafe-path.picture']],
    ['![图](https://example.com/x.png)', '图', ['1:1 unsafe-path.picture']],
    ['![图](pictures/no.png)', '图', ['1:1 missing-picture.no-file']],
    ['![图](pictures/other.png)', '图', ['1:1 missing-picture.undeclared']],
    ['文字![图](pictures/tu.png)文字', '文字图文字', ['1:3 unsupported-markdown.picture-in-text']],
  ])('%j', (source, text, faults) => {
    const reading = read(source)
    expect(reading.half.blocks.map(block => block.text)).toEqual([text])
    expect(told(reading)).toEqual(faults)
  })
})

describe('Markdown that a guide does not have', () => {
  it.each([
    ['~~旧~~新', '旧新', ['1:1 unsupported-markdown.strikethrough']],
    [
      '甲[^1]\n\n[^1]: 注',
      '甲[^1]\n[^1]: 注',
      ['1:2 unsupported-markdown.footnote', '3:1 unsupported-markdown.footnote'],
    ],
    ['- [x] 甲', '甲', ['1:1 unsupported-markdown.task-list']],
    ['```\n甲\n\n乙\n```', '甲 乙', ['1:1 unsupported-markdown.code-block']],
    ['$x^2$ 和 $$y$$', '$x^2$ 和 $$y$$', []],
    ['---\nversion: 3\ntitle: 甲\n---\n\n# 乙', '乙', ['1:1 front-matter']],
    ['---\n\n甲', '甲', []],
    ['# 甲\n\n# 乙', '甲\n乙', ['3:1 title.second']],
  ])('%j', (source, text, faults) => {
    const reading = read(source)
    expect(words(reading.half)).toBe(text)
    expect(told(reading)).toEqual(faults)
  })
})

const deepest = (flow: readonly Flow[]): number =>
  Math.max(
    0,
    ...flow.map(part =>
      part.type === 'quote'
        ? 1 + deepest(part.children)
        : part.type === 'list'
          ? 1 + Math.max(...part.items.map(item => deepest(item.children)))
          : 0,
    ),
  )
const depthOfInline = (inline: readonly Inline[]): number =>
  Math.max(0, ...inline.map(node => ('children' in node ? 1 + depthOfInline(node.children) : 0)))

describe('what is made to exhaust a reader', () => {
  it.each([
    ['quotes', '>'.repeat(3000) + ' 甲'],
    ['spaced quotes', '> '.repeat(3000) + '甲'],
    ['lists', '- '.repeat(3000) + '甲'],
    ['numbers', '1. '.repeat(3000) + '甲'],
    ['quotes on many lines', Array.from({length: 300}, (_, n) => '> '.repeat(n) + '甲').join('\n')],
    ['an ever deeper list', Array.from({length: 300}, (_, n) => '  '.repeat(n) + '- 甲').join('\n')],
  ])('%s: flat enough, every word kept, and told', (_, source) => {
    const {half, faults} = read(source)
    const flow = half.sections.flatMap(section => section.flow)
    expect(deepest(flow)).toBeLessThanOrEqual(45)
    expect(words(half).match(/甲/g)).toHaveLength(source.match(/甲/g)?.length ?? 0)
    expect(faults.some(fault => fault.rule === 'nesting-too-deep')).toBe(true)
  })

  it.each([
    '**a ',
    '*a **b ',
    '[',
    '[a](',
    '![',
    '`a',
    '<a ',
    'a**b',
    '<!--',
    '~~a',
    '[a][b]',
    '{',
    '&',
    '\\',
    '{a',
    '｛',
  ])('%j twenty thousand times', mark => {
    const source = mark.repeat(20_000)
    const {half} = read(source)
    for (const block of half.blocks) expect(depthOfInline(block.inline)).toBeLessThan(30)
  })

  it('a long paragraph keeps its words, without Markdown, and is told', () => {
    const source = '**甲** `乙` {fee} '.repeat(600).trim()
    const {half, faults} = read(source)
    expect(words(half)).toBe(source)
    expect(faults).toMatchObject([{rule: 'paragraph-too-long'}])
  })

  it('a thousand rows are a thousand rows', () => {
    const rows = Array.from({length: 1000}, (_, n) => `| 第${n}行 | ${n} | {fee} |`)
    const {half, faults} = read(['| 甲 | 乙 | 丙 |', '|---|---|---|', ...rows].join('\n'))
    expect(half.blocks).toHaveLength(3003)
    expect(half.blocks.at(-2)?.text).toBe('999')
    expect(faults).toEqual([])
  })
})

/** Markdown-like text, dense in everything that means something. */
const markdown = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          '# ',
          '## ',
          '- ',
          '1. ',
          '> ',
          '| ',
          '|',
          '|---|---|\n',
          '\n',
          '\n\n',
          '  ',
          '    ',
          '**',
          '*',
          '_',
          '~~',
          '`',
          '```\n',
          '[',
          '](',
          ')',
          '![',
          'guide:a',
          '#b',
          'pictures/tu.png',
          '{',
          '}',
          '{fee}',
          '｛fee｝',
          '\\',
          '<div>',
          '</div>',
          '<!--',
          '-->',
          '<script>',
          '<br>',
          '&amp;',
          '&#123;',
          '→ 第3步',
          '-> 结束',
          '---\n',
          '[^1]',
          '〔待译〕',
          'https://a.cn',
          '高龄补贴',
          'ꆈꌠꁱꂷ',
          'a',
          '1',
          '：',
          '（',
          '。',
        ),
      },
      {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 4})},
    ),
    {maxLength: 40},
  )
  .map(parts => parts.join('').replace(/\r\n?/g, '\n'))

function allBlocks(flow: readonly Flow[]): Block[] {
  return flow.flatMap(part => {
    if (part.type === 'list') return part.items.flatMap(item => allBlocks(item.children))
    if (part.type === 'table') return [...part.head, ...part.rows.flat()]
    return part.type === 'quote' ? allBlocks(part.children) : [part.block]
  })
}

describe('laws', () => {
  it('whatever is typed, places lie inside it and every block stands once in the flow', () => {
    fc.assert(
      fc.property(markdown, source => {
        const {half, faults} = read(source)
        const lines = source.split('\n')
        for (const place of [...half.blocks.map(block => block.place), ...faults.map(fault => fault.place)]) {
          expect(place.line).toBeGreaterThanOrEqual(1)
          expect(place.column).toBeGreaterThanOrEqual(1)
          expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1)
          expect(place.endLine ?? place.line).toBeLessThanOrEqual(lines.length)
        }
        expect(half.sections.flatMap(section => allBlocks(section.flow))).toEqual(half.blocks)
      }),
      {numRuns: 1500},
    )
  })

  it('canonical text read again is the same text', () => {
    // Where tags, ~~ or full-width braces are resolved, emphasis may come to stand where Markdown could not have
    // begun it (`a*{fee}*`); elsewhere reading and writing agree.
    const withoutHtml = markdown.map(source => source.replace(/[<~]/g, '＜').replaceAll('｛', '（'))
    fc.assert(
      fc.property(withoutHtml, source => {
        for (const block of read(source).half.blocks) {
          // A block's text is inline Markdown: a line start would make other things of it.
          const again = read(`：${block.text}`).half.blocks
          expect(again.map(one => one.text)).toEqual([`：${block.text}`])
        }
      }),
      {numRuns: 1500},
    )
  })

  it('canonical text has no other way to say the same', () => {
    expect(canonical([{type: 'text', value: '{fee}'}])).toBe('\\{fee\\}')
    expect(canonical([{type: 'text', value: '[a](guide:b)'}])).toBe('[a\\](guide:b)')
  })
})
