import {expect, test} from 'vitest'
import {entryGap, GAP} from './entry-gap.ts'

const contents = (guides: number) => ({heading: 1, guides: Array<number>(guides).fill(1), parts: [1, 1]})

test('contents that fill their pages keep their air', () => {
  for (const guides of [1, 5, 18, 30]) expect(entryGap(contents(guides), 171)).toBe(GAP)
})

test('two lines on a page of their own come back to the page before', () => {
  // The sample's book of all guides: 19 guides, 大度16开.
  expect(entryGap(contents(19), 171)).toBe(1)
  expect(entryGap(contents(21), 171)).toBe(0.3)
})

test('what no gap saves is not squeezed', () => {
  expect(entryGap(contents(24), 171)).toBe(GAP)
})

test('both languages of a title take room, and a heading in both', () => {
  const contentsOf = (guides: number) => ({heading: 2, guides: Array<number>(guides).fill(2), parts: [2, 2]})
  expect(entryGap(contentsOf(8), 171)).toBe(GAP)
  expect(entryGap(contentsOf(9), 171)).toBe(1)
  expect(entryGap(contentsOf(11), 171)).toBe(GAP)
})
