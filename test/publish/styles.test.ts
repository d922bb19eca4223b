import {expect, test} from 'vitest'
import {loadCatalogues, READER_CATALOGUES} from '#edges/locales.ts'
import {printTheme} from '#edges/theme.ts'
import {createWords} from '#locale/create-words.ts'
import {formats} from '#publish/index.ts'
import {sampleInput} from '../pages/sample-input.ts'

const words = createWords({
  messages: 'zh-CN',
  catalogues: loadCatalogues(['cli', 'update', ...READER_CATALOGUES]),
  countyWords: new Map(),
})
const sample = {...(await sampleInput()), words}

/** What is wrong with a style sheet keeps back every format that prints with it, so each has to name its folders. */
test.each(formats.filter(({styles}) => styles))('$id names every folder it is styled by', async format => {
  const read = new Set<string>()
  const template = (path: string) => {
    if (path.endsWith('.css')) read.add(path)
    return sample.template(path)
  }
  const {prints} = await format.plan({...sample, template})
  expect(prints.length).toBeGreaterThan(0)
  for (const {html} of prints) html(undefined)
  const folders = [...read].filter(path => path.includes('/')).map(path => path.split('/')[0])
  expect(format.styles).toEqual(expect.arrayContaining(folders))
  const judged = [...printTheme().styles.keys()]
  expect(judged).toEqual(expect.arrayContaining([...read].map(path => `templates/${path}`)))
})

test.each(formats.filter(({styles}) => !styles))('$id, which names none, prints nothing', async format => {
  expect((await format.plan(sample)).prints).toEqual([])
})
