import {expect, test} from 'vitest'
import {liveOn} from '../../bench/pairing/lives.ts'
import {randomOf} from '../../bench/pairing/random.ts'
import {SOURCE_EDITS} from '../../bench/pairing/source-edits.ts'
import {sampleGuides} from './halves.ts'

// A little of what `npm run bench -- lives` does at length.

test('guides live on without an approval that nobody gave', () => {
  const {decisions, approved, ...rest} = liveOn(3, 1200)
  expect(decisions).toBeGreaterThanOrEqual(1200)
  expect(approved).toBeGreaterThan(500)
  expect(rest).toEqual({wrong: 0, faults: 0, samples: []})
})

test.each(Object.entries(SOURCE_EDITS))('%s changes a guide', (_name, edit) => {
  const {zh} = sampleGuides().find(({id}) => id === 'gaoling-jintie')!
  const changed = Array.from({length: 20}, (_, seed) => {
    const lines = zh.split('\n')
    edit(lines, randomOf(seed), ['甲', '乙'])
    return lines.join('\n') !== zh
  })
  expect(changed).toContain(true)
})
