import {expect, test} from 'vitest'
import {readGuide} from '../../test/pairing/halves.ts'
import {parseLock, serialiseLock} from '../pairing/lock.ts'
import {pairGuide, syncGuide} from '../pairing/pair.ts'
import {waiveUnits} from '../pairing/waive.ts'
import type {Finding, Level} from './model.ts'
import {withoutSetAside} from './set-aside.ts'

const zh = '# 甲\n\n办理要带身份证A4。\n\n| 材料 | 说明 |\n|---|---|\n| 申请表 | 免费 |\n'
const ii = '# ꆈꌠꁱꂷ\n\nꃰꊿꑱꈐA4ꊿꂷ。\n\n| ꌅꅍ | ꄿꐨ |\n|---|---|\n| ꇩꏤ | ꏦꃤ |\n'
const lock = syncGuide(readGuide(zh, ii), '2026-11-24').lock
const FILE = 'content/guides/lizi/ii.md'
const files = new Map([[FILE, new TextEncoder().encode(ii)]])

const finding = (line: number, column: number, level: Level = 'warning', endColumn?: number): Finding => ({
  rule: 'ascii-beside-yi',
  level,
  message: '',
  page: '',
  values: {},
  guide: 'lizi',
  place: {file: FILE, line, column, ...(endColumn === undefined ? {} : {endLine: line, endColumn})},
})

function left(list: Finding[], text = lock, right = ii, ignore: Record<string, string[]> = {}): number {
  const {paired} = pairGuide(readGuide(zh, right, text))
  return withoutSetAside(list, [paired], {ignore}, files).length
}

function waived(rule: string, number: string): string {
  const {paired} = pairGuide(readGuide(zh, ii, lock))
  const request = {rule, units: [number], by: '乙', today: '2026-11-25', reason: '纸张名称'}
  return serialiseLock(waiveUnits(parseLock(lock, '', 'lizi').lock, paired, request).lock)
}

test('a finding that a person set aside is not told again, until either text changes', () => {
  const text = waived('ascii-beside-yi', '2')
  expect(text).toContain(
    '"waived":[{"rule":"ascii-beside-yi","by":"乙","on":"2026-11-25","reason":"纸张名称"',
  )
  expect(left([finding(3, 5)], text)).toBe(0)
  expect(left([finding(1, 3)], text)).toBe(1)
  expect(left([{...finding(3, 5), rule: 'length-ratio'}], text)).toBe(1)
  const edited = ii.replace('ꊿꂷ。', 'ꊿꂷꌠ。')
  expect(left([finding(3, 5)], text, edited)).toBe(1)
  // The next sync forgets it.
  expect(syncGuide(readGuide(zh, edited, text), '2026-11-26').lock).not.toContain('waived')
  expect(syncGuide(readGuide(zh, ii, text), '2026-11-26').lock).toBe(text)
})

test('what holds a guide back is never set aside', () => {
  expect(left([finding(3, 5, 'error')], waived('ascii-beside-yi', '2'))).toBe(1)
  expect(left([finding(3, 5, 'error')], lock, ii, {'ascii-beside-yi': ['A4']})).toBe(1)
})

test('a cell is known among those of its row', () => {
  const {paired} = pairGuide(readGuide(zh, ii, lock))
  const named = withoutSetAside([finding(7, 10), finding(7, 3)], [paired], {ignore: {}}, files)
  const texts = named.map(({unit}) => paired.units.find(one => one.id === unit)?.ii[0]?.text)
  expect(texts).toEqual(['ꏦꃤ', 'ꇩꏤ'])
})

test('a wording of hanyi.yaml is passed over where the finding stands, and nowhere else', () => {
  const ignore = {'ascii-beside-yi': ['A4']}
  expect(left([finding(3, 5, 'warning', 7)], lock, ii, ignore)).toBe(0)
  expect(left([finding(3, 1, 'warning', 3)], lock, ii, ignore)).toBe(1)
  expect(left([finding(1, 3, 'warning', 5)], lock, ii, ignore)).toBe(1)
  expect(left([{...finding(3, 5), rule: 'length-ratio'}], lock, ii, ignore)).toBe(1)
})

test('text changed since the last sync cannot be judged', () => {
  const {paired} = pairGuide(readGuide(zh.replace('身份证', '户口簿'), ii, lock))
  const request = {rule: 'x', units: ['1-2', '99'], by: '乙', today: '2026-11-25', reason: '对'}
  const {changed, refused} = waiveUnits(parseLock(lock, '', 'lizi').lock, paired, request)
  expect(changed).toEqual([paired.units[0]!.id])
  expect(refused).toEqual([
    {unit: '99', reason: 'unknown'},
    {unit: paired.units[1]!.id, reason: 'changed'},
  ])
})
