import {expect, test} from 'vitest'
import {withChecked} from './checked.ts'

const RECORD = {by: '张三', date: '2026-11-24', hash: '3f9c00000000'}

test('adds the record and leaves comments, order and quotes alone', () => {
  const before = '# 我的备注\nversion: "3" # 版本\nplaces:\n  - {site: zhongxin, window: 民政窗口}\n'
  expect(withChecked(before, RECORD)).toBe(
    `${before}checked: {by: 张三, date: 2026-11-24, facts-hash: 3f9c00000000}\n`,
  )
})

test('replaces an older record where it stands', () => {
  const text = withChecked('checked: {by: 李四, date: 2026-01-01}\nversion: "3"\n', RECORD)
  expect(text).toBe('checked: {by: 张三, date: 2026-11-24, facts-hash: 3f9c00000000}\nversion: "3"\n')
})

test('quotes a hash that YAML would read as a number', () => {
  expect(withChecked('version: "1"\n', {...RECORD, hash: '123456789012'})).toContain(
    'facts-hash: "123456789012"',
  )
  expect(withChecked('version: "1"\n', {...RECORD, hash: '12345678901e2'})).toContain('"12345678901e2"')
})

test('leaves a broken file to a person', () => {
  expect(withChecked('version: [1\n', RECORD)).toBeUndefined()
  expect(withChecked('- a\n', RECORD)).toBeUndefined()
})
