import {globSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {createWords} from './create-words.ts'
import type {Catalogue} from './words.ts'

const read = (path: string): Catalogue => JSON.parse(readFileSync(`locales/${path}`, 'utf8')) as Catalogue
/** `headings.json` lists Chinese headings for reading guides; it is no catalogue of words. */
const files = readdirSync('locales/zh-CN').filter(name => name.endsWith('.json') && name !== 'headings.json')
const merged = (tag: string): Catalogue =>
  Object.assign(
    {},
    ...readdirSync(`locales/${tag}`)
      .filter(name => name.endsWith('.json') && name !== 'headings.json')
      .map(name => read(`${tag}/${name}`)),
  ) as Catalogue

/** Names of the values a message takes. */
const valuesOf = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name = '']) => name))].sort()

describe.each(files)('locales %s', name => {
  const han = read(`zh-CN/${name}`)
  const english = read(`en/${name}`)

  it('has the same keys in Chinese and English, all under its own name', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(han).sort())
    for (const key of Object.keys(han)) expect(key.split('.')[0]).toBe(name.replace('.json', ''))
  })

  it('takes the same values in both, and no other', () => {
    const words = createWords({
      messages: 'en',
      catalogues: {'zh-CN': merged('zh-CN'), ii: merged('ii'), en: merged('en')},
      countyWords: new Map(),
    })
    for (const [key, message] of Object.entries(han)) {
      expect([key, valuesOf(english[key] ?? '')]).toEqual([key, valuesOf(message)])
      const values = Object.fromEntries(valuesOf(message).map(value => [value, 7]))
      expect([key, words.han(key, values)]).not.toEqual([key, ''])
      expect([key, words.say(key, values)]).not.toEqual([key, ''])
    }
  })
})

describe('the attested Yi words', () => {
  const [han, yi] = [merged('zh-CN'), merged('ii')]

  it('belong to a key, and take the same values as its Han', () => {
    expect(Object.keys(yi).length).toBeGreaterThan(10)
    for (const [key, message] of Object.entries(yi)) {
      expect([key, valuesOf(message)]).toEqual([key, valuesOf(han[key] ?? 'no such key {none}')])
    }
  })
})

describe('plurals', () => {
  // CLDR: zh and ii have one form. What another category says would never be shown.
  const impossible = (message: string): string[] =>
    [...message.matchAll(/\b(?:plural|selectordinal)\s*,(.*)/gs)].flatMap(([, inner = '']) =>
      [...inner.matchAll(/(?<![\w#])(zero|one|two|few|many)\s*\{/g)].map(([, name = '']) => name),
    )

  it.each(['zh-CN', 'ii'])('of %s know only `other` and exact numbers', tag => {
    for (const [key, message] of Object.entries(merged(tag)))
      expect([key, impossible(message)]).toEqual([key, []])
  })

  it('that do not exist are seen', () => {
    expect(impossible('{n, plural, one {甲} =2 {乙} other {{n}}}')).toEqual(['one'])
    expect(impossible('{n, plural, =0 {甲} other {{n}}}，two')).toEqual([])
  })
})

describe('the words for readers', () => {
  it('exist wherever the code asks for one by its full key', () => {
    const reader = read('zh-CN/reader.json')
    const asked = globSync('src/**/*.ts')
      .filter(path => !path.endsWith('.test.ts'))
      .flatMap(path =>
        [...readFileSync(path, 'utf8').matchAll(/'(reader(?:\.[a-zA-Z]\w*)+(?:\.\d)?)'/g)].map(
          ([, key = '']) => key,
        ),
      )
    expect(asked.length).toBeGreaterThan(10)
    for (const key of asked) expect([key, key in reader]).toEqual([key, true])
  })
})
