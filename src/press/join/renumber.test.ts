import {expect, test} from 'vitest'
import {renumber} from './renumber.ts'

const how = {
  object: (number: number) => number + 100,
  structParent: (key: number) => key + 7,
  id: (digits: string) => `0002${digits}`,
}

test.each([
  ['[1 0 R 22 0 R]', '[101 0 R 122 0 R]'],
  ['<</Pg 10 0 R/K [1 2 3]/Box [0 0 .5 20]>>', '<</Pg 110 0 R/K [1 2 3]/Box [0 0 .5 20]>>'],
  ['<</StructParents 3/StructParent\n4>>', '<</StructParents 10/StructParent\n11>>'],
  ['<</ID (node00000012)/P 5 0 R>>', '<</ID (node000200000012)/P 105 0 R>>'],
  // What a text says is not touched, brackets and all.
  ['<</T (see (3 0 R\\) 4 0 R) 5 0 R)/P 6 0 R>>', '<</T (see (3 0 R\\) 4 0 R) 5 0 R)/P 106 0 R>>'],
  ['<</W [1 [224] 13 14 500]>>', '<</W [1 [224] 13 14 500]>>'],
  ['1 0 RG', '1 0 RG'],
])('%s', (before, after) => {
  expect(renumber(before, how)).toBe(after)
})
