import {makeEditions, type Editions} from '#commands/build/editions.ts'
import {judge, type Judged} from '#commands/judge.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadCatalogues, loadHeadings, READER_CATALOGUES, toolVersion} from '#edges/locales.ts'
import {openTemplates} from '#edges/templates.ts'
import type {Files, Workspace} from '#guide/model.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {createWords} from '#locale/create-words.ts'
import {formatFact, formatHours} from '#locale/fact-format.ts'
import type {BuildMode, FormatInput} from '#publish/model.ts'

/** A workspace read, judged and made ready for the formats, by the same steps as `commands/build` and without a disk. */
export interface Ready {
  workspace: Workspace
  judged: Judged
  editions: Editions
  input: FormatInput
  covered: (codePoint: number) => boolean
}

/** Reads, pairs and checks files, and makes their editions. */
export async function ready(files: Files, mode: BuildMode = 'release'): Promise<Ready> {
  const workspace = readWorkspace(files, loadHeadings())
  const {covered, measure} = await openFonts({han: workspace.settings.fonts.han})
  const words = createWords({
    messages: 'zh-CN',
    catalogues: loadCatalogues(['cli', 'machine', 'findings', ...READER_CATALOGUES]),
    countyWords: new Map(),
  })
  const judged = judge(workspace, covered, words, () => '2026-11-20')
  const resolve: FormatInput['resolve'] = (name, guide, tag) =>
    formatFact(name, guide, workspace.county, tag, words)
  const editions = makeEditions(workspace, judged.paired, judged.findings, mode, resolve)
  const input: FormatInput = {
    workspace,
    mode,
    editions: editions.editions,
    only: undefined,
    words,
    resolve,
    hours: (entry, tag) => formatHours(entry, tag, words),
    toolVersion: toolVersion(),
    contentDate: '2026-11-20',
    template: openTemplates(),
    measure,
    screenFonts: () => Promise.reject(new Error('no screen fonts on paper')),
    kioskApp: new Map(),
  }
  return {workspace, judged, editions, input, covered}
}
