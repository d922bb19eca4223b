import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {attemptFor, endMark} from './attempts.ts'

/** Prints until the page no longer changes, as edges/ does; `lengths` is what each density takes. */
function settle(lengths: readonly number[], limits: readonly number[]): {attempt: number; prints: number} {
  let attempt = attemptFor(undefined, limits)
  for (let prints = 1; prints < 20; prints += 1) {
    const next = attemptFor(new Map([[endMark(attempt), lengths[attempt] ?? 0]]), limits)
    if (next === attempt) return {attempt, prints}
    attempt = next
  }
  throw new Error('never comes to rest')
}

describe('attemptFor', () => {
  it('starts with the first density', () => {
    expect(attemptFor(undefined, [2, 2, 2])).toBe(0)
    expect(attemptFor(new Map(), [2, 2, 2])).toBe(0)
  })

  it('keeps what fits', () => {
    expect(settle([2, 2, 1], [2, 2, 2])).toEqual({attempt: 0, prints: 1})
  })

  it('comes to rest at the first density that fits, or at the last', () => {
    const trial = fc.record({length: fc.integer({min: 1, max: 6}), limit: fc.integer({min: 1, max: 3})})
    fc.assert(
      fc.property(fc.array(trial, {minLength: 1, maxLength: 4}), trials => {
        const [lengths, limits] = [trials.map(({length}) => length), trials.map(({limit}) => limit)]
        const {attempt, prints} = settle(lengths, limits)
        const first = trials.findIndex(({length, limit}) => length <= limit)
        expect(attempt).toBe(first < 0 ? trials.length - 1 : first)
        expect(prints).toBeLessThanOrEqual(trials.length)
      }),
    )
  })
})
