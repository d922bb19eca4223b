import {describe, expect, it} from 'vitest'
import {
  FINALS,
  INITIALS,
  ITERATION_MARK,
  pinyinOf,
  soundOf,
  syllableOf,
  SYLLABLES,
  TONES,
} from './syllables.ts'

const all = Array.from({length: 1165}, (_, index) => String.fromCharCode(0xa000 + index))

describe('the syllables', () => {
  it('are 1,164 and one iteration mark, each with a name of its own', () => {
    expect(SYLLABLES).toHaveLength(1164)
    expect(new Set(all.map(pinyinOf)).size).toBe(1165)
    expect(pinyinOf(ITERATION_MARK)).toBe('w')
    expect(soundOf(ITERATION_MARK)).toBeUndefined()
  })

  it('come back from their pinyin', () => {
    for (const ch of all) expect(syllableOf(pinyinOf(ch) ?? '')).toBe(ch)
  })

  it('are initial, final and tone letter, nothing else', () => {
    for (const {pinyin, initial, final, tone} of SYLLABLES) {
      expect(initial + final + (tone === 'none' ? '' : tone)).toBe(pinyin)
      expect(INITIALS).toContain(initial)
      expect(FINALS).toContain(final)
    }
    expect(INITIALS).toHaveLength(44)
  })

  it('stand in Unicode in the order initial, final, tone', () => {
    const keys = SYLLABLES.map(
      ({initial, final, tone}) =>
        INITIALS.indexOf(initial) * 1000 + FINALS.indexOf(final) * 10 + TONES.indexOf(tone),
    )
    expect(keys).toEqual([...keys].sort((a, b) => a - b))
  })

  it('have the tones counted in the Unicode names', () => {
    const count = (tone: string) => SYLLABLES.filter(syllable => syllable.tone === tone).length
    expect(TONES.map(count)).toEqual([206, 345, 342, 271])
  })

  it('do not reach past their block', () => {
    for (const ch of ['', 'a', '汉', '\u9fff', '\ua48d', '\ua490', '\ua4d0', '😀'])
      expect(pinyinOf(ch)).toBeUndefined()
  })
})
