import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {makeEditions} from '#commands/build/editions.ts'
import {readFiles} from '#edges/files.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadCatalogues, loadHeadings} from '#edges/locales.ts'
import {readWorkspace} from '#guide/workspace.ts'
import type {Files} from '#guide/model.ts'
import {createWords} from '#locale/create-words.ts'
import {formatFact} from '#locale/fact-format.ts'
import {formatHours} from '#locale/hours-format.ts'
import {pairGuide} from '#pairing/pair.ts'
import type {BuildMode, FormatInput} from '#publish/model.ts'

const ROOT = new URL('../../', import.meta.url)
const {measure} = await openFonts()
const CATALOGUES = readdirSync(new URL('locales/zh-CN', ROOT))
  .map(name => name.replace(/\.json$/, ''))
  .filter(name => name !== 'headings')

/** The files of the sample workspace of this repository. */
export const sampleFiles = async (): Promise<Files> => readFiles(new URL('.', ROOT).pathname)

/** What a format is given for these files, as a build would give it. */
export function inputFor(
  files: Files,
  mode: BuildMode = 'draft',
  countyWords = new Map<string, string>(),
): FormatInput {
  const workspace = readWorkspace(files, loadHeadings())
  const words = createWords({messages: 'zh-CN', catalogues: loadCatalogues(CATALOGUES), countyWords})
  const resolve: FormatInput['resolve'] = (name, guide, tag) =>
    formatFact(name, guide, workspace.county, tag, words)
  const paired = workspace.guides.map(guide => pairGuide(guide).paired)
  const {editions} = makeEditions(workspace, paired, [], mode, resolve)
  return {
    workspace,
    mode,
    editions,
    only: undefined,
    words,
    resolve,
    hours: (entry, tag) => formatHours(entry, tag, words),
    toolVersion: '0.0.0',
    contentDate: '2026-11-23',
    template: path => {
      const file = new URL(`templates/${path}`, ROOT)
      if (!existsSync(file)) throw new Error(path)
      return readFileSync(file, 'utf8')
    },
    measure,
    screenFonts: () => Promise.reject(new Error('no screen fonts on paper')),
    kioskApp: new Map(),
  }
}
