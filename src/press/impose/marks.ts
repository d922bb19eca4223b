import {PT_PER_MM} from '../pages.ts'
import type {SheetSide} from './layout.ts'
import {drawStrokes} from './strokes.ts'

/** Lines of a mark, in points; `dashes` only for the fold. */
export interface Mark {
  kind: 'crop' | 'fold'
  from: readonly [x: number, y: number]
  to: readonly [x: number, y: number]
}

const LENGTH = 5 * PT_PER_MM
/** A mark shorter than this is overlooked, so it is left out. */
const LEAST = 2 * PT_PER_MM
/** Distance of a mark from the trim when nothing is printed beyond it. */
const OFF = 2 * PT_PER_MM
/** Height of the sheet's number, and the space it needs on both sides. */
const DIGITS = 2.4 * PT_PER_MM
const AROUND = 0.6 * PT_PER_MM
const PEN = 0.45

/**
 * Crop marks at the four corners and fold marks at the spine: outside the bleed, on the sheet, as long as it has room
 * for them. The fore edge is marked where this sheet will be cut.
 */
export function marksOf(side: SheetSide): Mark[] {
  const {trim, paper} = side
  const off = offOf(side)
  const marks: Mark[] = []
  const vertical = (kind: Mark['kind'], x: number) => {
    const [above, below] = [trim.top + off, trim.bottom - off]
    add(kind, [x, above], [x, Math.min(above + LENGTH, paper.height)], paper.height - above)
    add(kind, [x, below], [x, Math.max(below - LENGTH, 0)], below)
  }
  const horizontal = (y: number) => {
    const [beyond, before] = [trim.right + off, trim.left - off]
    add('crop', [beyond, y], [Math.min(beyond + LENGTH, paper.width), y], paper.width - beyond)
    add('crop', [before, y], [Math.max(before - LENGTH, 0), y], before)
  }
  const add = (kind: Mark['kind'], from: Mark['from'], to: Mark['to'], room: number) => {
    if (room >= LEAST) marks.push({kind, from, to})
  }
  vertical('crop', trim.left)
  vertical('crop', trim.right)
  vertical('fold', paper.width / 2)
  horizontal(trim.top)
  horizontal(trim.bottom)
  return marks
}

const offOf = ({trim, bleed}: SheetSide): number =>
  Math.max(
    OFF,
    trim.left - bleed.left,
    bleed.right - trim.right,
    trim.bottom - bleed.bottom,
    bleed.top - trim.top,
  )

/** What the sheet is called on its own edge: `3/14 正`; with several signatures `2-3/4 反`. */
export function slugOf({sheet, place, of, side}: SheetSide, signatures: number): string {
  const signature = signatures > 1 ? `${sheet.signature}-` : ''
  return `${signature}${place}/${of} ${side === 'front' ? '正' : '反'}`
}

/**
 * The marks as operators. Colour space `All` has to be among the resources; the pen is put back.
 * @param signatures of the whole book
 */
export function drawMarks(side: SheetSide, signatures: number): string {
  const marks = marksOf(side)
  const line = ({from, to}: Mark) => `${point(from)} m ${point(to)} l S`
  const crops = marks.filter(({kind}) => kind === 'crop').map(line)
  const folds = marks.filter(({kind}) => kind === 'fold').map(line)
  const slug = drawSlug(side, slugOf(side, signatures))
  if (crops.length + folds.length === 0 && slug === '') return ''
  return [
    'q /All CS 1 SCN 0.25 w',
    ...crops,
    ...(folds.length > 0 ? ['[2 2] 0 d', ...folds, '[] 0 d'] : []),
    slug,
    'Q',
  ].join('\n')
}

/** Below the left page, or, where there is no room, up its outer edge. */
function drawSlug(side: SheetSide, text: string): string {
  const {trim} = side
  const off = offOf(side)
  const need = off + DIGITS + 2 * AROUND
  const {width, at} = drawStrokes(text, DIGITS, PEN)
  if (trim.bottom >= need) {
    const x = (trim.left + (trim.left + trim.right) / 2 - width) / 2
    return at(x, trim.bottom - off - AROUND - DIGITS)
  }
  if (trim.left < need) return ''
  const [x, y] = [trim.left - off - AROUND, (trim.bottom + trim.top - width) / 2]
  return `0 1 -1 0 ${x.toFixed(2)} ${y.toFixed(2)} cm\n${at(0, 0)}`
}

const point = ([x, y]: readonly [number, number]): string => `${x.toFixed(3)} ${y.toFixed(3)}`
