import {bytesOf, latin1} from '../deflate.ts'
import {streamOf, type PdfFile} from '../pdf-file.ts'
import {asArray, asDict, asName, asNumber, asRef, name, ref, type Dict, type Value} from '../syntax.ts'
import {unicodeMap, unicodesOf, widthArray, widthsOf} from './glyph-maps.ts'
import {joinTrueType} from './true-type.ts'

/** A composite font of one file, with the objects it consists of. */
interface Subset {
  part: number
  /** Number of the font that pages name. */
  font: number
  descendant: number
  program: number
  toUnicode: number
  usual: number
  widths: Map<number, number>
}

/** One font for several files. */
export interface SharedFont {
  /** The font that stays, and where it is. */
  leader: {part: number; font: number}
  /** Fonts that it replaces. */
  others: readonly {part: number; font: number}[]
  /** Puts the joined glyphs into the objects of the leader, once these lie in the joined file. */
  write: (file: PdfFile, numberIn: (number: number) => number) => void
}

/** What a width is when a font does not say (ISO 32000-2, table 115). */
const USUAL_WIDTH = 1000

/**
 * Finds fonts of which every file holds a subset of its own, and joins the subsets: the same program need not be there
 * five times. A font whose subsets contradict each other stays as it is.
 * @param base the file whose fonts stay, where it has them
 */
export async function sharedFonts(files: readonly PdfFile[], base: number): Promise<SharedFont[]> {
  const byName = new Map<string, Subset[]>()
  for (const [part, file] of files.entries()) {
    for (const [key, subset] of subsetsOf(file, part)) byName.set(key, [...(byName.get(key) ?? []), subset])
  }
  const shared: SharedFont[] = []
  for (const found of byName.values()) {
    const subsets = found.toSorted((a, b) => Number(b.part === base) - Number(a.part === base))
    const isOneEach = new Set(subsets.map(({part}) => part)).size === subsets.length
    const joined = subsets.length > 1 && isOneEach ? await joinSubsets(files, subsets) : undefined
    if (joined) shared.push(joined)
  }
  return shared
}

/** Fonts as Chromium embeds them: TrueType, glyph numbers as codes. */
function subsetsOf(file: PdfFile, part: number): [key: string, subset: Subset][] {
  return file.numbers().flatMap((font): [string, Subset][] => {
    if (!file.text(font).includes('/Type0')) return []
    const dict = asDict(file.get(font))
    const descendant = asRef(asArray(file.follow(dict?.get('DescendantFonts')))?.[0])
    const toUnicode = asRef(dict?.get('ToUnicode'))
    const inner = descendant === undefined ? undefined : asDict(file.get(descendant))
    const descriptor = asDict(file.follow(inner?.get('FontDescriptor')))
    const program = asRef(descriptor?.get('FontFile2'))
    const widths = widthsOf(asArray(file.follow(inner?.get('W'))) ?? [])
    const base = asName(dict?.get('BaseFont'))?.replace(/^[A-Z]{6}\+/, '')
    const isIdentity =
      asName(dict?.get('Encoding')) === 'Identity-H' && asName(inner?.get('CIDToGIDMap')) === 'Identity'
    if (!isIdentity || !base || !inner || !widths) return []
    if (descendant === undefined || toUnicode === undefined || program === undefined) return []
    const usual = asNumber(inner.get('DW')) ?? USUAL_WIDTH
    return [[base, {part, font, descendant, program, toUnicode, usual, widths}]]
  })
}

async function joinSubsets(
  files: readonly PdfFile[],
  subsets: readonly Subset[],
): Promise<SharedFont | undefined> {
  const read = (key: 'program' | 'toUnicode') =>
    Promise.all(
      subsets.map(subset => {
        const file = files[subset.part]
        if (!file) throw new RangeError('a subset of no file')
        return streamOf(file, subset[key])
      }),
    )
  const program = joinTrueType(await read('program'))
  const maps = (await read('toUnicode')).map(map => unicodesOf(latin1(map)))
  const unicodes = joined(maps)
  const widths = joined(subsets.map((subset, n) => widthsUsed(subset, maps[n] ?? new Map())))
  const [leader, ...others] = subsets
  // Glyphs without a text (parts of others, a box for what is missing): as the first subset that lists them.
  for (const {widths: listed} of subsets) {
    for (const [gid, width] of listed) if (widths && width !== 0 && !widths.has(gid)) widths.set(gid, width)
  }
  if (!program || !unicodes || !widths || !leader) return undefined
  const {deflate} = files[leader.part]?.packing ?? {}
  if (!deflate) return undefined
  const packed = await deflate(program)
  const map = await deflate(bytesOf(unicodeMap(unicodes)))
  const packing = (): [string, Value][] => [['Filter', name('FlateDecode')]]
  return {
    leader,
    others,
    write: (file, numberIn) => {
      file.setStream(numberIn(leader.program), new Map([...packing(), ['Length1', program.length]]), packed)
      file.setStream(numberIn(leader.toUnicode), new Map(packing()), map)
      const number = numberIn(leader.descendant)
      const inner: Dict = file.dict(ref(number))
      file.set(number, inner.set('W', widthArray(widths, USUAL_WIDTH)).set('DW', USUAL_WIDTH))
    },
  }
}

/**
 * Widths of the glyphs that say something. Chromium's arrays also give widths, or 0, to neighbours that are not used, and
 * leave out what has the usual width.
 */
const widthsUsed = ({widths, usual}: Subset, unicodes: ReadonlyMap<number, string>): Map<number, number> =>
  new Map([...unicodes.keys()].map(gid => [gid, widths.get(gid) ?? usual]))

/** All entries; undefined when two say different things of one glyph. */
function joined<T>(maps: readonly ReadonlyMap<number, T>[]): Map<number, T> | undefined {
  const all = new Map<number, T>()
  for (const map of maps) {
    for (const [gid, value] of map) {
      const known = all.get(gid)
      if (known !== undefined && known !== value) return undefined
      all.set(gid, value)
    }
  }
  return all
}
