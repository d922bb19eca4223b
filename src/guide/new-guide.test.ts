import {describe, expect, it} from 'vitest'
import {guide, read, told} from '../../test/read-workspace.ts'
import {newFiles} from './new-guide.ts'

describe('what hanyi new writes', () => {
  it.each(['guide', 'bundle', 'policy', 'booklet'] as const)('a %s reads without a fault', kind => {
    const files = newFiles(kind, '我要办“老年证”: *a* {b} <i>', 'laonianzheng')
    const workspace = read(guide('jia'), Object.fromEntries(files))
    expect(told(workspace)).toEqual([])
    const title = workspace.guides.find(one => one.id === 'laonianzheng')?.zh.title
    if (kind === 'booklet') expect(workspace.booklets[0]?.title.zh).toBe('我要办“老年证”: *a* {b} <i>')
    else expect(title?.inline).toEqual([{type: 'text', value: '我要办“老年证”: *a* {b} <i>'}])
  })

  it('has a gap for every block that has words', () => {
    const {guides} = read(Object.fromEntries(newFiles('guide', '甲', 'jia')))
    const {zh, ii} = guides[0] ?? {zh: {blocks: []}, ii: {blocks: []}}
    expect(ii.blocks.map(block => [block.kind, block.gap || block.shared])).toEqual(
      zh.blocks.map(block => [block.kind, true]),
    )
    expect(ii.blocks.map(block => block.shared)).toEqual(zh.blocks.map(block => block.shared))
  })
})
