import type {Finding} from '#check/model.ts'
import {judge} from '#commands/judge.ts'
import {openFonts} from '#edges/fonts/index.ts'
import {loadCatalogues, loadHeadings, READER_CATALOGUES} from '#edges/locales.ts'
import type {Files} from '#guide/model.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {createWords} from '#locale/create-words.ts'

const headings = loadHeadings()
const words = createWords({
  messages: 'zh-CN',
  catalogues: loadCatalogues(['findings', ...READER_CATALOGUES]),
  countyWords: new Map(),
})
const {covered} = await openFonts()

/** The workspace of some files. */
export const read = (files: Files) => readWorkspace(files, headings)

/** Every finding of some files, on the day the samples were made. */
export const findingsOf = (files: Files): Finding[] =>
  judge(read(files), covered, words, () => '2026-11-24').findings

/** The bytes of a text. */
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
