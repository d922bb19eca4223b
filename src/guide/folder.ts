import type {Decoded} from './decode.ts'
import {decode, decodeRecord} from './decode.ts'
import {readElements} from './elements/index.ts'
import type {Fault, Place} from './fault.ts'
import {fileStart} from './lines.ts'
import {readHalf} from './markdown/half.ts'
import type {Files, Guide, GuideKind, Half} from './model.ts'
import type {AssetTable} from './paths.ts'
import {isSafePath, normalPath} from './paths.ts'
import type {GuideFacts} from './schema/guide-file.ts'
import {guideFile} from './schema/guide-file.ts'
import type {HeadingAliases} from './sections.ts'
import {elementOf} from './sections.ts'
import {readYaml} from './yaml/read.ts'

/** A folder that holds a guide, bundle or policy. */
export interface Folder {
  id: string
  kind: GuideKind
  /** `content/guides/laonianzheng`. */
  path: string
}

/** Version '' stands for one that is missing; the fault is told. */
const BLANK = {probe: {version: '0'}, value: {version: ''}}

/**
 * Reads one folder.
 *
 * @returns the guide, or undefined when its Han text cannot be read: without it there is nothing to publish, and
 * treating it as empty would make every translation an orphan. Every fault carries the guide's id.
 */
export function readFolder(
  folder: Folder,
  files: Files,
  aliases: HeadingAliases,
): {guide: Guide | undefined; faults: Fault[]} {
  const faults: Fault[] = []
  const guide = read(folder, files, aliases, faults)
  return {guide, faults: faults.map(fault => ({...fault, guide: folder.id}))}
}

function read(folder: Folder, files: Files, aliases: HeadingAliases, faults: Fault[]): Guide | undefined {
  const open = (
    name: string,
    reader: (file: string, bytes: Uint8Array) => Decoded = decode,
  ): string | undefined => {
    const file = `${folder.path}/${name}`
    const bytes = files.get(file)
    if (bytes === undefined) return undefined
    const decoded = reader(file, bytes)
    faults.push(...decoded.faults)
    return decoded.text
  }
  const {facts, factPlaces} = readFacts(folder, files, open('guide.yaml'), faults)
  const assets = assetsOf(folder, files, facts, factPlaces, faults)
  const zhText = open('zh.md')
  const iiText = open('ii.md')
  const lock = open('pairing.jsonl', decodeRecord)
  const signoff = open('signoff.jsonl', decodeRecord)
  const absent = ['zh', 'ii'].filter(tag => !files.has(`${folder.path}/${tag}.md`))
  if (absent.length > 0) {
    const place = fileStart(`${folder.path}/${absent[0]}.md`)
    faults.push({
      rule: 'missing-half',
      variant: absent.length > 1 ? 'both' : (absent[0] ?? ''),
      values: {},
      place,
    })
  }
  if (zhText === undefined || zhText.trim() === '') return undefined

  const zhReading = readHalf({
    tag: 'zh',
    file: `${folder.path}/zh.md`,
    source: zhText,
    assets,
    elementOf: heading => elementOf(heading, aliases),
    sharedWords: new Set(),
  })
  const zh = zhReading.half
  const iiReading = readHalf({
    tag: 'ii',
    file: `${folder.path}/ii.md`,
    source: iiText ?? '',
    assets,
    elementOf: () => undefined,
    sharedWords: new Set(zh.blocks.flatMap(block => (block.shared && block.text !== '' ? [block.text] : []))),
  })
  const ii: Half = iiReading.half
  if (!files.has(ii.file)) ii.absent = 'missing'
  else if (iiText === undefined) ii.absent = 'unreadable'
  const {elements, faults: elementFaults} = readElements(zhReading, facts)
  faults.push(...zhReading.faults, ...iiReading.faults, ...elementFaults)
  const {id, kind, path} = folder
  return {
    id,
    kind,
    folder: path,
    facts,
    factPlaces,
    zh,
    ii,
    elements,
    lock,
    signoff,
    assets: [...assets.existing],
  }
}

function readFacts(
  folder: Folder,
  files: Files,
  text: string | undefined,
  faults: Fault[],
): {facts: GuideFacts; factPlaces: ReadonlyMap<string, Place>} {
  const file = `${folder.path}/guide.yaml`
  if (!files.has(file)) {
    faults.push({
      rule: 'missing-file',
      variant: 'guide',
      values: {name: 'guide.yaml'},
      place: fileStart(file),
    })
  }
  const reading = readYaml(file, text ?? '', guideFile, BLANK)
  if (text !== undefined && text.trim() !== '') faults.push(...reading.faults)
  const facts = reading.value ?? {...guideFile.parse(BLANK.probe), version: ''}
  return {facts, factPlaces: reading.places}
}

/** The files `assets` names: safe paths only, and which of them are there. */
function assetsOf(
  folder: Folder,
  files: Files,
  facts: GuideFacts,
  places: ReadonlyMap<string, Place>,
  faults: Fault[],
): AssetTable {
  const prefix = `${folder.path}/`
  const there = new Set(
    [...files.keys()]
      .filter(path => path.startsWith(prefix))
      .map(path => normalPath(path.slice(prefix.length))),
  )
  const declared = new Set<string>()
  for (const raw of facts.assets) {
    const place = places.get('assets') ?? fileStart(`${prefix}guide.yaml`)
    const path = normalPath(raw)
    if (!isSafePath(path)) {
      faults.push({rule: 'unsafe-path', variant: 'asset', values: {path: raw}, place})
      continue
    }
    declared.add(path)
    if (!there.has(path)) faults.push({rule: 'missing-picture', variant: 'asset', values: {path}, place})
  }
  return {declared, existing: new Set([...declared].filter(path => there.has(path)))}
}
