import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBuildMachine} from '#cli/build-machine.ts'
import {build} from '#commands/build/build.ts'
import {loadCatalogues, loadHeadings} from '#edges/locales.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {createWords} from '#locale/create-words.ts'
import {SMALL} from '../pages/small-workspace.ts'

let root: string
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'hanyi-style-'))))
afterAll(() => rm(root, {recursive: true}))

/** Builds sheet, poster and data with one style sheet more; nothing is printed, only what would be is told. */
async function made(path: string, css: string) {
  const files = new Map(Object.entries(SMALL).map(([name, text]) => [name, new TextEncoder().encode(text)]))
  const machine = await openBuildMachine(
    {
      root,
      readWorkspace: async () => readWorkspace(files, loadHeadings()),
      words: createWords({
        messages: 'zh-CN',
        catalogues: loadCatalogues(['cli', 'machine', 'findings', 'reader']),
        countyWords: new Map(),
      }),
      print: () => undefined,
      today: () => '2026-11-24',
    } as unknown as Parameters<typeof openBuildMachine>[0],
    {out: 'dist', mode: 'draft', jobs: 1, han: 'sans', locale: 'zh-CN', printError: () => undefined},
  )
  const printed: string[] = []
  const result = await build(
    {ids: [], formats: ['sheet', 'poster', 'data'], mode: 'draft'},
    {
      ...machine,
      theme: {...machine.theme, styles: new Map([...machine.theme.styles, [path, css]])},
      printAll: async function* (jobs) {
        printed.push(...jobs.map(job => job.path.split('/')[0] ?? ''))
      },
    },
  )
  const {broken, outputs, counts} = result
  return {
    printed: [...new Set(printed)].toSorted(),
    made: [...new Set(outputs.map(({format}) => format))],
    broken: broken.map(({message, place}) => `${place.file}:${place.line} ${message}`),
    errors: counts.error,
  }
}

test('a sound style sheet keeps nothing back', async () => {
  const sound = await made('templates/poster/more.css', 'p {\n  color: var(--ink);\n}\n')
  expect(sound).toMatchObject({printed: ['poster', 'sheet'], made: ['data'], broken: []})
})

test('a shadow keeps back the format it is for, at its line, and nothing else', async () => {
  const {
    printed,
    made: others,
    broken,
    errors,
  } = await made('templates/poster/more.css', 'p {\n  box-shadow: 0 0 2mm black;\n}\n')
  expect(printed).toEqual(['sheet'])
  expect(others).toEqual(['data'])
  expect(broken).toEqual([
    expect.stringMatching(/^templates\/poster\/more\.css:2 样式 box-shadow: 0 0 2mm black 会让浏览器/),
  ])
  expect(errors).toBeGreaterThan(0)
})

test('a colour of the theme without inks keeps back everything that is printed', async () => {
  const {
    printed,
    made: others,
    broken,
  } = await made('templates/theme.css', ':root {\n  --leaf: #2f6b3a;\n}\n')
  expect(printed).toEqual([])
  expect(others).toEqual(['data'])
  expect(broken[0]).toMatch(/^templates\/theme\.css:2 颜色 --leaf: #2f6b3a 没有配油墨/)
})
