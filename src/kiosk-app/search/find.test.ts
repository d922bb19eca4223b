import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {spellHan, spellYi} from '#publish/kiosk/spelling.ts'
import {TITLE_QUERIES, titlesOf} from '../../../test/kiosk-searches.ts'
import {folded} from '#text/folded.ts'
import {find} from './find.ts'
import {addTexts, ready} from './load.ts'
import {matchSpelling} from './syllables.ts'

const readyGuides = (guides: ReturnType<typeof guide>[]) => {
  const search = ready({guides, files: 1, yi: ''})
  addTexts(search, {from: 0, texts: guides.map(({body}) => body)})
  return search.guides
}
const guide = (id: string, han: string, yi = '', body = '') => ({
  id,
  titles: [han, yi].filter(Boolean).map(folded),
  spellings: [spellHan(han), spellYi(yi)].filter(Boolean),
  body: folded(body),
})

const few = readyGuides([
  guide('yanglao', '城乡居民基本养老保险参保登记', '', '年满16周岁可以参保'),
  guide('yibao', '城乡居民基本医疗保险参保登记'),
  guide('youdai', '老年人优待证办理', '', '拿身份证原件来'),
  guide('sfz', '居民身份证换领、补领'),
  guide('huankuan', '助学贷款还款'),
  guide('lvka', '女儿绿卡'),
  guide('a4', 'A4纸领取'),
  // ꆈꌠꁱꂷ: nuo su bbur ma, attested.
  guide('yi', '彝文', 'ꆈꌠꁱꂷ'),
])

describe('a guide is found by', () => {
  it.each([
    ['老年', ['youdai']],
    ['身份证', ['sfz', 'youdai']],
    ['养老保险', ['yanglao']],
    ['居民 登记', ['yanglao', 'yibao']],
    ['laonianren', ['youdai']],
    ['lnryd', ['youdai']],
    ['ydzbl', ['youdai']],
    ['ylbx', ['yanglao', 'yibao']],
    ['jbylbx', ['yanglao', 'yibao']],
    ['yanglbx', ['yanglao']],
    ['YANGLAO', ['yanglao']],
    ['ｙａｎｇｌａｏ', ['yanglao']],
    ['huankuan', ['huankuan']],
    ['haikuan', ['huankuan']],
    ['lvka', ['lvka']],
    ['nver', ['lvka']],
    ['a4', ['a4']],
    ['16周岁', ['yanglao']],
    ['ꆈꌠ', ['yi']],
    ['ꁱꂷ', ['yi']],
    ['nuosubburma', ['yi']],
    ['nuo su', ['yi']],
    ['bburma', ['yi']],
    ['nsbm', ['yi']],
    // Heard alike in the southwest.
    ['senfenzeng', ['sfz']],
    ['laolianren', ['youdai']],
    // A slip in the middle of what is written.
    ['老年优待证', ['youdai']],
  ])('%s', (typed, ids) => expect(find(few, typed)).toEqual(ids))

  it.each(['', ' ', '，', 'zzz', 'ꀀꀀꀀ', '水水水', 'xx yy'])('nothing for %j', typed =>
    expect(find(few, typed)).toEqual([]),
  )

  it('all that it is called comes before what only speaks of it', () => {
    expect(find(few, '身份证')[0]).toBe('sfz')
    expect(find(few, '保险').length).toBe(2)
  })
})

/** Han and Yi of the Declaration without marks, one after the other: 2,100 and 2,400 characters that repeat themselves as guides do. */
const [han, yi] = (['zh', 'ii'] as const).map(tag => {
  const pairs = JSON.parse(
    readFileSync(new URL('../../../../shared/data/udhr-pairs.json', import.meta.url), 'utf8'),
  ) as Record<'zh' | 'ii', string>[]
  return folded(pairs.map(pair => pair[tag]).join(''))
}) as [string, string]

const COUNT = 500
const TITLES = titlesOf(han, yi, COUNT).map((title, n) => {
  // Every guide speaks of what another is about.
  const at = Math.floor((((n * 37 + 11) % COUNT) * (han.length - 20)) / COUNT)
  return {id: String(n), ...title, body: han.slice(at, at + 20)}
})

describe('of 500 titles the right one is in the first ten, for 98 of 100 queries of each kind', () => {
  const guides = readyGuides(TITLES.map(({id, han, yi, body}) => guide(id, han, yi, body)))

  it.each<[string, (title: (typeof TITLES)[number], n: number) => string]>([
    ...TITLE_QUERIES.map(({name, query}): [string, typeof query] => [name, query]),
    ['eight signs of the text', ({body}, n) => body.slice(n % 12, (n % 12) + 8)],
  ])('%s', (_, query) => {
    const missed = TITLES.filter((title, n) => {
      const typed = query(title, n)
      if (typed === '') return false
      return !find(guides, typed).slice(0, 10).includes(title.id)
    })
    expect(missed.length, missed.map((title, n) => query(title, n)).join(' ')).toBeLessThanOrEqual(
      COUNT * 0.02,
    )
  })
})

describe('letters in a spelling', () => {
  const reading = fc.string({unit: fc.constantFrom(...'abn'), minLength: 1, maxLength: 4})
  const spellings = fc.array(fc.array(reading, {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 8})
  /** The same by trying everything. */
  const found = (spelling: string[][], typed: string): boolean => {
    const from = (at: number, rest: string): boolean =>
      rest === '' ||
      (at < spelling.length &&
        (spelling[at] ?? []).some(one =>
          [...one].some((_, n) => rest.startsWith(one.slice(0, n + 1)) && from(at + 1, rest.slice(n + 1))),
        ))
    return spelling.some((_, at) => from(at, typed))
  }

  it('are found exactly where trying everything finds them', () =>
    fc.assert(
      fc.property(
        spellings,
        fc.string({unit: fc.constantFrom(...'abn'), minLength: 1, maxLength: 8}),
        (spelling, typed) => {
          expect(matchSpelling(spelling, typed) !== undefined).toBe(found(spelling, typed))
        },
      ),
    ))

  it('do not take longer the more ways there are', () => {
    const spelling = Array.from({length: 110}, () => ['a', 'aa', 'aaa'])
    expect(matchSpelling(spelling, 'a'.repeat(330))).toMatchObject({from: 0, syllables: 110})
    expect(matchSpelling(spelling, `${'a'.repeat(300)}b`)).toBeUndefined()
  })
})
