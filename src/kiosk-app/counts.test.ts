import {expect, it} from 'vitest'
import {missingOf} from './blocks/materials.ts'
import {count, countRows, readCounts} from './counts.ts'
import type {MaterialGroup} from './data/blocks.ts'
import {hashOf, makeTrail, readRoute} from './router.ts'
import type {Storage} from './storage.ts'

function memory(): Storage & {all: Record<string, string>} {
  const all: Record<string, string> = {}
  return {
    all,
    read: key => all[key],
    write: (key, value) => (all[key] = value),
    remove: key => delete all[key],
  }
}

it('counts by guide and day and nothing else', () => {
  const storage = memory()
  count(storage, '2026-11-27', 'a', 'opened')
  count(storage, '2026-11-27', 'a', 'opened')
  count(storage, '2026-11-27', 'a', 'wrong')
  count(storage, '2026-11-28', 'b', 'unclear')
  expect(countRows(readCounts(storage))).toEqual([
    {day: '2026-11-28', guide: 'b', numbers: [0, 0, 1]},
    {day: '2026-11-27', guide: 'a', numbers: [2, 1, 0]},
  ])
  expect(storage.all).toEqual({
    'hanyi.counts': '{"2026-11-27":{"a":{"opened":2,"wrong":1}},"2026-11-28":{"b":{"unclear":1}}}',
  })
})

it('starts anew when what it kept is damaged, and forgets after two years', () => {
  const storage = memory()
  storage.all['hanyi.counts'] = '{"2026'
  for (let n = 0; n < 740; n += 1) {
    count(storage, new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10), 'a', 'opened')
  }
  expect(Object.keys(readCounts(storage))).toHaveLength(730)
  expect(readCounts(storage)['2026-01-01']).toBeUndefined()
})

const name = (text: string) => ({name: {han: [text]}, counts: [], details: []})
const GROUPS: MaterialGroup[] = [
  {need: 'all', title: {han: []}, items: [name('甲'), name('乙')]},
  {need: 'any', title: {han: []}, items: [name('丙'), name('丁')]},
  {need: 'all', sometimes: true, title: {han: []}, items: [name('戊')]},
]
const missing = (...ticked: string[]) =>
  missingOf(GROUPS, key => ticked.includes(key)).map(names => names.map(line => line.han.join('')).join('或'))

it('sums up what is missing: each of all, a choice until one is there, never what only some need', () => {
  expect(missing()).toEqual(['甲', '乙', '丙或丁'])
  expect(missing('0.0', '1.1')).toEqual(['乙'])
  expect(missing('0.0', '0.1', '1.0')).toEqual([])
  expect(missing('2.0')).toEqual(['甲', '乙', '丙或丁'])
})

it('reads addresses and writes them', () => {
  expect(readRoute('')).toEqual({screen: '', place: []})
  expect(readRoute('#/')).toEqual({screen: '', place: []})
  expect(readRoute(hashOf('g', '甲/乙', 'bring'))).toEqual({screen: 'g', place: ['甲/乙', 'bring']})
  expect(readRoute('#/g/%')).toEqual({screen: 'g', place: ['%']})
})

it('goes back by the way it came, shortens it at a stop seen before, and forgets it at the start', () => {
  const trail = makeTrail()
  expect(trail.before()).toBe('#/')
  trail.step('', '#/')
  trail.step('t/elder', '#/t/elder')
  trail.step('g/a', '#/g/a')
  trail.step('g/a/part', '#/g/a/who')
  trail.step('g/a/part', '#/g/a/bring')
  expect(trail.before()).toBe('#/g/a')
  trail.step('g/a', '#/g/a')
  expect(trail.before()).toBe('#/t/elder')
  trail.step('', '#/')
  expect(trail.before()).toBe('#/')
})
