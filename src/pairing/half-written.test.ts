import {expect, test} from 'vitest'
import {readGuide} from '../../test/pairing/halves.ts'
import {syncGuide, syncRefusal} from './pair.ts'

const zh = '# 甲\n\n办理要带身份证。\n\n二十个工作日办结。\n\n领取证件。\n'
const ii = '# ꆈꌠꁱꂷ\n\nꃰꊿꑱꈐꊿꂷ。\n\nꏦꃤꂴꆽꐯꒈꃅꐥ。\n\nꌅꅍꌋꆀ。\n'
const {lock} = syncGuide(readGuide(zh, ii), '2026-11-24')
const refused = (left: string, right: string | undefined) => syncRefusal(readGuide(left, right, lock))

test('nothing stands against texts that were written to their end', () => {
  expect(refused(zh, ii)).toBeUndefined()
  expect(refused(zh.trimEnd(), ii.trimEnd())).toBeUndefined()
  expect(refused('# 甲\n\n办理要带身份证。\n', ii)).toBeUndefined()
  // The end was deleted, and someone typed on: this is an edit.
  expect(refused('# 甲\n\n办理要带身份证。\n\n二十个工作日内一定办结', ii)).toBeUndefined()
  expect(refused(`${zh}\n甲 <<<<<<< 乙\n`, ii)).toBeUndefined()
})

test.each([
  ['# 甲\n\n办理要带身份证。\n\n二十个工作', ii, 'cut', 'zh.md'],
  [zh, ii.slice(0, ii.indexOf('ꐯꒈꃅꐥ')), 'cut', 'ii.md'],
  [zh, `# ꆈꌠꁱꂷ\n\nꃰꊿ\u0000\u0000\u0000`, 'cut', 'ii.md'],
  [`${zh}<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> branch\n`, ii, 'conflict', 'zh.md'],
  [zh, `<<<<<<< 我的\n${ii}`, 'conflict', 'ii.md'],
  [zh, undefined, 'lost', 'ii.md'],
  [zh, '\n', 'lost', 'ii.md'],
] as const)('%j with %j is refused', (left, right, reason, file) => {
  expect(refused(left, right)).toEqual({reason, file: `content/guides/lizi/${file}`})
})

const table = `# 甲

办理要带身份证。

| 材料 | 份数 | 说明 |
|---|---|---|
| 身份证 | 一份 | 当场退还 |
| 户口簿 | 一份 | 当场退还 |

## 办理流程

- 窗口受理；
- 年满{own.age}周岁的，见[高龄津贴](guide:gaoling-jintie)；
- 领取证件。

二十个工作日办结。
`
const approved = syncGuide(readGuide(table, ii), '2026-11-24').lock
const cutAfter = (text: string, more = '') => {
  const end = table.lastIndexOf(text) + text.length
  return syncRefusal(readGuide(table.slice(0, end) + more, ii, approved))?.reason
}

test.each([
  '|---|--',
  '| 身份证',
  '| 户口簿 |',
  '| 一份',
  '## ',
  '\n- ',
  '{own.ag',
  '](guide:gao',
  '## 办理流程',
])('a file that ends with %j breaks off', text => expect(cutAfter(text)).toBe('cut'))

test('a file cut between two paragraphs breaks off where much is gone with it, unless its last line has an end', () => {
  expect(cutAfter('| 户口簿 | 一份 | 当场退还 |')).toBe('cut')
  expect(cutAfter('| 户口簿 | 一份 | 当场退还 |', '\n')).toBeUndefined()
  expect(cutAfter('领取证件。')).toBeUndefined()
})

test('a file cut anywhere breaks off, but at the end of a line or near its own end', () => {
  const near = table.indexOf('；\n- 领取')
  const passed = [...Array(table.length).keys()].filter(at => {
    if (at < 4 || at > near || table[at - 1] === '\n') return false
    return syncRefusal(readGuide(table.slice(0, at), ii, approved)) === undefined
  })
  expect(passed.map(at => table.slice(0, at).slice(-12))).toEqual([])
})

test('who is typing at the end is not told so', () => {
  for (const more of ['\n| ', '\n## ', '\n- 见{own', '\n新的一段'])
    expect(syncRefusal(readGuide(table + more, ii, approved))).toBeUndefined()
})
