import {createHash} from 'node:crypto'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {sha256} from './sha256.ts'

const reference = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

it('agrees with node:crypto at every padding boundary', () => {
  for (let length = 0; length < 200; length++)
    expect(sha256('a'.repeat(length))).toBe(reference('a'.repeat(length)))
})

it('agrees with node:crypto on any text', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 300}), text => sha256(text) === reference(text)),
  )
  expect(sha256('ꆈꌠꁱꂷ')).toBe(reference('ꆈꌠꁱꂷ'))
})
