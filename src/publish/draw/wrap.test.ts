import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {wrap, type Span} from './wrap.ts'

const measure = (text: string): number => [...text].reduce((sum, one) => sum + (one < '\u2000' ? 0.55 : 1), 0)
const han = (text: string): Span => ({text, lang: 'zh-Hans', strong: false})
const said = (lines: Span[][]): string[] => lines.map(line => line.map(span => span.text).join(''))

describe('wrap', () => {
  it('keeps closing marks off the start and opening marks off the end of a line', () => {
    expect(said(wrap([han('材料齐全，出具受理（书）。')], 4, measure))).toEqual([
      '材料齐',
      '全，出具',
      '受理',
      '（书）。',
    ])
  })

  it('keeps numbers whole', () => {
    expect(said(wrap([han('请打0000-5550202投诉')], 8, measure))).toEqual(['请打', '0000-5550202投', '诉'])
  })

  it('breaks where it is told to', () => {
    expect(said(wrap([han('一'), han('\n'), han('二')], 9, measure))).toEqual(['一', '二'])
  })

  it('keeps the iteration mark behind its syllable', () => {
    const lines = said(wrap([{text: 'ꀴꇖꀕ', lang: 'ii', strong: false}], 2, measure))
    expect(lines).toEqual(['ꀴ', 'ꇖꀕ'])
  })

  it('loses nothing, and overflows only where one piece cannot be parted', () => {
    const text = fc.string({unit: fc.constantFrom(...'材料申请，。（）《》ꆈꌠꀕ1a-：')})
    fc.assert(
      fc.property(fc.array(text, {maxLength: 6}), fc.integer({min: 2, max: 12}), (texts, width) => {
        const lines = said(wrap(texts.map(han), width, measure))
        expect(lines.join('')).toBe(texts.join(''))
        for (const line of lines) {
          if (measure(line) > width) expect(measure(line)).toBeLessThanOrEqual(width + 1)
        }
      }),
    )
  })
})
