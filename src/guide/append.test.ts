import {expect, it} from 'vitest'
import {append} from './append.ts'

it('adds more than a call can take as arguments', () => {
  const list = [0]
  append(
    list,
    Array.from({length: 500_000}, (_, n) => n),
  )
  expect(list).toHaveLength(500_001)
})
