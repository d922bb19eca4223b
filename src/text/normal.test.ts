import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {canon, soft} from './normal.ts'

describe('canon', () => {
  it('collapses space and joins lines of running text', () => {
    expect(canon('  办理　　时间\n20  天 ')).toBe('办理 时间 20 天')
    expect(canon('办理\n流程')).toBe('办理流程')
    expect(canon('ꆈꌠ\r\n ꁱꂷ')).toBe('ꆈꌠꁱꂷ')
    expect(canon('one\ntwo')).toBe('one two')
    expect(canon('𠀀\n𠀀')).toBe('𠀀𠀀')
  })

  it('keeps apart what NFKC would make equal', () => {
    expect(canon('5²')).not.toBe(canon('52'))
    expect(soft('5²')).not.toBe(soft('52'))
    expect(soft('①')).not.toBe(soft('1'))
    expect(soft('2 0')).not.toBe(soft('20'))
  })
})

describe('soft', () => {
  it.each([
    ['办理，流程。', '办理,流程.'],
    ['（一）“甲”', '(一)"甲"'],
    ['9:00–12:00', '９：００—１２：００'],
    ['原件 1 份', '原件1份'],
    ['国发〔2015〕52号', '国发[2015]52号'],
    ['等……', '等…'],
  ])('%s is cosmetically %s', (a, b) => expect(soft(a)).toBe(soft(b)))

  it('is idempotent, as is canon', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), text => {
        expect(canon(canon(text))).toBe(canon(text))
        expect(soft(soft(text))).toBe(soft(text))
      }),
    )
  })

  it('never joins words', () => {
    expect(soft('办理')).not.toBe(soft('办 里'))
  })
})
