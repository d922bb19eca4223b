import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {phrasesOf} from './phrases.ts'

const shown = (text: string) => phrasesOf(text).map(clause => clause.join('|'))

describe('phrasesOf', () => {
  it('breaks titles between clauses and between words, never inside one', () => {
    expect(shown('我要给娃娃上户口、参加医保')).toEqual(['我要给|娃娃上|户口、', '参加|医保'])
    expect(shown('居民身份证换领、补领')).toEqual(['居民|身份证|换领、', '补领'])
    expect(shown('困难残疾人生活补贴和重度残疾人护理补贴')).toEqual([
      '困难|残疾人|生活|补贴和|重度|残疾人|护理|补贴',
    ])
    expect(shown('户口登记（出生）')).toEqual(['户口|登记|（出生）'])
    expect(shown('特困人员救助供养')).toEqual(['特困|人员|救助|供养'])
    expect(shown('异地就医备案')).toEqual(['异地|就医|备案'])
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), text => {
        expect(phrasesOf(text).flat().join('')).toBe(text)
      }),
    )
    expect(phrasesOf('')).toEqual([])
  })
})
