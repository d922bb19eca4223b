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
