import {describe, expect, it} from 'vitest'
import {createWords, label, type WordsInput} from './create-words.ts'

const catalogues: WordsInput['catalogues'] = {
  'zh-CN': {
    'a.hello': '你好，{name}',
    'a.page': '第{page}页',
    'a.count': '{n, plural, =0 {没有} other {{n, number}件}}',
    'a.script': '彝文',
    'a.only': '仅有汉文',
    'a.empty': '空',
    'a.raw': '<b> 1.5: {{x}} 不是标记',
    'a.b': '点',
  },
  ii: {'a.script': 'ꆈꌠꁱꂷ'},
  en: {'a.hello': 'Hello, {name}', 'a.empty': '', 'a.count': '{n, plural, one {# item} other {# items}}'},
}
const make = (county: Record<string, string> = {}, messages: 'zh-CN' | 'en' = 'zh-CN') => {
  const fallbacks: string[] = []
  const words = createWords({
    messages,
    catalogues,
    countyWords: new Map(Object.entries(county)),
    onFallback: (key, wanted) => fallbacks.push(`${wanted} ${key}`),
  })
  return {words, fallbacks}
}

describe('createWords', () => {
  it('speaks to the person in their language, falls back to Chinese and says so', () => {
    const {words, fallbacks} = make({}, 'en')
    expect(words.say('a.hello', {name: '<i>{x}'})).toBe('Hello, <i>{x}')
    expect(words.say('a.count', {n: 1})).toBe('1 item')
    expect(words.say('a.count', {n: 1200})).toBe('1,200 items')
    expect(fallbacks).toEqual([])
    expect(words.say('a.only')).toBe('仅有汉文')
    expect(words.say('a.empty')).toBe('空')
    expect(fallbacks).toEqual(['en a.only', 'en a.empty'])
    expect(words.han('a.hello', {name: '甲'})).toBe('你好，甲')
  })

  it('formats Chinese as ICU, and leaves all that is not ICU alone', () => {
    const {words} = make()
    expect(words.say('a.count', {n: 0})).toBe('没有')
    expect(words.say('a.count', {n: 1200})).toBe('1,200件')
    expect(words.say('a.page', {page: 3})).toBe('第3页')
    expect(words.say('a.b')).toBe('点')
  })

  it('gives attested Yi, and counts every gap once', () => {
    const {words} = make()
    expect(words.yi('a.script')).toBe('ꆈꌠꁱꂷ')
    expect(words.gaps()).toEqual([])
    expect(words.yi('a.only')).toBeUndefined()
    expect(words.yi('a.only')).toBeUndefined()
    expect(words.gaps()).toEqual(['a.only'])
    expect(label(words, 'a.script')).toEqual({text: 'ꆈꌠꁱꂷ', lang: 'ii', fallback: false})
    expect(label(words, 'a.page', {page: 2})).toEqual({text: '第2页', lang: 'zh-Hans', fallback: true})
    expect(words.gaps()).toEqual(['a.only', 'a.page'])
  })

  it('puts the county’s word first, with values, and counts one that cannot be read as a gap', () => {
    const {words} = make({
      'a.script': 'ꆈꌠ',
      'a.page': 'ꆈ{page}ꌠ',
      'a.only': '',
      'a.hello': 'ꆈ{name',
      'a.count': 'ꆈ{other}',
    })
    expect(words.yi('a.script')).toBe('ꆈꌠ')
    expect(words.yi('a.page', {page: 7})).toBe('ꆈ7ꌠ')
    expect(words.yi('a.only')).toBeUndefined()
    expect(words.yi('a.hello', {name: 'x'})).toBeUndefined()
    expect(words.yi('a.count', {n: 1})).toBeUndefined()
    expect(words.gaps()).toEqual(['a.only', 'a.hello', 'a.count'])
  })

  it('throws on an unknown key and on a value not given', () => {
    const {words} = make()
    expect(() => words.say('a.nothing')).toThrow('a.nothing')
    expect(() => words.han('toString')).toThrow('toString')
    expect(() => words.yi('a.nothing')).toThrow('a.nothing')
    expect(() => words.say('a.hello')).toThrow()
  })

  it('is several people at once', () => {
    const [one, two] = [make().words, make({'a.script': 'ꆈꌠ'}, 'en').words]
    expect([one.yi('a.script'), two.yi('a.script')]).toEqual(['ꆈꌠꁱꂷ', 'ꆈꌠ'])
    expect([one.say('a.hello', {name: 'x'}), two.say('a.hello', {name: 'x'})]).toEqual([
      '你好，x',
      'Hello, x',
    ])
  })
})
