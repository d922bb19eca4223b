import fc from 'fast-check'
import {expect, it} from 'vitest'
import {badSentences, build, files, goodGuide, pageDangers, read} from './attack.ts'

// Whatever stands in a file: nothing throws, every finding is a Chinese sentence at a place that exists, the pages
// stay ours, the guide beside it stays as it was.

const alone = goodGuide(read(files({})))
const MARKS = [
  '<',
  '>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<div a="',
  '&lt;',
  '&#60;',
  '"',
  "'",
  '`',
  '```\n',
  '*',
  '**',
  '_',
  '~~',
  '[',
  ']',
  '](',
  ')',
  '](javascript:x)',
  '](guide:haode)',
  '![',
  '{',
  '}',
  '{fee}',
  '{__proto__}',
  '｛',
  '\\',
  '|',
  '\n|',
  '---',
  '\n',
  '\n\n',
  '# ',
  '## ',
  '### ',
  '- ',
  '1. ',
  '> ',
  '    ',
  '\t',
  '→ 第1步',
  '→ 结束',
  '（',
  '：',
  '补贴',
  '申请材料',
  '办理流程',
  '常见问题',
  '材料名称',
  'ꆈꌠ',
  'ꁱꂷ',
  'ꀕ',
  '〔待译〕',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ufffd',
  '????',
  '2026年1月1日',
  '0000-5550101',
  'https://evil.example',
]
const YAML = [
  'version',
  'status',
  'time',
  'fee',
  'places',
  'phones',
  'own',
  'checked',
  'members',
  'assets',
  '__proto__',
  'constructor',
  ':',
  ': ',
  '：',
  '\n',
  '\n  ',
  '\n- ',
  '{',
  '}',
  '[',
  ']',
  ',',
  ', ',
  '"',
  "'",
  '&a ',
  '*a',
  '!!x ',
  '|',
  '>',
  '#',
  '---',
  '%',
  '\t',
  '不收费',
  '1',
  '-1',
  '5个工作日',
  '2026-11-20',
  '~',
  'true',
  'null',
  '../x',
  'haode',
  'zhongxin',
  'site',
  'guide',
  'legal',
  'promise',
]
const textOf = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), {maxLength}).map(list => list.join(''))

const sane = (outcome: ReturnType<typeof read>) => {
  expect(badSentences(outcome)).toEqual([])
  for (const {place} of outcome.findings) {
    expect(place.line).toBeGreaterThan(0)
    expect(place.column).toBeGreaterThan(0)
  }
  expect(goodGuide(outcome).drawn).toBe(alone.drawn)
}

it('any text in the halves', () => {
  fc.assert(
    fc.property(textOf(MARKS, 60), textOf(MARKS, 30), (zh, ii) => {
      const outcome = read(files({'zh.md': `# 样例证\n\n${zh}`, 'ii.md': `# 〔待译〕\n\n${ii}`}))
      sane(outcome)
      expect(pageDangers(outcome)).toEqual([])
    }),
    {numRuns: 300},
  )
})

it('any text in every format', async () => {
  await fc.assert(
    fc.asyncProperty(textOf(MARKS, 60), textOf(MARKS, 60), async (zh, ii) => {
      expect(
        pageDangers(await build(files({'zh.md': `# 样例证\n\n${zh}`, 'ii.md': `# 〔待译〕\n\n${ii}`}))),
      ).toEqual([])
    }),
    {numRuns: 25},
  )
})

it('any text in the files of facts', () => {
  fc.assert(
    fc.property(textOf(YAML, 30), textOf(YAML, 15), (facts, booklet) => {
      sane(read(files({'guide.yaml': facts, 'content/booklets/ce.yaml': booklet})))
    }),
    {numRuns: 300},
  )
})

it('any bytes in any file', () => {
  const path = fc.constantFrom(
    ...['zh.md', 'ii.md', 'guide.yaml', 'pairing.jsonl', 'signoff.jsonl'],
    ...['hanyi.yaml', 'content/terms.csv', 'content/words.csv', 'content/booklets/shouce.yaml'],
  )
  fc.assert(
    fc.property(path, fc.uint8Array({maxLength: 60}), (name, bytes) => sane(read(files({[name]: bytes})))),
    {numRuns: 300},
  )
})

it('any name of a file', () => {
  const name = textOf(
    [
      'content',
      '/',
      '..',
      '.',
      'guides',
      'x',
      'zh.md',
      '\\',
      '<b>',
      ':',
      ' ',
      '高龄',
      '\u202e',
      'CON',
      '%2e',
    ],
    10,
  )
  fc.assert(
    fc.property(name, path => sane(read(files({[`content/${path}`]: '# 甲'})))),
    {numRuns: 200},
  )
})
