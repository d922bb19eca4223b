import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {ATTESTED_TERMS, isAttested} from '#text/yi/attested.ts'
import type {Catalogue} from './words.ts'

const read = (path: string): Catalogue => JSON.parse(readFileSync(`locales/${path}`, 'utf8')) as Catalogue
const files = (tag: string): string[] => readdirSync(`locales/${tag}`).filter(name => name.endsWith('.json'))
const all = (tag: string): Record<string, string> =>
  Object.assign(
    {},
    ...files(tag)
      .filter(name => name !== 'headings.json')
      .map(name => read(`${tag}/${name}`)),
  ) as Record<string, string>

describe('the Yi words of the tool', () => {
  const sources = readFileSync('locales/ii/SOURCES.md', 'utf8')

  it.each(files('ii'))('%s holds attested strings alone, each with its source', name => {
    for (const [key, yi] of Object.entries(read(`ii/${name}`))) {
      expect([key, isAttested(yi)]).toEqual([key, true])
      const row = sources.split('\n').find(line => line.startsWith(`| \`${key}\` |`))
      const [, , han, word, source] = (row ?? '').split('|').map(cell => cell.trim())
      expect([key, word]).toEqual([key, yi])
      expect(ATTESTED_TERMS.some(term => term.han === han && term.yi === yi && term.source === source)).toBe(
        true,
      )
    }
  })

  it('stand only under keys that exist in Chinese', () => {
    const han = all('zh-CN')
    for (const key of Object.keys(all('ii'))) expect([key, key in han]).toEqual([key, true])
  })

  it('would not let an invented word through', () => {
    expect(isAttested('ꆈꌠꁱꂷꆈꌠ')).toBe(false)
    expect(isAttested('')).toBe(false)
  })
})
