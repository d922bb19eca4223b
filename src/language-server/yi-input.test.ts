import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readTerms} from '#guide/csv/terms.ts'
import type {Term} from '#guide/model.ts'
import {frequencyOf} from '#text/yi/frequency.ts'
import {romanise} from '#text/yi/romanise.ts'
import {SYLLABLES} from '#text/yi/syllables.ts'
import {yiCandidates} from './yi-input.ts'

const term = (han: string, yi = '', status = '审定'): Term => {
  const [found] = readTerms(
    'content/terms.csv',
    `han,yi,status
${han},${yi},${status}`,
  ).terms
  if (found === undefined) throw new Error('no term')
  return found
}
const texts = (before: string, terms: Term[] = []) => yiCandidates(before, terms).map(one => one.text)

describe('Yi for typed pinyin', () => {
  it('begins with what was typed when that is one syllable, then its other tones by frequency', () => {
    for (const {ch, pinyin, initial, final} of SYLLABLES) {
      const tones = SYLLABLES.filter(
        one => one.initial === initial && one.final === final && one.ch !== ch,
      ).length
      const [first, ...rest] = yiCandidates(`ꆈ${pinyin}`, [])
      expect(first).toEqual({text: ch, pinyin, from: 1})
      const counts = rest.slice(0, tones).map(one => frequencyOf(one.text))
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    }
  })

  it('replaces no more than was typed, and gives each text once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SYLLABLES), {minLength: 1, maxLength: 4}), syllables => {
        const typed = syllables.map(one => one.pinyin).join(' ')
        const found = yiCandidates(`汉${typed}`, [])
        expect(found.map(one => one.text)).toContain(syllables.map(one => one.ch).join(''))
        expect(found.every(one => one.from >= 1 && one.from <= typed.length)).toBe(true)
        expect(new Set(found.map(one => `${one.from} ${one.text}`)).size).toBe(found.length)
        for (const one of found) expect(one.pinyin).toBe(romanise(one.text))
      }),
    )
  })

  it('offers terms by their whole pinyin, its beginning, and without tones', () => {
    const terms = [term('政府', 'ꍔꃛ', '审定')]
    for (const typed of ['zhep fup', 'zhepfup', 'zhepf', 'zhefu', 'Zhep', 'ꆈzhep']) {
      expect([typed, texts(typed, terms)[0]]).toEqual([typed, 'ꍔꃛ'])
    }
    expect(texts('z', terms)).not.toContain('ꍔꃛ')
  })

  it('puts the approved before what was typed, what waits behind it, and never what was given up', () => {
    const found = (first: string, second: string) =>
      texts('zhep', [term('政治', 'ꍔꍞ', first), term('政府', 'ꍔꃛ', second)])
    expect(found('本县暂用', '审定').slice(0, 3)).toEqual(['ꍔꃛ', 'ꍔꍞ', 'ꍔ'])
    const waiting = found('待审', '审定')
    expect(waiting.slice(0, 2)).toEqual(['ꍔꃛ', 'ꍔ'])
    expect(waiting.indexOf('ꍔꍞ')).toBeGreaterThan(1)
    for (const status of ['停用', 'constructor']) expect(found(status, status)).not.toContain('ꍔꍞ')
  })

  it.each(['', '汉', 'ꆈ', '80', 'zhep '])('offers nothing behind “%s”', before =>
    expect(texts(before)).toEqual([]),
  )

  it('takes any line', () => {
    expect(texts('a'.repeat(100_000)).length).toBeLessThan(100)
    expect(texts(`${'nuo '.repeat(30_000)}su`)).toContain('ꌠ')
  })
})
