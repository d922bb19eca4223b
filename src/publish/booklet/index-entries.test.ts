import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compareYi} from '#text/yi/order.ts'
import type {Edition} from '../edition/model.ts'
import {groupsOf, hanIndex, yiIndex} from './index-entries.ts'
import type {Chapter} from './model.ts'

function chapter(number: number, han: string, nickname?: string, yi?: string): Chapter {
  const edition = {
    title: {
      han: [{type: 'text', value: han}],
      yi: yi === undefined ? undefined : [{type: 'text', value: yi}],
    },
    guide: {facts: {nickname}},
  } as unknown as Edition
  return {edition, number, id: `g-${number}`, speaksYi: yi !== undefined, mostlyHan: yi === undefined}
}

test('Han titles stand by pinyin syllable by syllable, tones after letters', () => {
  const titles = [
    '临时救助',
    '残疾人证新办',
    '高龄补贴',
    '林木采伐',
    '城乡居民医保',
    '《老年证》',
    '60岁',
    '户口登记',
  ]
  const entries = hanIndex(titles.map((title, n) => chapter(n + 1, title)))
  expect(entries.map(({text}) => text)).toEqual([
    '残疾人证新办',
    '城乡居民医保',
    '高龄补贴',
    '户口登记',
    '《老年证》',
    '林木采伐',
    '临时救助',
    '60岁',
  ])
  expect(groupsOf(entries).map(({group}) => group)).toEqual(['C', 'G', 'H', 'L', '#'])
})

test('a nickname has a line of its own, unless it is the title', () => {
  const entries = hanIndex([chapter(1, '老年人优待证办理', '老年证'), chapter(2, '低保', '低保')])
  expect(entries.map(({text}) => text)).toEqual(['低保', '老年人优待证办理', '老年证'])
})

const yiText = fc.string({
  unit: fc.integer({min: 0xa000, max: 0xa48c}).map(code => String.fromCodePoint(code)),
  minLength: 1,
  maxLength: 6,
})
const titles = fc.array(fc.tuple(fc.stringMatching(/^[一-龠]{1,6}$/), fc.option(yiText, {nil: undefined})), {
  minLength: 1,
  maxLength: 12,
})

test('the order does not depend on the order of the book, and nothing is lost', () => {
  fc.assert(
    fc.property(titles, list => {
      const chapters = list.map(([han, yi], n) => chapter(n + 1, han, undefined, yi))
      const there = hanIndex(chapters)
      const back = hanIndex(chapters.toReversed())
      expect(back).toEqual(there)
      expect(there.map(entry => entry.chapter.number).toSorted()).toEqual(
        chapters.map(({number}) => number).toSorted(),
      )
      expect(yiIndex(chapters.toReversed())).toEqual(yiIndex(chapters))
    }),
    {numRuns: 60},
  )
})

test('Yi titles stand by code point, only those that may be shown, each initial under one head', () => {
  fc.assert(
    fc.property(titles, list => {
      const chapters = list.map(([han, yi], n) => chapter(n + 1, han, undefined, yi))
      const entries = yiIndex(chapters)
      expect(entries).toHaveLength(list.filter(([, yi]) => yi !== undefined).length)
      for (const [n, entry] of entries.entries()) {
        const next = entries[n + 1]
        if (next) expect(compareYi(entry.text, next.text)).toBeLessThanOrEqual(0)
      }
      const heads = groupsOf(entries).map(({group}) => group)
      expect(new Set(heads).size).toBe(heads.length)
    }),
    {numRuns: 100},
  )
})

test('a Yi title in book marks stands and reads as the words in them', () => {
  const [first, second] = yiIndex([
    chapter(1, '世界人权宣言', undefined, '《ꋧꃅꊽꌅꅍꄜꋊꄯꒉ》'),
    chapter(2, '彝文', undefined, 'ꆈꌠꁱꂷ'),
  ])
  expect(first).toMatchObject({text: 'ꆈꌠꁱꂷ', group: 'n', reading: 'nuo su bbur ma'})
  expect(second).toMatchObject({group: 'zz', reading: 'zzyt mu cot nzy ddu ti cyt tep yy'})
})
