import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {ATTESTED_TERMS, attestedFor, FILLER, pseudoYi} from './attested.ts'
import {indexInitial, parsePinyin, romanise} from './romanise.ts'
import {SYLLABLES} from './syllables.ts'

const all = Array.from({length: 1165}, (_, index) => String.fromCharCode(0xa000 + index))
const yiText = fc
  .array(fc.constantFrom(...all, '，', '。', '（', '）', '2026', '7'), {maxLength: 30})
  .map(parts => parts.join(''))

describe('romanise and parsePinyin', () => {
  it('are each other’s way back for all 1,165 characters', () => {
    for (const ch of all) expect(parsePinyin(romanise(ch)).text).toBe(ch)
  })

  it('are each other’s way back for any Yi text', () => {
    fc.assert(
      fc.property(yiText, text => {
        expect(parsePinyin(romanise(text)).text).toBe(text)
      }),
    )
  })

  it('give the pinyin of attested words', () => {
    expect(romanise('ꆈꌠꁱꂷ')).toBe('nuo su bbur ma')
    expect(romanise('1ꄮꐰ')).toBe('1 te jjyp')
    expect(parsePinyin("nuo su bbur'ma").text).toBe('ꆈꌠꁱꂷ')
  })

  it('cut an unseparated run by longest match and keep the other readings', () => {
    const {text, pieces} = parsePinyin('nuosubburma')
    expect(text).toBe('ꆈꌠꁱꂷ')
    expect(pieces).toHaveLength(1)
    expect(pieces[0]?.exact).toBe(false)
  })

  it('find a cut whenever one exists', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SYLLABLES), {minLength: 1, maxLength: 6}), syllables => {
        const {pieces} = parsePinyin(syllables.map(({pinyin}) => pinyin).join(''))
        expect(pieces.every(({yi}) => yi !== undefined)).toBe(true)
      }),
    )
  })

  it('offer the same sound in other tones, the commonest first', () => {
    const [piece] = parsePinyin('a').pieces
    expect(piece?.exact).toBe(true)
    expect(piece?.others).toEqual(['ꀋ', 'ꀉ', 'ꀈ'])
  })

  it('leave what is no pinyin as it was typed', () => {
    expect(parsePinyin('Hello World 123').text).toBe('Hello World 123')
    expect(parsePinyin('b'.repeat(5000)).text).toBe('b'.repeat(5000))
    expect(parsePinyin('').pieces).toEqual([])
  })
})

describe('the attested words', () => {
  it('have a source each, and fill a layout with an attested word alone', () => {
    expect(ATTESTED_TERMS.length).toBe(199)
    for (const {han, yi, source} of ATTESTED_TERMS)
      expect([han, yi, source].every(part => part !== '')).toBe(true)
    expect(attestedFor('彝文').map(({yi}) => yi)).toEqual([FILLER])
    expect(pseudoYi(7)).toBe('ꆈꌠꁱꂷꆈꌠꁱꂷ')
    for (const length of [-3, 0, 1, 5]) expect(pseudoYi(length)).toBe('ꆈꌠꁱꂷ')
  })

  it('stand in an index under their initial', () => {
    expect(indexInitial('ꆈꌠ')).toBe('n')
    expect(indexInitial('ꀋꉬ')).toBe('')
    expect(indexInitial('汉')).toBeUndefined()
  })
})
