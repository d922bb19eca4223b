import {append} from './append.ts'
import type {Decoded} from './decode.ts'
import {decode, decodeRecord} from './decode.ts'
import {readElements} from './elements/index.ts'
import {readFacts} from './facts.ts'
import type {Fault} from './fault.ts'
import {fileStart} from './lines.ts'
import {readHalf} from './markdown/half.ts'
import type {Files, Guide, GuideKind} from './model.ts'
import type {ValuePlaces} from './references.ts'
import type {HeadingAliases} from './sections.ts'
import {elementOf} from './sections.ts'

/** A folder that holds a guide, bundle or policy. */
export interface Folder {
  id: string
  kind: GuideKind
  /** `content/guides/laonianzheng`. */
  path: string
}

export interface FolderReading {
  guide: Guide | undefined
  /** Of its guide.yaml. */
  valuePlaces: ValuePlaces
  faults: Fault[]
}

/** What `readFolder` does, for whoever stands in for it. */
export type ReadFolder = (folder: Folder, files: Files, aliases: HeadingAliases) => FolderReading

/**
 * Reads one folder.
 *
 * @returns the guide, or undefined when its Han text cannot be read: without it there is nothing to publish, and
 * treating it as empty would make every translation an orphan. Every fault carries the guide's id.
 */
export function readFolder(folder: Folder, files: Files, aliases: HeadingAliases): FolderReading {
  const faults: Fault[] = []
  const open = (
    name: string,
    reader: (file: string, bytes: Uint8Array) => Decoded = decode,
  ): string | undefined => {
    const file = `${folder.path}/${name}`
    const bytes = files.get(file)
    if (bytes === undefined) return undefined
    const decoded = reader(file, bytes)
    append(faults, decoded.faults)
    return decoded.text
  }
  const own = readFacts(folder, files, open('guide.yaml'))
  append(faults, [...own.faults, ...missingHalf(folder, files)])
  const texts = {zh: open('zh.md'), ii: open('ii.md')}
  const records = {
    lock: open('pairing.jsonl', decodeRecord),
    proofs: open('proofs.jsonl', decodeRecord),
    signoff: open('signoff.jsonl', decodeRecord),
  }
  let guide: Guide | undefined
  if (texts.zh !== undefined && texts.zh.trim() !== '') {
    const halves = readHalves(folder, files, {zh: texts.zh, ii: texts.ii}, own, aliases)
    append(faults, halves.faults)
    const {id, kind, path} = folder
    const {facts, factPlaces, assets} = own
    const {zh, ii, elements} = halves
    guide = {
      id,
      kind,
      folder: path,
      facts,
      factPlaces,
      zh,
      ii,
      elements,
      ...records,
      assets: [...assets.existing],
    }
  }
  return {guide, valuePlaces: own.valuePlaces, faults: faults.map(fault => ({...fault, guide: folder.id}))}
}

function missingHalf(folder: Folder, files: Files): Fault[] {
  const absent = ['zh', 'ii'].filter(tag => !files.has(`${folder.path}/${tag}.md`))
  const [first, second] = absent
  if (first === undefined) return []
  const variant = second === undefined ? first : 'both'
  return [{rule: 'missing-half', variant, values: {}, place: fileStart(`${folder.path}/${first}.md`)}]
}

function readHalves(
  folder: Folder,
  files: Files,
  texts: {zh: string; ii: string | undefined},
  {assets, facts}: ReturnType<typeof readFacts>,
  aliases: HeadingAliases,
): Pick<Guide, 'zh' | 'ii' | 'elements'> & {faults: Fault[]} {
  const zh = readHalf({
    tag: 'zh',
    file: `${folder.path}/zh.md`,
    source: texts.zh,
    assets,
    elementOf: heading => elementOf(heading, aliases),
    sharedWords: new Set(),
  })
  const ii = readHalf({
    tag: 'ii',
    file: `${folder.path}/ii.md`,
    source: texts.ii ?? '',
    assets,
    // A Yi section is known by the Han section it is paired with.
    elementOf: () => undefined,
    sharedWords: new Set(
      zh.half.blocks.filter(block => block.shared && block.text !== '').map(block => block.text),
    ),
  })
  if (texts.ii === undefined) ii.half.absent = files.has(ii.half.file) ? 'unreadable' : 'missing'
  const {elements, faults} = readElements(zh, facts)
  return {zh: zh.half, ii: ii.half, elements, faults: [...zh.faults, ...ii.faults, ...faults]}
}
