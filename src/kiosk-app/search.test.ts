import fc from 'fast-check'
import {expect, it} from 'vitest'
import type {Entry} from './data.ts'
import {search} from './search.ts'

const entry = (id: string, ...keys: string[]): Entry => ({id, title: {han: [id]}, keys})

it('finds letters anywhere in a key, those at its beginning first', () => {
  const entries = [entry('甲', 'wgljt'), entry('乙', 'gljt'), entry('丙', 'xyz', 'zglj'), entry('丁', 'abc')]
  expect(search(entries, 'glj').map(found => found.id)).toEqual(['乙', '甲', '丙'])
  expect(search(entries, 'q')).toEqual([])
})

it('finds each entry once, by every piece of every key', () => {
  const key = fc.string({unit: fc.constantFrom(...'abcxyz'), minLength: 1, maxLength: 8})
  fc.assert(
    fc.property(
      fc.array(fc.array(key, {minLength: 1}), {minLength: 1}),
      fc.nat(),
      fc.nat(),
      (lists, n, m) => {
        const entries = lists.map((keys, id) => entry(String(id), ...keys))
        const wanted = entries[n % entries.length]!
        const from = wanted.keys[m % wanted.keys.length]!
        const found = search(entries, from.slice(m % from.length))
        expect(found).toContain(wanted)
        expect(new Set(found).size).toBe(found.length)
      },
    ),
  )
})
