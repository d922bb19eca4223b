import {PT_PER_MM, type Box, type Size} from '../pages.ts'
import {orderSheets, type Page, type Sheet} from './order.ts'
import {layOn, SHEETS} from './paper.ts'
import type {Scheme} from './scheme.ts'

/** `[a b c d e f]` of the PDF operator `cm`: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** A page of the document in its own coordinates, in points. */
export interface SourcePage {
  trim: Box
  /** What may be printed beyond the trim; the trim itself where there is no bleed. */
  bleed: Box
}

/** A page put on a sheet. */
export interface PlacedPage {
  /** 1-based page of the document. */
  page: number
  /** From the page's coordinates to the sheet's. */
  matrix: Matrix
  /** The part that is printed, in the page's coordinates: to the bleed, but never over the spine. */
  clip: Box
  /** Where the finished page will be, on the sheet. */
  trim: Box
}

/** One side of a sheet; lengths in points, from its lower left corner. */
export interface SheetSide {
  sheet: Sheet
  /** 1-based place of the sheet within its signature, and how many the signature has. */
  place: number
  of: number
  side: 'front' | 'back'
  paper: Size
  /** Turned by 180°, so that the printer, turning the paper about its other edge, puts it right again. */
  turned: boolean
  pages: PlacedPage[]
  /** Both finished pages together, as this sheet will be cut. */
  trim: Box
  bleed: Box
  /** By how much the pages of this sheet are moved towards the spine, in mm. */
  creep: number
}

/**
 * Where every page of the document lies on which side of which sheet.
 * @param pages all of one trim size
 * @param scheme one against which nothing stands (`faultsOf`)
 * @returns front and back of each sheet, in the order of printing
 * @throws RangeError when the pages do not fit on the sheet
 */
export function layOut(pages: readonly SourcePage[], scheme: Scheme): SheetSide[] {
  const first = pages[0]?.trim
  if (!first) return []
  const trim = {width: first.right - first.left, height: first.top - first.bottom}
  const inMm = {width: trim.width / PT_PER_MM, height: trim.height / PT_PER_MM}
  const lying = layOn(inMm, SHEETS[scheme.sheet])
  if (!lying) throw new RangeError(`a page of ${inMm.width} × ${inMm.height} mm on ${scheme.sheet}`)
  // The tolerance of `layOn`: paper is as large as what is printed on it.
  const paper = {
    width: Math.max(lying.width * PT_PER_MM, 2 * trim.width),
    height: Math.max(lying.height * PT_PER_MM, trim.height),
  }
  const folding = {signature: scheme.signature, spine: scheme.spine ?? 'left', endPages: scheme.endPages}
  const sheets = orderSheets(pages.length, folding)
  const counts = new Map<number, number>()
  for (const {signature} of sheets) counts.set(signature, (counts.get(signature) ?? 0) + 1)
  const across = paper.width > paper.height
  const turnsBack = (scheme.duplex === 'long-edge') === across
  return sheets.flatMap(sheet =>
    (['front', 'back'] as const).map(side =>
      layOutSide(pages, scheme, {
        sheet,
        place: sheet.depth + 1,
        of: counts.get(sheet.signature) ?? 0,
        side,
        paper,
        turned: side === 'back' && turnsBack,
        trimSize: trim,
      }),
    ),
  )
}

type Frame = Pick<SheetSide, 'sheet' | 'place' | 'of' | 'side' | 'paper' | 'turned'> & {trimSize: Size}

function layOutSide(pages: readonly SourcePage[], {creep}: Scheme, frame: Frame): SheetSide {
  const {trimSize, ...rest} = frame
  const {sheet, side, paper, turned} = frame
  const moved = creep ? sheet.depth * creep.caliper * (creep.factor ?? 1) : 0
  const narrowed = moved * PT_PER_MM
  const [middle, foot] = [paper.width / 2, (paper.height - trimSize.height) / 2]
  const width = trimSize.width - narrowed
  const trim: Box = {left: middle - width, right: middle + width, bottom: foot, top: foot + trimSize.height}
  const bleeds = bleedOf(pages)
  const bleed: Box = {
    left: Math.max(0, trim.left - bleeds),
    right: Math.min(paper.width, trim.right + bleeds),
    bottom: Math.max(0, trim.bottom - bleeds),
    top: Math.min(paper.height, trim.top + bleeds),
  }
  const put = (number: Page, at: 'left' | 'right'): PlacedPage[] => {
    const source = number === undefined ? undefined : pages[number - 1]
    if (number === undefined || !source) return []
    const scales = creep?.method === 'scale'
    const scale = scales ? width / trimSize.width : 1
    const shift = scales ? 0 : at === 'left' ? narrowed : -narrowed
    const spine = at === 'left' ? source.trim.right : source.trim.left
    const matrix: Matrix = [scale, 0, 0, 1, middle + shift - scale * spine, foot - source.trim.bottom]
    const half = at === 'left' ? {...bleed, right: middle} : {...bleed, left: middle}
    const page = {
      page: number,
      matrix,
      clip: common(backwards(half, matrix), source.bleed),
      trim: at === 'left' ? {...trim, right: middle} : {...trim, left: middle},
    }
    return [turned ? turn(page, paper) : page]
  }
  return {
    ...rest,
    pages: [...put(sheet[side].left, 'left'), ...put(sheet[side].right, 'right')],
    trim,
    bleed,
    creep: moved,
  }
}

/** The widest bleed of all pages, in points; a facing page has none at its spine. */
function bleedOf(pages: readonly SourcePage[]): number {
  return pages.reduce(
    (most, {trim, bleed}) =>
      Math.max(
        most,
        trim.left - bleed.left,
        bleed.right - trim.right,
        trim.bottom - bleed.bottom,
        bleed.top - trim.top,
      ),
    0,
  )
}

/** A box of the sheet in the coordinates of a page that is moved and perhaps narrowed, but not turned. */
const backwards = ({left, right, bottom, top}: Box, [a, , , d, e, f]: Matrix): Box => ({
  left: (left - e) / a,
  right: (right - e) / a,
  bottom: (bottom - f) / d,
  top: (top - f) / d,
})

const common = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  right: Math.min(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
  top: Math.min(one.top, other.top),
})

function turn(page: PlacedPage, {width, height}: Size): PlacedPage {
  const [a, b, c, d, e, f] = page.matrix
  const {left, right, bottom, top} = page.trim
  return {
    ...page,
    matrix: [-a, -b, -c, -d, width - e, height - f],
    trim: {left: width - right, right: width - left, bottom: height - top, top: height - bottom},
  }
}
