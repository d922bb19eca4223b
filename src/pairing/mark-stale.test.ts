import {describe, expect, test} from 'vitest'
import {guideOf} from '../../test/pairing/halves.ts'
import {parseLock, serialiseLock} from './lock.ts'
import {markStale} from './mark-stale.ts'
import {markUnits} from './mark.ts'
import {pairGuide, syncGuide} from './pair.ts'

const DAY = '2026-11-24'
const zh = '# 甲\n\n当地政府办理。\n\n法律'
const ii = '# ꆈꌠꁱꂷ\n\nꍔꃛ。\n\nꏦꃤ'

/** A lock with the second unit approved, the third offered for review. */
function startLock() {
  const {lock} = parseLock(syncGuide(guideOf(zh, ii), '2026-11-20').lock, 'pairing.jsonl', 'lizi')
  const states = ['draft', 'approved', 'review'] as const
  return {
    ...lock,
    units: lock.units.map((unit, n) => ({...unit, st: states[n]!, tr: '甲', rv: n === 0 ? '' : '乙'})),
  }
}

const statesOf = (text: string, yi = ii) =>
  pairGuide(guideOf(zh, yi, text)).paired.units.map(({state, why}) => [state, why])

describe('a change of the termbase', () => {
  test('puts to review what someone had accepted, and nothing else', () => {
    const lock = startLock()
    const ids = new Set(lock.units.map(unit => unit.id))
    const marked = markStale(lock, ids, 'terms', DAY)
    expect(marked.changed).toEqual(lock.units.slice(1).map(unit => unit.id))
    expect(marked.lock.units[0]).toBe(lock.units[0])
    expect(marked.lock.units[1]).toMatchObject({
      st: 'stale',
      why: 'terms',
      rev: 2,
      on: DAY,
      rv: '乙',
      ii: ['ꍔꃛ。'],
    })
    expect(markStale(lock, new Set(), 'terms', DAY).lock).toBe(lock)
  })

  test('stays through syncing and typing, until a person says 仍然正确', () => {
    const lock = startLock()
    const stale = serialiseLock(markStale(lock, new Set([lock.units[1]!.id]), 'terms', DAY).lock)
    expect(statesOf(stale)[1]).toEqual(['stale', 'terms'])
    const synced = syncGuide(guideOf(zh, ii, stale), DAY)
    expect(synced.changed).toBe(false)
    expect(statesOf(stale, ii.replace('ꍔꃛ', 'ꍔꍞ'))[1]).toEqual(['stale', 'terms'])
    const {paired} = pairGuide(guideOf(zh, ii, stale))
    const request = {as: 'still-right', units: ['2'], by: '乙', today: DAY, samePerson: false} as const
    const {lock: told} = markUnits(parseLock(stale, 'pairing.jsonl', 'lizi').lock, paired, request)
    expect(statesOf(serialiseLock(told))[1]).toEqual(['approved', undefined])
  })
})
