import {expect, it} from 'vitest'
import {PINYIN_LINES} from '#text/yi/syllables-data.ts'
import {FINALS, INITIALS, SYLLABLES} from '#text/yi/syllables.ts'
import {yiPad} from './yi-pad.ts'

const pad = yiPad(PINYIN_LINES.join(' '))

it('has every syllable on one key, in the order of Unicode', () => {
  const keys = pad.initials.flatMap(initial => pad.rowsOf(initial).flat())
  expect(keys).toEqual(SYLLABLES.map(({ch, pinyin}) => ({sign: ch, pinyin})))
})

it('has all initials, and no more rows than finals or keys in a row than tones', () => {
  expect(pad.initials).toEqual(INITIALS)
  for (const initial of pad.initials) {
    const rows = pad.rowsOf(initial)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.length).toBeLessThanOrEqual(FINALS.length)
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(4)
  }
  expect(pad.rowsOf('xx')).toEqual([])
})
