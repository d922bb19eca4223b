import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compareYi, expandIteration} from './order.ts'

const word = fc
  .array(fc.integer({min: 0xa000, max: 0xa48c}), {minLength: 0, maxLength: 8})
  .map(codes => String.fromCodePoint(...codes))

describe('compareYi', () => {
  it('is a total order', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(Math.sign(compareYi(a, b))).toBe(0 - Math.sign(compareYi(b, a)))
        expect(compareYi(a, b) === 0).toBe(a === b)
        if (compareYi(a, b) <= 0 && compareYi(b, c) <= 0) expect(compareYi(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('follows code points for all syllables', () => {
    for (let code = 0xa000; code < 0xa48c; code++) {
      if (code === 0xa015 || code + 1 === 0xa015) continue
      expect(compareYi(String.fromCharCode(code), String.fromCharCode(code + 1))).toBeLessThan(0)
    }
  })

  it('reads the iteration mark as the syllable it repeats', () => {
    expect(expandIteration('ꁦꀕ')).toBe('ꁦꁦ')
    expect(expandIteration('ꁦꀕꀕ')).toBe('ꁦꁦꁦ')
    expect(expandIteration('ꀕꁦ，ꀕ')).toBe('ꀕꁦ，ꀕ')
    // By bare code points ꀕ U+A015 would come before every syllable with an initial.
    expect(compareYi('ꁦꀕ', 'ꁦꀖ')).toBeGreaterThan(0)
  })

  it('orders beyond the basic plane by code point', () => {
    expect(compareYi('\u{20000}', '\uffee')).toBeGreaterThan(0)
  })
})
