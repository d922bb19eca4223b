import {describe, expect, it} from 'vitest'
import {loadHeadings} from '../edges/locales.ts'
import type {Recording} from '../guide/schema/guide-file.ts'
import {readWorkspace} from '../guide/workspace.ts'
import {pairGuide} from './pair.ts'
import {markFault, sectionOf, spokenBlocks, spokenHash, spokenSentences} from './spoken.ts'

const YAML = 'version: "1"\n'
const ZH = `# 彝文

法律。政府！

## 一、受理条件

- 政府；法律“权利。”人人
- {own.age}

### 小标题

> 财产？

## 申请材料

| 材料名称 | 原件 | 说明 |
|---|---|---|
| 语言 | 1 | 社会 |
| 财产 | 2 | |
`
const II = `# ꆈꌠꁱꂷ

ꏦꃤ。ꍔꃛ！

## ꏦꃤ

- ꍔꃛ；ꏦꃤ“ꐧ。”ꋦ
- {own.age}

### ꏦ

> ꁨꇐ？

## 〔待译〕

| 〔待译〕 | 〔待译〕 | 〔待译〕 |
|---|---|---|
| ꅇꂷ | 1 | 〔待译〕 |
| 〔待译〕 | 2 | |
`

function guide(zh = ZH, ii = II) {
  const files = new Map(
    Object.entries({
      'hanyi.yaml': '',
      'content/county.yaml': 'name: 试验县\nsites: {}\nphones: {correction: 0000-5550199}\n',
      'content/guides/shiyan/guide.yaml': YAML,
      'content/guides/shiyan/zh.md': zh,
      'content/guides/shiyan/ii.md': ii,
    }).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
  )
  return pairGuide(readWorkspace(files, loadHeadings()).guides[0]!).paired
}
const recording = (lang: 'zh' | 'ii', section?: string): Recording => ({
  file: 'audio/x.webm',
  lang,
  ...(section === undefined ? {} : {section}),
})
const fact = (name: string): string => (name === 'own.age' ? '80周岁。' : '')
const sentences = (lang: 'zh' | 'ii', section?: string) =>
  spokenSentences(spokenBlocks(guide(), recording(lang, section)), fact)

describe('what a recording reads', () => {
  it('is a section by its heading, without numbering, what stands before the first by the title, or all', () => {
    const found = (section?: string) => sectionOf(guide().guide, recording('zh', section))
    expect(found('受理条件')).toBe(1)
    expect(found('二、申请材料')).toBe(2)
    expect(found('彝文')).toBe(0)
    expect(found()).toBeUndefined()
    expect(found('办理流程')).toBe('unknown')
  })

  it('is sentences: no headings, a row of a table in one, marks that close behind the end', () => {
    expect(sentences('zh', '受理条件')).toEqual([
      ['政府；'],
      ['法律“权利。”'],
      ['人人'],
      ['80周岁。'],
      ['财产？'],
    ])
    expect(sentences('zh', '申请材料')).toEqual([['语言', '社会'], ['财产']])
    expect(sentences('zh', '彝文')).toEqual([['法律。'], ['政府！']])
    expect(sentences('zh')).toHaveLength(9)
    expect(sentences('zh', '办理流程')).toEqual([])
  })

  it('is in Yi the section paired with it, without what is not translated', () => {
    expect(sentences('ii', '受理条件')).toEqual([
      ['ꍔꃛ；'],
      ['ꏦꃤ“ꐧ。”'],
      ['ꋦ'],
      ['80周岁。'],
      ['ꁨꇐ？'],
    ])
    expect(sentences('ii', '彝文')).toEqual([['ꏦꃤ。'], ['ꍔꃛ！']])
  })

  it('has a hash of its own section and of the values in it', () => {
    const hash = (zh: string, age = '80') =>
      spokenHash(spokenBlocks(guide(zh), recording('zh', '受理条件')), () => age)
    expect(hash(ZH)).toMatch(/^[0-9a-f]{16}$/)
    expect(hash(ZH.replace('| 社会 |', '| 食物 |'))).toBe(hash(ZH))
    expect(hash(ZH.replace('法律“', '社会“'))).not.toBe(hash(ZH))
    expect(hash(ZH, '81')).not.toBe(hash(ZH))
  })
})

describe('sentence marks', () => {
  it('fit when there is one a sentence, in order, within the recording', () => {
    expect(markFault(undefined, 3, 1)).toBeUndefined()
    expect(
      markFault(
        [
          [0.4, 1],
          [1, 2.2],
        ],
        2,
        2,
      ),
    ).toBeUndefined()
    expect(markFault([[0, 90]], 1, undefined)).toBeUndefined()
  })

  it.each([
    [[[0, 1]], 2, {variant: 'number', there: 1, expected: 2}],
    [[[0, 1, 2]], 1, {variant: 'pair', n: 1, there: 3}],
    [
      [
        [1, 2],
        [1.5, 3],
      ],
      2,
      {variant: 'order', n: 2, start: 1.5, end: 3, before: 2},
    ],
    [[[2, 2]], 1, {variant: 'order', n: 1, start: 2, end: 2, before: 0}],
    [[[0, 11]], 1, {variant: 'beyond', n: 1, end: 11, seconds: 10}],
  ])('are refused: %j for %i', (marks, number, fault) => expect(markFault(marks, number, 10)).toEqual(fault))
})
