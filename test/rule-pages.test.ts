import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {rules} from '#check/index.ts'
import {loadCatalogues} from '#edges/locales.ts'
import {examplesOf, filesOf, findingsOf, findingsOfExample, said} from './rule-pages/examples.ts'

// A rule's page is its test: every example's files are checked, and its 结果 is all that the rule may say.

const pageOf = (id: string) => readFileSync(new URL(`../src/check/${id}.md`, import.meta.url), 'utf8')

/** Only the disk knows of these files. */
const FROM_DISK = 'unread-file'

/** Sentences no page can show: a test cannot make a file that its own system refuses to open. */
const NOT_SHOWN = [
  'findings.unread-file.unreadable',
  // About templates, which no workspace holds: publish/kiosk/style-check.test.ts.
  ...['letters', 'lines', 'targets', 'unclear', 'no-target'].map(name => `findings.kiosk-size.${name}`),
]

describe.each(rules.map(rule => rule.id))('%s', id => {
  const page = pageOf(id)
  const examples = examplesOf(page)

  test('has a page that says why and how, with a silent and a speaking example', () => {
    expect(page).toMatch(new RegExp(`^# .+（${id}）\\n\\n级别：(必改|建议改|提示)\\n\\n## 为什么\\n`))
    expect(page).toContain('\n## 怎样改\n')
    const level = {error: '必改', warning: '建议改', info: '提示'}[
      rules.find(rule => rule.id === id)?.level ?? 'info'
    ]
    expect(page).toContain(`级别：${level}\n`)
    expect(examples.some(example => example.result === '（没有发现）')).toBe(true)
    expect(examples.some(example => example.result !== '（没有发现）')).toBe(true)
  })

  test.each(examples)('$name', async example => {
    expect(said(await findingsOfExample(example, id === FROM_DISK), id)).toBe(example.result)
  })

  test.each(examples)('$name: a replacement that is offered mends it', async example => {
    const files = filesOf(example)
    for (const finding of findingsOf(files)) {
      if (finding.rule !== id) continue
      for (const expected of finding.expected ?? []) {
        const {file, line, column, endLine = line, endColumn = column} = finding.place
        const source = new TextDecoder('utf-8', {ignoreBOM: true}).decode(files.get(file))
        const mended =
          source.slice(0, offsetOf(source, line, column)) +
          expected +
          source.slice(offsetOf(source, endLine, endColumn))
        const after = findingsOf(new Map(files).set(file, new TextEncoder().encode(mended)))
        const same = after.filter(
          ({rule, place}) => rule === id && place.line === line && place.column === column,
        )
        expect([expected, same]).toEqual([expected, []])
      }
    }
  })
})

/** UTF-16 offset of a 1-based place. */
function offsetOf(source: string, line: number, column: number): number {
  const lines = source.split('\n')
  return lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}

test('every page belongs to a rule', () => {
  const pages = readdirSync(new URL('../src/check/', import.meta.url)).filter(name => name.endsWith('.md'))
  expect(pages.map(name => name.slice(0, -3)).toSorted()).toEqual(rules.map(rule => rule.id).toSorted())
})

test('every sentence of a finding is spoken by an example on the page of its rule', async () => {
  const spoken = new Set<string>()
  for (const {id} of rules) {
    for (const example of examplesOf(pageOf(id))) {
      for (const {rule, variant} of await findingsOfExample(example, id === FROM_DISK)) {
        if (rule === id) spoken.add(['findings', rule, ...(variant ? [variant] : [])].join('.'))
      }
    }
  }
  const sentences = Object.keys(loadCatalogues(['findings'])['zh-CN'])
  expect([...spoken, ...NOT_SHOWN].toSorted()).toEqual(sentences.toSorted())
})
