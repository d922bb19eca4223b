import {describe, expect, it} from 'vitest'
import {ATTESTED_TERMS} from './attested.ts'
import {classOf, countYi, hasYi, misplacedIterationMarks, yiRuns} from './characters.ts'
import {syllableForRadical} from './radicals.ts'
import {pinyinOf} from './syllables.ts'

describe('classOf', () => {
  it('knows every position of the Yi blocks', () => {
    const counts = new Map<string, number>()
    for (let code = 0xa000; code <= 0xa4cf; code++)
      counts.set(classOf(code), (counts.get(classOf(code)) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({syllable: 1164, iteration: 1, unassigned: 3 + 9, radical: 55})
  })

  it.each([
    [0xa4d0, 'lookalike'],
    [0xe000, 'private'],
    [0xf2710, 'private'],
    [0x10fffd, 'private'],
    [0x200b, 'invisible'],
    [0xfeff, 'invisible'],
    [0xad, 'invisible'],
    [0x02, 'control'],
    [0x9f, 'control'],
    [0x0a, 'other'],
    [0x09, 'other'],
    [0xfffd, 'broken'],
    [0x1fffe, 'broken'],
    [0xd800, 'broken'],
    [0x306, 'mark'],
    [0x6c49, 'other'],
    [0xff0c, 'other'],
  ])('puts U+%s in its class', (code, name) => expect(classOf(code)).toBe(name))

  it('finds nothing wrong in attested words', () => {
    for (const {yi} of ATTESTED_TERMS) {
      for (const ch of yi) expect(['syllable', 'other']).toContain(classOf(ch.codePointAt(0) ?? 0))
    }
  })
})

describe('radicals', () => {
  it('have all 55 a syllable of the same name', () => {
    for (let code = 0xa490; code <= 0xa4c6; code++) {
      expect(pinyinOf(syllableForRadical(String.fromCharCode(code)) ?? '')).toBeDefined()
    }
    expect(syllableForRadical('ꆈ')).toBeUndefined()
  })

  it('mend the two faults seen in the wild', () => {
    // Windows' Monday and npm iso-639-1's name of the language (yi-script.md §1).
    expect(syllableForRadical('\ua494')).toBe('ꋍ')
    expect(syllableForRadical('\ua4bf')).toBe('ꉙ')
  })
})

describe('runs of Yi', () => {
  it('are found with their offsets', () => {
    expect(yiRuns('汉ꆈꌠ，ꁱ')).toEqual([
      {start: 1, end: 3, text: 'ꆈꌠ'},
      {start: 4, end: 5, text: 'ꁱ'},
    ])
    expect(hasYi('汉')).toBe(false)
    expect(countYi('ꆈꌠꁱꂷ 4')).toBe(4)
  })

  it('may not begin with an iteration mark', () => {
    expect(misplacedIterationMarks('ꁦꀕ')).toEqual([])
    expect(misplacedIterationMarks('ꀕꆈ')).toEqual([0])
    expect(misplacedIterationMarks('ꁦꀕꀕ，ꀕ汉ꀕ')).toEqual([2, 4, 6])
  })
})
