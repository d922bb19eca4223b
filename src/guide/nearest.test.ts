import fc from 'fast-check'
import {expect, it} from 'vitest'
import {distance, nearest} from './nearest.ts'

it('finds what was probably meant, and nothing when nothing is near', () => {
  expect(nearest('phons', ['phones', 'places'])).toBe('phones')
  expect(nearest('Version', ['version'])).toBe('version')
  expect(nearest('纸张', ['纸质', '电子'])).toBe('纸质')
  expect(nearest('zzz', ['phones', 'places'])).toBeUndefined()
})

it('distance is a metric', () => {
  const word = fc.string({maxLength: 6})
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(distance(a, b)).toBe(distance(b, a))
      expect(distance(a, b) === 0).toBe(a === b)
      expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c))
    }),
  )
})
