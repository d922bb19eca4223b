import {append} from './append.ts'
import {safeCover, safeLabel} from './cover.ts'
import {readTerms} from './csv/terms.ts'
import {readWords} from './csv/words.ts'
import {decode} from './decode.ts'
import type {Fault, Place} from './fault.ts'
import {parseEditionRecord, type EditionRecord} from './ledger/edition-record.ts'
import {readLedger} from './ledger/rows.ts'
import type {ReadFolder} from './folder.ts'
import {readFolder} from './folder.ts'
import {layoutOf, strayFiles} from './layout.ts'
import {fileStart} from './lines.ts'
import type {Booklet, Files, Guide, Workspace} from './model.ts'
import {isSafePath} from './paths.ts'
import {cycleFaults} from './cycle.ts'
import type {ValuePlaces} from './references.ts'
import {referenceFaults} from './references.ts'
import {bookletFile} from './schema/booklet-file.ts'
import type {County} from './schema/county-file.ts'
import {countyFile} from './schema/county-file.ts'
import type {Settings} from './schema/settings-file.ts'
import {settingsFile} from './schema/settings-file.ts'
import type {HeadingAliases} from './sections.ts'
import type {Blank} from './yaml/read.ts'
import {readYaml} from './yaml/read.ts'

export type {HeadingAliases}

/** A county without a name or number: printed as nothing, never as something untrue. */
const NO_COUNTY: Blank = {
  probe: {name: '县', phones: {correction: '12345'}},
  value: {name: '', phones: {correction: ''}},
}

/**
 * Reads a workspace. Pure and synchronous; whatever the files hold, it returns.
 *
 * @param files path relative to `hanyi.yaml` → bytes.
 * @param headings Han headings by element, `locales/zh-CN/headings.json`.
 * @param readOne reads one folder; an editor hands in one that remembers the folders that did not change.
 * @returns all that could be read, and every fault with its place. A guide whose Han text cannot be read is left
 * out; a key that is wrong is left out and told.
 */
export function readWorkspace(
  files: Files,
  headings: HeadingAliases,
  readOne: ReadFolder = readFolder,
): Workspace {
  const faults: Fault[] = []
  const values = new Map<string, ValuePlaces>()
  const settings = readSettings(files, values, faults)
  const {county, known} = readCounty(files, faults)
  const layout = layoutOf(files)
  append(faults, layout.faults)
  const guides: Guide[] = []
  for (const folder of layout.folders) {
    const read = readOne(folder, files, headings)
    append(faults, read.faults)
    values.set(`${folder.path}/guide.yaml`, read.valuePlaces)
    if (read.guide !== undefined) guides.push(read.guide)
  }
  const assets = new Map(guides.map(guide => [guide.folder, new Set(guide.assets)]))
  append(faults, strayFiles(files, layout.folders, assets))
  const booklets = readBooklets(files, layout.booklets, values, faults)
  const terms = readCsv(files, 'content/terms.csv', readTerms, faults)?.terms ?? []
  const words = readCsv(files, 'content/words.csv', readWords, faults)?.words ?? []
  const ledger = readCsv(files, 'content/ledger.csv', readLedger, faults)?.rows ?? []
  const records = readRecords(files, faults)
  // A guide that could not be read still exists: naming it is no mistake.
  const ids = new Set(layout.folders.map(folder => folder.id))
  faults.push(
    ...referenceFaults({guides, booklets, county, settings}, {ids, county: known, values}),
    ...cycleFaults(guides),
  )
  return {settings, county, guides, booklets, terms, words, ledger, records, faults, files}
}

/** Decoded text of a file; undefined when it is not there or not to be trusted, which is told. */
function open(files: Files, file: string, faults: Fault[]): string | undefined {
  const bytes = files.get(file)
  if (bytes === undefined) return undefined
  const decoded = decode(file, bytes)
  append(faults, decoded.faults)
  return decoded.text
}

function readSettings(files: Files, values: Map<string, ValuePlaces>, faults: Fault[]): Settings {
  const file = 'hanyi.yaml'
  if (!files.has(file))
    faults.push({rule: 'missing-file', variant: 'settings', values: {name: file}, place: fileStart(file)})
  const text = open(files, file, faults) ?? ''
  const reading = readYaml(file, text, settingsFile)
  append(faults, reading.faults)
  values.set(file, reading.placeOfValue)
  const settings = reading.value ?? settingsFile.parse({})
  const safe = safeLabel(settings.label, reading.places.get('label') ?? fileStart(file))
  append(faults, safe.faults)
  return {...settings, label: safe.label}
}

function readCounty(files: Files, faults: Fault[]): {county: County; known: boolean} {
  const file = 'content/county.yaml'
  const none: County = {...countyFile.parse(NO_COUNTY.probe), ...NO_COUNTY.value}
  if (!files.has(file))
    faults.push({rule: 'missing-file', variant: 'county', values: {name: file}, place: fileStart(file)})
  const text = open(files, file, faults)
  if (text === undefined) return {county: none, known: false}
  const reading = readYaml(file, text, countyFile, NO_COUNTY)
  append(faults, reading.faults)
  const county = reading.value ?? none
  return {
    county: {...county, sites: bare(county.sites), agencies: bare(county.agencies)},
    known: reading.places.size > 0,
  }
}

/** A record with its own keys alone: a site nobody wrote down, `toString` too, is not there to be looked up. */
function bare<T>(record: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, record)
}

function readBooklets(
  files: Files,
  found: readonly {id: string; file: string}[],
  values: Map<string, ValuePlaces>,
  faults: Fault[],
): Booklet[] {
  const booklets: Booklet[] = []
  for (const {id, file} of found) {
    const text = open(files, file, faults)
    if (text === undefined || text.trim() === '') continue
    const reading = readYaml(file, text, bookletFile)
    append(faults, reading.faults)
    if (reading.value === undefined) continue
    const guides = safeGuides(
      reading.value.guides,
      id => reading.placeOfValue('guides', id) ?? fileStart(file),
      faults,
    )
    const safe = safeCover({...reading.value, guides, id, file}, files, reading.placeOfValue)
    append(faults, safe.faults)
    booklets.push(safe.booklet)
    values.set(file, reading.placeOfValue)
  }
  return booklets
}

/** Records of what editions held; one that cannot be read is told, since `affected` would pass over it. */
function readRecords(files: Files, faults: Fault[]): EditionRecord[] {
  const paths = [...files.keys()].filter(path => /^content\/editions\/[^/]+\.json$/.test(path)).sort()
  return paths.flatMap(path => {
    const text = open(files, path, faults)
    const record = text === undefined ? undefined : parseEditionRecord(text)
    if (text !== undefined && record === undefined)
      faults.push({rule: 'edition-damaged', values: {}, place: fileStart(path)})
    return record ? [record] : []
  })
}

/** Ids of a booklet become paths: none may lead out of `content/`. */
function safeGuides(
  guides: Booklet['guides'],
  place: (id: string) => Place,
  faults: Fault[],
): Booklet['guides'] {
  if (guides === 'all') return guides
  return guides.filter(id => {
    const safe = isSafePath(id) && !id.includes('/')
    if (!safe) faults.push({rule: 'unsafe-path', variant: 'booklet', values: {path: id}, place: place(id)})
    return safe
  })
}

function readCsv<T extends {faults: Fault[]}>(
  files: Files,
  file: string,
  read: (file: string, text: string) => T,
  faults: Fault[],
): T | undefined {
  const text = open(files, file, faults)
  if (text === undefined || text.trim() === '') return undefined
  const result = read(file, text)
  append(faults, result.faults)
  return result
}
