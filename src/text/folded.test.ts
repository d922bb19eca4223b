import {expect, it} from 'vitest'
import {folded, searchKind} from './folded.ts'

it.each([
  ['Ａ４纸，1寸照片（2张）', 'a4纸1寸照片2张'],
  ['NÜ Er绿卡', 'nver绿卡'],
  ['ꆈꌠ ꁱꂷ。', 'ꆈꌠꁱꂷ'],
  ['、。 ', ''],
])('%j is compared as %j', (text, compared) => expect(folded(text)).toBe(compared))

it('folding twice changes nothing more, and every sign is of a kind', () => {
  const once = folded('居民身份证换领、补领 12345 Ａｂ ꆈꌠ')
  expect(folded(once)).toBe(once)
  expect([...once].filter(sign => searchKind(sign) === undefined)).toEqual([])
})
