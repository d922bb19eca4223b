import {describe, expect, test} from 'vitest'
import {GAP, guideOf} from '../../test/pairing/halves.ts'
import {coverageOf} from './coverage.ts'
import {parseLock, serialiseLock} from './lock.ts'
import {markUnits} from './mark.ts'
import type {MarkRequest} from './mark.ts'
import {pairGuide, syncGuide} from './pair.ts'
import {pickUnits} from './pick.ts'

const zh = '# 甲\n\n办理要带身份证。\n\n二十个工作日办结。\n\n示例路1号\n\n电话0000-5550101'
const ii = `# ꆈꌠꁱꂷ\n\nꃰꊿꑱꈐꊿꂷ。\n\nꏦꃤꂴꆽꐯꒈꃅꐥ。\n\n${GAP}\n\nꏦꃤ0000-5550101`
const start = syncGuide(guideOf(zh, ii), '2026-11-20').lock

function markIn(lock: string, left: string, right: string, request: Partial<MarkRequest>) {
  const {paired} = pairGuide(guideOf(left, right, lock))
  const base: MarkRequest = {as: 'approved', units: 'all', by: '乙', today: '2026-11-24', samePerson: false}
  const marked = markUnits(parseLock(lock, 'pairing.jsonl', 'lizi').lock, paired, {...base, ...request})
  const text = serialiseLock(marked.lock)
  return {...marked, text, states: pairGuide(guideOf(left, right, text)).paired.units.map(unit => unit.state)}
}

describe('marking', () => {
  test('by number, range and id; each that cannot be marked is refused by name', () => {
    const {units} = pairGuide(guideOf(zh, ii, start)).paired
    const done = markIn(start, zh, ii, {units: ['1-2,4', '99', units[4]!.id]})
    expect(done.changed).toEqual([units[0]!.id, units[1]!.id, units[4]!.id])
    expect(done.refused).toEqual([
      {unit: '99', reason: 'unknown'},
      {unit: units[3]!.id, reason: 'no-yi'},
    ])
    expect(done.states).toEqual(['approved', 'approved', 'draft', 'missing', 'approved'])
    expect(done.text).toContain('"st":"approved","tr":"","rv":"乙","on":"2026-11-24"')
    expect(markIn(done.text, zh, ii, {units: ['1']}).changed).toEqual([])
  })

  test('--all means what the mark can apply to', () => {
    expect(markIn(start, zh, ii, {as: 'review', by: '甲'}).states).toEqual([
      'review',
      'review',
      'review',
      'missing',
      'review',
    ])
    const han = markIn(start, zh, ii, {as: 'han-only'})
    expect(han.states[3]).toBe('han-only')
    expect(han.refused).toEqual([])
    expect(coverageOf(pairGuide(guideOf(zh, ii, han.text)).paired.units)).toMatchObject({
      units: 5,
      coverage: 0.2,
    })
  })

  test('who translated may not approve, unless the settings let them', () => {
    const offered = markIn(start, zh, ii, {as: 'review', by: '甲'}).text
    const refused = markIn(offered, zh, ii, {by: '甲', units: ['1']})
    expect(refused).toMatchObject({changed: [], refused: [{reason: 'same-person'}]})
    expect(markIn(offered, zh, ii, {by: '甲', samePerson: true, units: ['1']}).changed.length).toBe(1)
    expect(markIn(offered, zh, ii, {by: '乙', units: ['1']}).changed.length).toBe(1)
  })

  test('text changed since the last sync is refused, the rest is marked', () => {
    for (const [left, right] of [
      [zh.replace('身份证', '户口簿'), ii],
      [zh, ii.replace('ꃰꊿꑱꈐ', 'ꃰꊿꌅꅍ')],
      [zh.replace('身份证。', '身份证.'), ii],
    ] as const) {
      const done = markIn(start, left, right, {units: ['1-2']})
      expect(done.refused).toMatchObject([{reason: 'changed'}])
      expect(done.changed.length).toBe(1)
    }
    expect(markIn(serialiseLock({doc: 'lizi', units: []}), zh, ii, {units: ['1']}).refused).toMatchObject([
      {reason: 'changed'},
    ])
  })

  test('still right takes the Han as it now reads; a new phone number is seen by the same way only', () => {
    const approved = markIn(start, zh, ii, {}).text
    const edited = zh.replace('身份证', '户口簿')
    const stale = syncGuide(guideOf(edited, ii, approved), '2026-11-24').lock
    expect(markIn(stale, edited, ii, {as: 'still-right', units: ['1']}).refused).toMatchObject([
      {reason: 'not-stale'},
    ])
    const right = markIn(stale, edited, ii, {as: 'still-right'})
    expect(right.changed.length).toBe(1)
    expect(right.states[1]).toBe('approved')
    expect(right.text).toContain('"zh":["办理要带户口簿。"],"ii"')
    expect(right.text).not.toContain('身份证')
  })

  test('a decision for the Han alone: not over Yi, held by a copy of the Han, renewed when the Han changed', () => {
    expect(markIn(start, zh, ii, {as: 'han-only', units: ['2']}).refused).toMatchObject([{reason: 'has-yi'}])
    const copied = ii.replace(GAP, '示例路1号')
    const lock = syncGuide(guideOf(zh, copied, start), '2026-11-24').lock
    const han = markIn(lock, zh, copied, {as: 'han-only', units: ['4']})
    expect(han.states[3]).toBe('han-only')
    const [left, right] = [zh.replace('路1号', '路2号'), copied.replace('路1号', '路2号')]
    const moved = syncGuide(guideOf(left, right, han.text), '2026-11-24').lock
    expect(pairGuide(guideOf(left, right, moved)).paired.units[3]).toMatchObject({
      state: 'stale',
      why: 'facts',
    })
    expect(markIn(moved, left, right, {as: 'still-right'}).states[3]).toBe('han-only')
  })

  test('Yi without Han is not marked', () => {
    const lock = syncGuide(guideOf(zh, `${ii}\n\nꌠꅉꃀꉬ`, start), '2026-11-24').lock
    expect(markIn(lock, zh, `${ii}\n\nꌠꅉꃀꉬ`, {units: ['6']}).refused).toMatchObject([{reason: 'no-han'}])
  })
})

test('numbers are read as people type them', () => {
  const {units} = pairGuide(guideOf(zh, ii, start)).paired
  const picked = (...words: string[]) => pickUnits(words, units).units.map(unit => units.indexOf(unit) + 1)
  expect(picked('1-2、5')).toEqual([1, 2, 5])
  expect(picked('５，１–２')).toEqual([1, 2, 5])
  expect(pickUnits(['2-1', '0', '1-9', 'x'], units)).toEqual({units: [], unknown: ['2-1', '0', '1-9', 'x']})
})
