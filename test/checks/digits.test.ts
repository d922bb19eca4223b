import {expect, test} from 'vitest'
import type {Finding} from '#check/model.ts'
import {readFiles} from '#edges/files.ts'
import type {Files, Guide} from '#guide/model.ts'
import {digitsOf, pseudoHalf} from './filled.ts'
import {encode, findingsOf, read} from './judged.ts'

// Every one-digit change in either half of the sample guides is caught, none is invented. All of them take a minute
// (npm run bench -- checks); here one in so many, the same every time.
const STEP = 13

/** What the filler itself is told: it is one word over and over, and citations were in the Han before. */
const OF_THE_FILLER = new Set([
  'reused-translation',
  'same-as-source',
  'han-in-yi',
  'space-between-syllables',
  'citation-without-article',
])

/** Who may catch a changed digit. */
const OF_FIGURES = new Set(['facts-differ', 'number-for-placeholder', 'copied-cell-differs'])

const sample = await readFiles(new URL('../../', import.meta.url).pathname)
const guides = read(sample).guides

/** The files of one guide alone, its Yi half filled, without what was recorded of the real one. */
function filled(guide: Guide): Map<string, Uint8Array> {
  const around = ['hanyi.yaml', 'content/county.yaml']
  const own = ['guide.yaml', 'zh.md'].map(name => `${guide.folder}/${name}`)
  const kept = [...sample].filter(([path]) => [...around, ...own].includes(path) || isAsset(path, guide))
  return new Map(kept).set(`${guide.folder}/ii.md`, encode(pseudoHalf(guide)))
}

const isAsset = (path: string, guide: Guide) =>
  guide.assets.some(asset => path === `${guide.folder}/${asset}`)

/** Guides it names are not read here. */
const about = (files: Files): Finding[] =>
  findingsOf(files).filter(one => one.rule !== 'unknown-reference' && !OF_THE_FILLER.has(one.rule))

test.each(guides.map(guide => [guide.id, guide] as const))('%s', (_, guide) => {
  const files = filled(guide)
  const before = about(files)
  expect(before.map(one => `${one.rule} ${one.message}`)).toEqual([])
  const [copy] = read(files).guides
  if (!copy) throw new Error('no guide')
  for (const half of [copy.zh, copy.ii]) {
    for (const [n, at] of digitsOf(half).entries()) {
      if (n % STEP !== 0) continue
      const digit = (Number(half.source[at]) + 1 + (at % 8)) % 10
      const source = `${half.source.slice(0, at)}${digit}${half.source.slice(at + 1)}`
      const found = about(new Map(files).set(half.file, encode(source)))
      const rules = found.map(one => one.rule).filter(rule => OF_FIGURES.has(rule))
      expect([half.file, source.slice(at - 12, at + 8), rules]).not.toEqual([
        half.file,
        source.slice(at - 12, at + 8),
        [],
      ])
    }
  }
})
