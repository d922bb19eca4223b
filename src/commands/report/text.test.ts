import {expect, test} from 'vitest'
import type {Finding} from '../../check/model.ts'
import type {Workspace} from '../../guide/model.ts'
import type {Words} from '../../locale/words.ts'
import {counts, textReport} from './text.ts'

const words = {
  say: (key: string, values: object = {}) => `${key} ${JSON.stringify(values)}`,
} as unknown as Words
const workspace = {guides: [], files: new Map()} as unknown as Workspace

const finding = (rule: string, level: Finding['level'], line: number, guide?: string): Finding => ({
  rule,
  level,
  message: `${rule} ${line}`,
  page: '',
  values: {},
  place: {file: 'zh.md', line, column: 1},
  ...(guide === undefined ? {} : {guide}),
})

test('the guide with the worst stands first, and in it the worst', () => {
  const report = textReport(
    [finding('a', 'warning', 1, 'x'), finding('b', 'warning', 1, 'y'), finding('c', 'error', 9, 'y')],
    workspace,
    words,
  )
  const said = report.filter(line => /^ {6}\w \d/.test(line)).map(line => line.trim())
  expect(said).toEqual(['c 9', 'b 1', 'a 1'])
})

test('a file full of one fault shows ten of them and counts the rest', () => {
  const many = Array.from({length: 60}, (_, n) => finding('a', 'error', n + 1, 'x'))
  const report = textReport([...many, finding('b', 'error', 1, 'x')], workspace, words)
  expect(report.filter(line => line.trim().startsWith('a '))).toHaveLength(10)
  expect(report.filter(line => line.includes('cli.check.more'))).toEqual([
    '      cli.check.more {"n":50,"file":"zh.md"}',
  ])
  expect(report.some(line => line.trim() === 'b 1')).toBe(true)
  expect(counts(many).error).toBe(60)
})
