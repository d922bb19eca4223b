import {describe, expect, test} from 'vitest'
import {loadHeadings} from '#edges/locales.ts'
import {corpus} from '../bench/corpus.ts'
import {ready} from '../bench/input.ts'
import {median} from '../bench/rounds.ts'
import {treeCpu, treeMemory} from '../bench/process-tree.ts'
import {findWords, radicalsIn} from './tools/blocks.ts'

// The measuring itself: a bench that cannot fail, or that measures an empty page, measures nothing.

describe('findWords', () => {
  const pages = ['目录年满八十周岁的', '老人可以申领', '电话']
  test('tells whole, over a page break, and lost', () => {
    expect(findWords('八十周岁', pages)).toBe('whole')
    expect(findWords('八十周岁的老人可以', pages)).toBe('over-a-break')
    expect(findWords('年满八十五周岁', pages)).toBe('lost')
  })

  test('does not take a lost character for a page break', () => {
    expect(findWords('年满八十周岁的那老人可以', pages)).toBe('lost')
    expect(findWords('年满八十周岁的老人可以申领', ['年满八十周岁的', '人可以申领'])).toBe('lost')
    expect(findWords('年满八十周岁的老人可以申领', ['年满八十周岁', '老人可以申领'])).toBe('lost')
    expect(findWords('老人可以申领目录年满', pages)).toBe('lost')
    expect(findWords('年满八十周岁的电', pages)).toBe('lost')
  })

  test('counts radicals that stand for ideographs', () => {
    expect(radicalsIn('人口⼈⼝⺠')).toBe(3)
  })
})

describe('the corpus', () => {
  test('is the same every time, without an error, and all approved', async () => {
    const files = corpus(12, loadHeadings())
    expect(corpus(12, loadHeadings())).toEqual(files)
    const {judged, editions} = await ready(files)
    expect(judged.findings.filter(({level}) => level === 'error')).toEqual([])
    expect(editions.editions.map(({complete}) => complete)).toEqual(Array(12).fill(true))
    for (const {guide} of editions.editions) expect(guide.zh.blocks.length).toBeGreaterThan(15)
  })
})

test('medians', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(() => median([])).toThrow(RangeError)
})

test.runIf(process.platform === 'linux')('time and memory of this process are seen', () => {
  const before = treeCpu(process.pid) ?? 0
  const until = performance.now() + 60
  while (performance.now() < until);
  expect(treeCpu(process.pid) ?? 0).toBeGreaterThan(before)
  expect(treeMemory(process.pid) ?? 0).toBeGreaterThan(20)
})
