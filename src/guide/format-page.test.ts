import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {jsonSchemaOf} from './schema/json-schema.ts'
import {readWorkspace} from './workspace.ts'

const open = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const page = open('docs/format.md')

/** The first fence of a language after a heading. */
function fence(heading: string, language: string): string {
  const from = page.indexOf(`\n## ${heading}`)
  const start = page.indexOf(`\`\`\`${language}\n`, from) + language.length + 4
  expect(from).toBeGreaterThan(0)
  return page.slice(start, page.indexOf('\n```', start))
}

const yaml = {
  guide: fence('guide.yaml', 'yaml'),
  county: fence('county.yaml', 'yaml'),
  settings: fence('hanyi.yaml', 'yaml'),
  booklet: fence('content/booklets', 'yaml'),
}

it('the annotated guide of docs/format.md reads without a word', () => {
  const other = {'guide.yaml': 'version: 1', 'zh.md': '# 甲', 'ii.md': '# 〔待译〕'}
  const folder = 'content/guides/gaoling-jintie'
  const texts: Record<string, string> = {
    'hanyi.yaml': yaml.settings,
    'content/county.yaml': yaml.county,
    'content/booklets/a.yaml': yaml.booklet,
    [`${folder}/guide.yaml`]: yaml.guide,
    [`${folder}/zh.md`]: fence('zh.md 和 ii.md', 'markdown'),
    [`${folder}/ii.md`]: '# 〔待译〕',
    [`${folder}/pictures/biaoge.png`]: '',
    ...Object.fromEntries(
      Object.entries(other).map(([name, text]) => [`content/guides/laonian-youdaizheng/${name}`, text]),
    ),
  }
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]))
  const {faults, guides, booklets, county} = readWorkspace(
    files,
    JSON.parse(open('locales/zh-CN/headings.json')),
  )
  expect(faults).toEqual([])
  const guide = guides.find(one => one.id === 'gaoling-jintie')
  expect(guide?.elements.materials).toHaveLength(4)
  expect(
    guide?.elements.steps?.map(step => [step.name, step.time?.n, step.branches.map(branch => branch.to)]),
  ).toEqual([
    ['申请', undefined, []],
    ['受理', 1, [3, 1, 'end']],
    ['审核', 10, []],
    ['发放', 4, []],
  ])
  expect(guide?.elements.questions).toHaveLength(1)
  expect(booklets).toHaveLength(1)
  expect(county.sites['yunling-station']?.hours[0]?.market?.digits).toEqual([3, 6, 9])
})

it.each(['guide', 'county', 'settings', 'booklet'] as const)(
  'every key of %s stands in docs/format.md',
  name => {
    const keys = new Set<string>()
    const walk = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return
      for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties') for (const property of Object.keys(value as object)) keys.add(property)
        walk(value)
      }
    }
    walk(jsonSchemaOf(name))
    // The fields of people and hours, and what a print shop asks, are explained once for both files.
    const text =
      name === 'county' || name === 'guide'
        ? `${yaml.guide}\n${yaml.county}`
        : `${yaml.settings}\n${yaml.booklet}`
    const missing = [...keys].filter(key => !new RegExp(`(?<![\\w-])${key}(?![\\w-])`).test(text))
    expect(missing).toEqual([])
  },
)
