import {append} from './append.ts'
import type {Fault, Place} from './fault.ts'
import type {Folder} from './folder.ts'
import {fileStart} from './lines.ts'
import type {Files} from './model.ts'
import type {AssetTable} from './paths.ts'
import {isSafePath, normalPath} from './paths.ts'
import type {ValuePlaces} from './references.ts'
import type {GuideFacts} from './schema/guide-file.ts'
import {guideFile} from './schema/guide-file.ts'
import {readYaml} from './yaml/read.ts'

/** Version '' stands for one that is missing; the fault is told. */
const BLANK = {probe: {version: '0'}, value: {version: ''}}

export interface FactsReading {
  facts: GuideFacts
  factPlaces: ReadonlyMap<string, Place>
  valuePlaces: ValuePlaces
  assets: AssetTable
  faults: Fault[]
}

/**
 * Reads `guide.yaml` of a folder.
 *
 * @param text decoded; undefined when there is no file, or none to be trusted, which decode has told.
 * @returns its facts — the schema's defaults where there is nothing — and what they say of files beside it.
 */
export function readFacts(folder: Folder, files: Files, text: string | undefined): FactsReading {
  const file = `${folder.path}/guide.yaml`
  const faults: Fault[] = []
  if (!files.has(file)) {
    faults.push({
      rule: 'missing-file',
      variant: 'guide',
      values: {name: 'guide.yaml'},
      place: fileStart(file),
    })
  }
  const reading = readYaml(file, text ?? '', guideFile, BLANK)
  // Of an empty file decode has said so.
  if (text !== undefined && text.trim() !== '') append(faults, reading.faults)
  const facts = reading.value ?? {...guideFile.parse(BLANK.probe), version: ''}
  const place = (path: string): Place =>
    reading.placeOfValue('assets', path) ?? reading.places.get('assets') ?? fileStart(file)
  const assets = assetsOf(folder, files, facts, place, faults)
  return {facts, factPlaces: reading.places, valuePlaces: reading.placeOfValue, assets, faults}
}

/** The files `assets` names: safe paths only, and which of them are there. */
function assetsOf(
  folder: Folder,
  files: Files,
  facts: GuideFacts,
  place: (path: string) => Place,
  faults: Fault[],
): AssetTable {
  const declared = new Set<string>()
  if (facts.assets.length === 0) return {declared, existing: new Set()}
  const prefix = `${folder.path}/`
  const inside = [...files.keys()].filter(path => path.startsWith(prefix))
  const there = new Set(inside.map(path => normalPath(path.slice(prefix.length))))
  for (const raw of facts.assets) {
    const path = normalPath(raw)
    if (!isSafePath(path)) {
      faults.push({rule: 'unsafe-path', variant: 'asset', values: {path: raw}, place: place(raw)})
      continue
    }
    declared.add(path)
    if (!there.has(path))
      faults.push({rule: 'missing-picture', variant: 'asset', values: {path}, place: place(raw)})
  }
  return {declared, existing: new Set([...declared].filter(path => there.has(path)))}
}
