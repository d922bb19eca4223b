import {describe, expect, test} from 'vitest'
import {GAP, readGuide} from '../../test/pairing/halves.ts'
import {fillGuide} from './fill.ts'
import {parseLock, serialiseLock} from './lock.ts'
import type {State, Unit} from './model.ts'
import {pairGuide, syncGuide} from './pair.ts'

const DAY = '2026-11-24'
const zh = '# 甲\n\n办理要带身份证。\n\n二十个工作日办结。\n\n领取证件。\n'
const ii = '# ꆈꌠꁱꂷ\n\nꃰꊿꑱꈐꊿꂷ。\n\nꏦꃤꂴꆽꐯꒈꃅꐥ。\n\nꌅꅍꌋꆀ。\n'
const lock = lockIn('approved', zh, ii)

function lockIn(state: State, left: string, right: string): string {
  const {units} = parseLock(syncGuide(readGuide(left, right), '2026-11-20').lock, '', 'lizi').lock
  return serialiseLock({
    doc: 'lizi',
    units: units.map(unit => ({...unit, st: state, tr: '甲', rv: state === 'approved' ? '乙' : ''})),
  })
}

const sync = (left: string, right: string, text: string) => syncGuide(readGuide(left, right, text), DAY)
const unitOf = (left: string, right: string, text: string, word: string): Unit =>
  pairGuide(readGuide(left, right, text)).paired.units.find(unit =>
    [...unit.zh, ...unit.ii].some(block => block.text.includes(word)),
  )!
const noHan = zh.replace('二十个工作日办结。\n\n', '')
const noYi = ii.replace('ꏦꃤꂴꆽꐯꒈꃅꐥ。\n\n', '')

describe('a deleted paragraph comes back', () => {
  test.each(['approved', 'draft', 'review'] as const)('as %s as it was', state => {
    const gone = sync(noHan, noYi, lockIn(state, zh, ii)).lock
    expect(gone).toContain(`"was":"${state}"`)
    expect(unitOf(zh, ii, gone, '二十个').state).toBe(state)
    // And through Yi without Han on the way.
    const orphan = sync(noHan, ii, lockIn(state, zh, ii)).lock
    expect(unitOf(zh, ii, orphan, '二十个').state).toBe(state)
    expect(unitOf(zh, ii, sync(noHan, noYi, orphan).lock, '二十个').state).toBe(state)
  })

  test('never approved with Yi that was edited while it had no Han', () => {
    const orphan = sync(noHan, ii, lock).lock
    const edited = ii.replace('ꂴꆽ', 'ꌅꅍ')
    const later = sync(noHan, edited, orphan).lock
    expect(unitOf(zh, edited, later, '二十个').state).toBe('review')
    expect(unitOf(zh, ii, later, '二十个').state).toBe('approved')
  })

  test('edited, it is another paragraph', () => {
    const gone = sync(noHan, noYi, lock).lock
    expect(unitOf(zh.replace('二十个', '十个'), noYi, gone, '十个').state).toBe('missing')
  })

  test('with its Yi put back by filling', () => {
    const gone = sync(noHan, noYi, lock).lock
    const filled = fillGuide(pairGuide(readGuide(zh, noYi, gone)).paired)
    expect(filled).toBe(ii)
    expect(unitOf(zh, filled, gone, '二十个').state).toBe('approved')
    // Also when a sync saw the Han come back alone; then someone looks again.
    const between = sync(zh, noYi, gone).lock
    expect(fillGuide(pairGuide(readGuide(zh, noYi, between)).paired)).toBe(ii)
    expect(unitOf(zh, ii, between, '二十个').state).toBe('review')
  })

  test('Yi deleted by mistake is known again; other Yi in its place is a draft', () => {
    const missing = sync(zh, noYi, lock).lock
    expect(unitOf(zh, noYi, missing, '二十个')).toMatchObject({state: 'missing', ii: []})
    expect(unitOf(zh, ii, missing, '二十个').state).toBe('review')
    expect(unitOf(zh, ii.replace('ꏦꃤꂴꆽꐯꒈꃅꐥ', 'ꌅꅍꀋꉬꀐꇬ'), missing, '二十个').state).toBe('draft')
    expect(unitOf(zh.replace('二十', '三十'), ii, missing, '三十个')).toMatchObject({
      state: 'stale',
      why: 'facts',
    })
    // 〔待译〕 is a decision to translate anew: it stays.
    const gap = ii.replace('ꏦꃤꂴꆽꐯꒈꃅꐥ。', GAP)
    expect(fillGuide(pairGuide(readGuide(zh, gap, missing)).paired)).toBe(gap)
  })
})

describe('what waits for a second look', () => {
  const contested = (text: string): string =>
    text +
    text
      .split('\n')
      .find(line => line.includes('二十个'))!
      .replace('"乙"', '"丙"')

  test('waits still when the Han was edited and put back', () => {
    const doubted = sync(zh, ii, contested(lock)).lock
    expect(unitOf(zh, ii, doubted, '二十个').state).toBe('review')
    const edited = sync(zh.replace('二十', '三十'), ii, doubted).lock
    expect(unitOf(zh, ii, edited, '二十个').state).toBe('review')
    // What stood approved is approved again.
    const other = sync(zh.replace('二十', '三十'), ii, lock).lock
    expect(unitOf(zh, ii, other, '二十个').state).toBe('approved')
  })

  test.each([
    ['both texts', noYi],
    ['the Han alone', ii],
  ])('waits still when a merge left two records and %s were deleted', (_what, right) => {
    const deleted = sync(noHan, right, contested(lock)).lock
    expect(unitOf(zh, ii, deleted, '二十个').state).toBe('review')
  })
})

test('Yi typed before its Han joins it when the Han is typed', () => {
  const more = ii.replace('ꌅꅍꌋꆀ。', 'ꌠꅉꃀꉬ。\n\nꌅꅍꌋꆀ。')
  const early = sync(zh, more, lock)
  const waiting = early.paired.units.find(unit => unit.state === 'orphan')!
  expect(waiting.ii[0]!.text).toBe('ꌠꅉꃀꉬ。')
  const both = zh.replace('领取证件。', '核对材料。\n\n领取证件。')
  expect(unitOf(both, more, early.lock, '核对')).toMatchObject({
    id: waiting.id,
    state: 'draft',
    ii: [{text: 'ꌠꅉꃀꉬ。'}],
  })
  const after = sync(both, more, early.lock)
  expect(after.paired.units.some(unit => unit.state === 'orphan')).toBe(false)
  expect(sync(both, more, after.lock).lock).toBe(after.lock)
})
