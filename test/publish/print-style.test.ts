import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openBuildMachine} from '#cli/build-machine.ts'
import {build} from '#commands/build/build.ts'
import type {BuildMachine} from '#commands/build/machine.ts'
import {proof} from '#commands/build/proof.ts'
import {refuseStyles} from '#commands/build/styles.ts'
import {loadCatalogues, loadHeadings} from '#edges/locales.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {createWords} from '#locale/create-words.ts'
import {SMALL} from '../pages/small-workspace.ts'

let root: string
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'hanyi-style-'))))
afterAll(() => rm(root, {recursive: true}))

const FILES = new Map(Object.entries(SMALL).map(([name, text]) => [name, new TextEncoder().encode(text)]))

/** A machine with one style sheet more that prints nothing, and tells what it would have, and what it said. */
async function machineWith(path: string, css: string) {
  const [printed, said]: [string[], string[]] = [[], []]
  const machine = await openBuildMachine(
    {
      root,
      readWorkspace: async () => readWorkspace(FILES, loadHeadings()),
      words: createWords({
        messages: 'zh-CN',
        catalogues: loadCatalogues(['cli', 'machine', 'findings', 'reader']),
        countyWords: new Map(),
      }),
      print: (line: string) => void said.push(line),
      today: () => '2026-11-24',
    } as unknown as Parameters<typeof openBuildMachine>[0],
    {out: 'dist', mode: 'draft', jobs: 1, han: 'sans', locale: 'zh-CN', printError: () => undefined},
  )
  return {
    printed,
    said,
    machine: {
      ...machine,
      theme: {...machine.theme, styles: new Map([...machine.theme.styles, [path, css]])},
      printAll: async function* (jobs: readonly {path: string}[]) {
        printed.push(...jobs.map(job => job.path.split('/')[0] ?? ''))
      } as unknown as BuildMachine['printAll'],
    },
  }
}

/** Builds sheet, poster and data with one style sheet more. */
async function made(path: string, css: string) {
  const {machine, printed} = await machineWith(path, css)
  const result = await build({ids: [], formats: ['sheet', 'poster', 'data'], mode: 'draft'}, machine)
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

test.each([
  ['proof', 'p {\n  filter: blur(1px);\n}\n', ['print-style']],
  ['poster', 'p {\n  filter: blur(1px);\n}\n', []],
])('a 审校单 is printed by its own style sheets alone: a fault in %s', async (folder, css, reasons) => {
  const {machine, printed, said} = await machineWith(`templates/${folder}/more.css`, css)
  const {held} = await proof([], machine)
  expect(held.map(({reason}) => reason)).toEqual(reasons)
  expect(printed).toEqual(reasons.length > 0 ? [] : ['审校单-shiyan.pdf'])
  if (reasons.length > 0) expect(said).toEqual([expect.stringContaining('more.css 第2行：样式 filter')])
})

test('corrections ask for theirs, and say what is wrong with them', async () => {
  const {machine, said} = await machineWith('templates/correction/more.css', 'p {\n  opacity: 0.5;\n}\n')
  expect(refuseStyles(machine, ['poster'])).toBe(false)
  expect(refuseStyles(machine, ['correction', 'sheet'])).toBe(true)
  expect(said).toEqual([expect.stringContaining('templates/correction/more.css 第2行：样式 opacity: 0.5')])
})
