import fc from 'fast-check'
import {expect, it} from 'vitest'
import type {Entry} from './data.ts'
import {search} from './search.ts'

const entry = (id: string): Entry => ({
  id,
  kind: 'guide',
  topic: 'other',
  picture: 'guide',
  title: {han: [id]},
  facts: [],
})

it('finds letters anywhere in a key, those at its beginning first', () => {
  const keys = {甲: ['wgljt'], 乙: ['gljt'], 丙: ['xyz', 'zglj'], 丁: ['abc']}
  const entries = Object.keys(keys).map(entry)
  expect(search(entries, keys, 'glj').map(found => found.id)).toEqual(['乙', '甲', '丙'])
  expect(search(entries, keys, 'q')).toEqual([])
  expect(search([entry('戊')], keys, 'a')).toEqual([])
})

it('finds each entry once, by every piece of every key', () => {
  const key = fc.string({unit: fc.constantFrom(...'abcxyz'), minLength: 1, maxLength: 8})
  fc.assert(
    fc.property(
      fc.array(fc.array(key, {minLength: 1}), {minLength: 1}),
      fc.nat(),
      fc.nat(),
      (lists, n, m) => {
        const keys = Object.fromEntries(lists.map((list, id) => [String(id), list]))
        const entries = lists.map((_, id) => entry(String(id)))
        const wanted = entries[n % entries.length]!
        const own = keys[wanted.id]!
        const from = own[m % own.length]!
        const found = search(entries, keys, from.slice(m % from.length))
        expect(found).toContain(wanted)
        expect(new Set(found).size).toBe(found.length)
      },
    ),
  )
})
