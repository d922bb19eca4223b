import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {rules} from '#check/index.ts'
import {judge} from '#commands/judge.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadCatalogues, loadHeadings} from '#edges/locales.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {createWords} from '#locale/create-words.ts'

// A rule's page is its test: every example's files are checked, and its 结果 is all that the rule may say.

const FOLDER = 'content/guides/yangli/'
const bytes = (text: string) => new TextEncoder().encode(text)
const here = (path: string) => new Uint8Array(readFileSync(new URL(`rule-pages/${path}`, import.meta.url)))
const words = createWords({
  messages: 'zh-CN',
  catalogues: loadCatalogues(['findings', 'reader']),
  countyWords: new Map(),
})
const {covered} = await openFonts()

interface Example {
  name: string
  files: Map<string, string>
  result: string
}

/** Examples of a page: `###` headings, each with fences whose meta is a file name, the last one 结果. */
function examplesOf(page: string): Example[] {
  return page
    .split(/^### /m)
    .slice(1)
    .map(part => {
      const fences = [...part.matchAll(/^(`{3,})\w+ (\S+)\n([\s\S]*?)\n?^\1$/gm)]
      const files = new Map(fences.map(([, , name = '', text = '']) => [name, text]))
      const result = files.get('结果') ?? ''
      files.delete('结果')
      return {name: part.split('\n')[0] ?? '', files, result}
    })
}

/** What a rule says of an example, one line a finding, files named as in the example. */
function say(rule: string, example: Example): string {
  const files = new Map<string, Uint8Array>([
    ['hanyi.yaml', bytes('sign: []\n')],
    ['content/county.yaml', here('county.yaml')],
    ...['guide.yaml', 'zh.md', 'ii.md'].map(name => [FOLDER + name, here(`guide/${name}`)] as const),
  ])
  for (const [name, text] of example.files) {
    const path = name.includes('/') || name === 'hanyi.yaml' ? name : FOLDER + name
    if (text === '（没有这个文件）') files.delete(path)
    else files.set(path, decode(text))
  }
  const {findings} = judge(readWorkspace(files, loadHeadings()), covered, words)
  return findings
    .filter(finding => finding.rule === rule)
    .map(({place, message}) => `${place.file}:${place.line}:${place.column} ${message}`.replaceAll(FOLDER, ''))
    .join('\n')
}

/** `〈hex C4 E3〉` stands for bytes that no text editor would keep. */
function decode(text: string): Uint8Array {
  const parts = text.split(/〈hex ([0-9A-F ]+)〉/)
  return Uint8Array.from(
    parts.flatMap((part, n) => (n % 2 === 0 ? [...bytes(part)] : part.split(' ').map(hex => Number.parseInt(hex, 16)))),
  )
}

describe.each(rules.map(rule => rule.id))('%s', id => {
  const page = readFileSync(new URL(`../src/check/${id}.md`, import.meta.url), 'utf8')
  const examples = examplesOf(page)

  test('has a page that says why and how, with a silent and a speaking example', () => {
    expect(page).toMatch(new RegExp(`^# .+（${id}）\\n\\n级别：(必改|建议改|提示)\\n\\n## 为什么\\n`))
    expect(page).toContain('\n## 怎样改\n')
    const level = {error: '必改', warning: '建议改', info: '提示'}[rules.find(rule => rule.id === id)?.level ?? 'info']
    expect(page).toContain(`级别：${level}`)
    expect(examples.some(example => example.result === '（没有发现）')).toBe(true)
    expect(examples.some(example => example.result !== '（没有发现）')).toBe(true)
  })

  test.each(examples)('$name', example => {
    expect(say(id, example) || '（没有发现）').toBe(example.result)
  })
})

test('every page belongs to a rule', () => {
  const pages = readdirSync(new URL('../src/check/', import.meta.url)).filter(name => name.endsWith('.md'))
  expect(pages.map(name => name.slice(0, -3)).toSorted()).toEqual(rules.map(rule => rule.id).toSorted())
})
