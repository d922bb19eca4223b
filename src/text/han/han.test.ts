import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {formatHanNumeral, parseHanNumeral} from './numerals.ts'
import {characterWidth, FULL_WIDTH, punctuationClass, textWidth} from './punctuation.ts'

describe('Chinese numerals', () => {
  it.each([
    ['一千五百', 1500],
    ['二十', 20],
    ['十', 10],
    ['十五', 15],
    ['一百一十', 110],
    ['三百零六', 306],
    ['两百', 200],
    ['一百二', 120],
    ['三千五', 3500],
    ['一万零五', 10005],
    ['三万五', 35000],
    ['一亿二千万', 120000000],
    ['二〇二六', 2026],
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['一千零五十', 1050],
    ['二十万', 200000],
  ])('%s is %i', (text, value) => expect(parseHanNumeral(text)).toBe(value))

  it.each(['', '百', '千万', '万一', '十百', '一一百', '汉', '一十十', '万', '十零', '百分', '零零百'])(
    '%s is none',
    text => expect(parseHanNumeral(text)).toBeUndefined(),
  )

  it('go there and back', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({min: 0, max: 99_999}), fc.integer({min: 0, max: 999_999_999_999})),
        n => {
          expect(parseHanNumeral(formatHanNumeral(n))).toBe(n)
        },
      ),
      {numRuns: 3000},
    )
    for (let n = 0; n <= 2000; n++) expect(parseHanNumeral(formatHanNumeral(n))).toBe(n)
  })

  it('are written as people write them', () => {
    expect([0, 10, 12, 20, 105, 110, 1500, 10_005, 100_000].map(formatHanNumeral)).toEqual(
      '零 十 十二 二十 一百零五 一百一十 一千五百 一万零五 十万'.split(' '),
    )
    expect(() => formatHanNumeral(-1)).toThrow(RangeError)
    expect(() => formatHanNumeral(1.5)).toThrow(RangeError)
  })
})

describe('width and class of characters', () => {
  it('sets Han, Yi and full-width marks on one em, Latin on half', () => {
    expect(['汉', 'ꆈ', '，', '“', '—', '𠀀', '→'].map(characterWidth)).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect(['a', '0', ',', ' '].map(characterWidth)).toEqual([0.5, 0.5, 0.5, 0.5])
    expect(['\u0301', '\u200b', '\n', ''].map(characterWidth)).toEqual([0, 0, 0, 0])
    expect(textWidth('办理20天')).toBe(4)
  })

  it('knows what may not begin or end a line', () => {
    expect(['。', '）', '（', '《', '汉', ''].map(punctuationClass)).toEqual([
      'closing',
      'closing',
      'opening',
      'opening',
      undefined,
      undefined,
    ])
    for (const wide of FULL_WIDTH.values()) expect(punctuationClass(wide)).toBeDefined()
  })
})
