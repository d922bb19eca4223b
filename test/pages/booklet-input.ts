import {loadCatalogues, loadHeadings, toolVersion} from '#edges/locales.ts'
import {openTemplates} from '#edges/templates.ts'
import {openFonts} from '#edges/fonts/index.ts'
import type {Files} from '#guide/model.ts'
import {readWorkspace} from '#guide/workspace.ts'
import {createWords} from '#locale/create-words.ts'
import {formatFact, formatHours} from '#locale/fact-format.ts'
import {pairGuide} from '#pairing/pair.ts'
import type {PairedGuide, SignatureRecord} from '#pairing/model.ts'
import {makeEdition} from '#publish/edition/edition.ts'
import type {BuildMode, FormatInput} from '#publish/model.ts'

const NAMES = ['reader', 'cli', 'booklet', 'press', 'preflight']
const SIGNATURES: readonly SignatureRecord[] = ['经办', '业务审核', '彝文审校', '签发'].map(role => ({
  role,
  by: '示例',
  on: '2026-11-20',
  hash: 'a7f3',
}))

export interface BookletInputOptions {
  mode?: BuildMode
  /** Are the guides signed? Default yes, so that a release shows them. */
  signed?: boolean
  /** Takes every pair as approved, as the text of the Declaration is. */
  approved?: boolean
}

/** What a build hands to the booklet format, from files and without findings or signatures on disk. */
export async function bookletInput(files: Files, options: BookletInputOptions = {}): Promise<FormatInput> {
  const {mode = 'release', signed = true, approved = false} = options
  const workspace = readWorkspace(files, loadHeadings())
  const words = createWords({messages: 'zh-CN', catalogues: loadCatalogues(NAMES), countyWords: new Map()})
  const {measure} = await openFonts({han: workspace.settings.fonts.han})
  const resolve: FormatInput['resolve'] = (name, guide, tag) =>
    formatFact(name, guide, workspace.county, tag, words)
  const editions = workspace.guides.map(guide => {
    const {paired} = pairGuide(guide)
    const signatures = signed ? SIGNATURES : []
    return makeEdition(approved ? approve(paired) : paired, {mode, resolve, signatures, signed, code: 'A7F3'})
  })
  return {
    workspace,
    mode,
    editions,
    only: undefined,
    words,
    resolve,
    hours: (entry, tag) => formatHours(entry, tag, words),
    toolVersion: toolVersion(),
    contentDate: '2026-11-23',
    template: openTemplates(),
    measure,
    screenFonts: () => Promise.reject(new Error('a book needs no screen fonts')),
    kioskApp: new Map(),
  }
}

function approve(paired: PairedGuide): PairedGuide {
  const translated = (unit: PairedGuide['units'][number]) =>
    unit.zh.length > 0 && unit.ii.some(block => !block.gap)
  return {
    ...paired,
    units: paired.units.map(unit => (translated(unit) ? {...unit, state: 'approved'} : unit)),
  }
}

/** The files of a small workspace, as text by path. */
export function textFiles(texts: Readonly<Record<string, string>>): Files {
  return new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]))
}
