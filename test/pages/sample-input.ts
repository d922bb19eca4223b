import {fileURLToPath} from 'node:url'
import {bundleKiosk} from '#kiosk-app/bundle.ts'
import {readFiles} from '../../src/edges/files.ts'
import {loadCatalogues, loadHeadings} from '../../src/edges/locales.ts'
import {openTemplates} from '../../src/edges/templates.ts'
import type {Files} from '../../src/guide/model.ts'
import {readWorkspace} from '../../src/guide/workspace.ts'
import {createWords} from '../../src/locale/create-words.ts'
import {formatFact, formatHours} from '../../src/locale/fact-format.ts'
import {pairGuide} from '../../src/pairing/pair.ts'
import type {PairedGuide} from '../../src/pairing/model.ts'
import {makeEdition} from '../../src/publish/edition/edition.ts'
import type {BuildMode, FormatInput} from '../../src/publish/model.ts'

/** The folder with the sample content. */
export const SAMPLE = fileURLToPath(new URL('../..', import.meta.url))

export interface SampleOptions {
  /** Files of a workspace; default: the sample content of this repository. */
  files?: Files
  mode?: BuildMode
  only?: readonly string[]
  signed?: boolean
  /** Changes what pairing found, for instance approves it. */
  paired?: (paired: PairedGuide) => PairedGuide
  screenFonts?: FormatInput['screenFonts']
}

/** What a build hands to a format, made from real content without a browser. */
export async function sampleInput(options: SampleOptions = {}): Promise<FormatInput> {
  const {mode = 'release', signed = true, only, paired = one => one} = options
  const workspace = readWorkspace(options.files ?? (await readFiles(SAMPLE)), loadHeadings())
  const names = ['reader', 'cli', 'leaflet', 'poster', 'kiosk', 'broadcast', 'data', 'start', 'update']
  const words = createWords({messages: 'zh-CN', catalogues: loadCatalogues(names), countyWords: new Map()})
  const resolve: FormatInput['resolve'] = (name, guide, tag) =>
    formatFact(name, guide, workspace.county, tag, words)
  const editions = workspace.guides
    .filter(guide => guide.facts.status === 'current')
    .map(guide =>
      makeEdition(paired(pairGuide(guide).paired), {mode, resolve, signatures: [], signed, code: 'A7F3'}),
    )
  return {
    workspace,
    mode,
    editions,
    only: only ? new Set(only) : undefined,
    words,
    resolve,
    hours: (entry, tag) => formatHours(entry, tag, words),
    toolVersion: '0.1.0',
    contentDate: '2026-11-20',
    template: openTemplates(),
    measure: text => [...text].length,
    screenFonts: options.screenFonts ?? (async () => ({han: new Uint8Array(), yi: new Uint8Array()})),
    kioskApp: await bundleKiosk(),
  }
}
