import {pageNumbers, setPages} from '../pages.ts'
import type {PdfFile} from '../pdf-file.ts'
import {dropUnreachable} from '../reachable.ts'
import {ref, type Dict} from '../syntax.ts'
import {sharedFonts} from './fonts.ts'
import {joinDestinations, joinOutlines, linkWithin} from './navigation.ts'
import {renumber} from './renumber.ts'
import {joinStructures, structParents} from './structure.ts'

/** A piece of a book that was printed by itself. */
export interface Piece {
  file: PdfFile
  /** Pages at its beginning that are not taken over: they were there to begin on the right side. */
  skip: number
}

/**
 * Makes one document of the pieces of a book: pages, tags, bookmarks, links and named places one after another; a font of
 * which every piece has a subset is there once. Takes time and memory by the page, however many there are.
 * @param pieces printed by one browser, all tagged or none; not changed
 * @throws UnreadablePdf when a link to another piece has no target in any
 */
export async function joinPieces(pieces: readonly Piece[]): Promise<PdfFile> {
  const files = pieces.map(({file}) => file)
  const base = largestOf(files)
  const whole = files[base]?.copy()
  if (!whole) throw new RangeError('no pieces')
  const shared = await sharedFonts(files, base)
  // The largest keeps its numbers; those of the others follow, one piece after another.
  const offsets: number[] = []
  const keys: number[] = []
  let [offset, key] = [0, 0]
  for (const part of [base, ...[...files.keys()].filter(part => part !== base)]) {
    offsets[part] = offset
    keys[part] = key
    const file = files[part]
    if (!file) continue
    offset += file.numbers().at(-1) ?? 0
    key += structParents(file)
  }
  const numberIn = (part: number, number: number) => (offsets[part] ?? 0) + number
  for (const [part, file] of files.entries()) {
    if (part === base) continue
    const replaced = new Map(
      shared.flatMap(({leader, others}) =>
        others
          .filter(other => other.part === part)
          .map(({font}): [number, number] => [font, numberIn(leader.part, leader.font)]),
      ),
    )
    const how = {
      object: (number: number) => replaced.get(number) ?? numberIn(part, number),
      structParent: (key: number) => key + (keys[part] ?? 0),
      // Ids count what a browser has seen, and may come again in the next piece.
      id: (digits: string) => `${String(part).padStart(4, '0')}${digits}`,
    }
    for (const number of file.numbers()) {
      whole.put(numberIn(part, number), renumber(file.text(number), how), file.stream(number))
    }
  }
  for (const {leader, write} of shared) write(whole, number => numberIn(leader.part, number))

  const catalogues = files.map((file, part): Dict => whole.dict(ref(numberIn(part, file.rootNumber))))
  joinStructures(whole, catalogues, keys)
  joinOutlines(whole, catalogues)
  const places = joinDestinations(whole, catalogues)
  const [catalogue] = catalogues
  if (catalogue) whole.set(whole.rootNumber, catalogue)
  setPages(
    whole,
    pieces.flatMap(({file, skip}, part) =>
      pageNumbers(file)
        .slice(skip)
        .map(page => numberIn(part, page)),
    ),
  )
  linkWithin(whole, places)
  dropUnreachable(whole)
  return whole
}

/** Place of the piece with the most objects. */
function largestOf(files: readonly PdfFile[]): number {
  const sizes = files.map(file => file.numbers().length)
  return sizes.indexOf(Math.max(...sizes))
}
