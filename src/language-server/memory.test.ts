import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {rules} from '#check/index.ts'
import type {GuideCheck, Rule} from '#check/model.ts'
import {judge} from '#commands/judge.ts'
import {loadCatalogues, loadHeadings} from '#edges/locales.ts'
import type {Files} from '#guide/model.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {createWords} from '#locale/create-words.ts'
import {openMemory, rememberedWords, type Memory} from './memory.ts'

const root = fileURLToPath(new URL('../../test/language-server/workspace', import.meta.url))
const start: Files = new Map(
  readdirSync(root, {recursive: true, encoding: 'utf8', withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => [path.slice(root.length + 1).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))]),
)
const headings = loadHeadings()
const words = createWords({
  messages: 'zh-CN',
  catalogues: loadCatalogues(['cli', 'machine', 'pairing', 'findings', 'reader']),
  countyWords: new Map(),
})
const covered = (): boolean => true

const said = rememberedWords(words)

const findingsOf = (files: Files, memory?: Memory) => {
  const workspace = readWorkspace(files, headings, memory?.readOne)
  return judge(workspace, covered, memory === undefined ? words : said, () => '2026-11-24', memory).findings
}

/** What people do to files, each breaking or mending something that a rule looks at. */
const edits: readonly (readonly [RegExp, string | RegExp, string])[] = [
  [/yangli\/zh\.md$/, '{own.age}', '{own.agee}'],
  [/yangli\/zh\.md$/, '{own.agee}', '{own.age}'],
  [/yangli\/zh\.md$/, '# 彝文样例证', '# 彝文样例证23'],
  [/yangli\/zh\.md$/, '样例证23', '样例证'],
  [/zh\.md$/, '## 受理条件', '## 别的'],
  [/ii\.md$/, '- 〔待译〕', '- ꆈꌠꁱꂷ80'],
  [/ii\.md$/, 'ꁱꂷ', 'ꁱ\u200bꂷ'],
  [/guide\.yaml$/, 'age: 80', 'ages: 80'],
  [/guide\.yaml$/, 'ages: 80', 'age: 80'],
  [/guide\.yaml$/, "version: '1'", "version: '1'\nstatus: withdrawn"],
  [/county\.yaml$/, '0000-5550199', '12345'],
  [/county\.yaml$/, 'zhongxin:', 'bieduan:'],
  [/terms\.csv$/, '审定', '待审'],
  [/terms\.csv$/, '待审', '停用'],
  [/hanyi\.yaml$/, 'sign: []', 'sign: [签发]'],
]

/** The rule table with one check of a guide in place of all. */
const tableWith = (check: GuideCheck): Rule[] => [
  ...rules.filter(rule => rule.scope !== 'guide'),
  {id: 'missing-element', level: 'error', scope: 'guide', source: 'test', check},
]

describe('what is remembered', () => {
  it('gives what judging anew gives, whatever is edited in whatever order', () => {
    const step = fc.tuple(fc.nat(edits.length - 1), fc.nat(20))
    let seen = 0
    fc.assert(
      fc.property(fc.array(step, {minLength: 1, maxLength: 6}), steps => {
        const memory = openMemory()
        let files = start
        for (const [which, gone] of steps) {
          const [pattern, from, to] = edits[which] ?? [/^$/, '', '']
          const changed = new Map(files)
          for (const [path, bytes] of files) {
            if (!pattern.test(path)) continue
            const text = new TextDecoder().decode(bytes)
            if (text.includes(String(from)))
              changed.set(path, new TextEncoder().encode(text.replace(from, to)))
          }
          // Now and then a file goes.
          const lost = [...changed.keys()][gone]
          if (lost !== undefined && gone > 15) changed.delete(lost)
          files = changed
          const fresh = findingsOf(files)
          seen += fresh.length
          expect(findingsOf(files, memory)).toEqual(fresh)
        }
      }),
      {numRuns: 60},
    )
    expect(seen).toBeGreaterThan(100)
  })

  it('is neither read, joined nor checked again; what stands around a guide asks again', () => {
    const asked: string[] = []
    const memory = openMemory(
      tableWith(({guide}, {workspace: {county}}) => {
        asked.push(`${guide.id} ${county.name}`)
        return []
      }),
    )
    findingsOf(start, memory)
    findingsOf(new Map(start), memory)
    expect(asked.splice(0)).toEqual(['lingli 样例县', 'yangli 样例县'])
    const touched = new Map(start)
    const path = 'content/guides/yangli/zh.md'
    touched.set(path, new Uint8Array(start.get(path) ?? []))
    findingsOf(touched, memory)
    expect(asked.splice(0)).toEqual(['yangli 样例县'])
    const county = 'content/county.yaml'
    touched.set(county, new Uint8Array(start.get(county) ?? []))
    findingsOf(new Map(touched), memory)
    expect(asked.splice(0)).toHaveLength(2)
  })

  it('is no check that looked at other guides', () => {
    let asked = 0
    const memory = openMemory(
      tableWith((_, {paired}) => {
        asked += paired.length
        return []
      }),
    )
    findingsOf(start, memory)
    findingsOf(start, memory)
    expect(asked).toBe(8)
  })
})
