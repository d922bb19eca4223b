import {tableOf, viewOf, type Tables} from './sfnt.ts'

/** Outline bytes of every glyph, in glyph order; empty for glyphs that draw nothing. */
export function readOutlines(tables: Tables): Uint8Array[] {
  const glyf = tableOf(tables, 'glyf')
  const loca = viewOf(tableOf(tables, 'loca'))
  const long = viewOf(tableOf(tables, 'head')).getInt16(50) === 1
  const offset = (glyph: number) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  const count = viewOf(tableOf(tables, 'maxp')).getUint16(4)
  return Array.from({length: count}, (_, glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)))
}

/** Puts outlines back: `glyf`, a long `loca`, and their format in `head`. */
export function writeOutlines(tables: Tables, outlines: readonly Uint8Array[]): void {
  const size = outlines.reduce((sum, outline) => sum + ((outline.length + 3) & ~3), 0)
  const glyf = new Uint8Array(size)
  const loca = new Uint8Array((outlines.length + 1) * 4)
  const view = viewOf(loca)
  let offset = 0
  for (const [glyph, outline] of outlines.entries()) {
    view.setUint32(glyph * 4, offset)
    glyf.set(outline, offset)
    offset += (outline.length + 3) & ~3
  }
  view.setUint32(outlines.length * 4, offset)
  viewOf(tableOf(tables, 'head')).setInt16(50, 1)
  tables.set('glyf', glyf).set('loca', loca)
}

/** Flags of a point in a simple glyph (OpenType 1.9.1, `glyf`). */
const X_SHORT = 0x02
const Y_SHORT = 0x04
const REPEAT = 0x08
const X_SAME = 0x10
const Y_SAME = 0x20

/**
 * Moves one outline up or down. Coordinates are differences, so only the first point changes; a composite glyph moves
 * with its parts.
 * @param outline bytes of one glyph
 * @param dy distance in font units, positive upwards
 * @throws RangeError for a composite glyph with scaled parts: their shift would be scaled too (Noto Sans Yi has none)
 */
export function moveOutline(outline: Uint8Array, dy: number): Uint8Array {
  if (outline.length === 0) return outline
  const view = viewOf(outline)
  const contours = view.getInt16(0)
  if (contours < 0) {
    assertUnscaled(view)
    return withBounds(outline.slice(), dy)
  }
  const flagsAt = instructionsEnd(view, contours)
  const points = view.getUint16(10 + (contours - 1) * 2) + 1
  const {flags, end} = readFlags(outline, flagsAt, points)
  const first = flags[0] ?? 0
  const yAt = end + flags.reduce((sum, flag) => sum + (flag & X_SHORT ? 1 : flag & X_SAME ? 0 : 2), 0)
  const oldSize = first & Y_SHORT ? 1 : first & Y_SAME ? 0 : 2
  const oldY =
    oldSize === 1 ? (first & Y_SAME ? 1 : -1) * view.getUint8(yAt) : oldSize === 2 ? view.getInt16(yAt) : 0
  // The first point gets a flag of its own and a full-width coordinate; a repeat it began goes on one shorter.
  const repeated = first & REPEAT ? (outline[flagsAt + 1] ?? 0) : 0
  const rest = repeated > 1 ? [first, repeated - 1] : repeated === 1 ? [first & ~REPEAT] : []
  const own = first & ~(REPEAT | Y_SHORT | Y_SAME)
  const y = new Uint8Array(2)
  viewOf(y).setInt16(0, oldY + dy)
  const moved = Uint8Array.from([
    ...outline.subarray(0, flagsAt),
    own,
    ...rest,
    ...outline.subarray(flagsAt + (first & REPEAT ? 2 : 1), yAt),
    ...y,
    ...outline.subarray(yAt + oldSize),
  ])
  return withBounds(moved, dy)
}

function withBounds(outline: Uint8Array, dy: number): Uint8Array {
  const view = viewOf(outline)
  view.setInt16(4, view.getInt16(4) + dy)
  view.setInt16(8, view.getInt16(8) + dy)
  return outline
}

const instructionsEnd = (view: DataView, contours: number): number => {
  const length = 10 + contours * 2
  return length + 2 + view.getUint16(length)
}

/** Flags of all points with repeats written out, and where the coordinates begin. */
function readFlags(outline: Uint8Array, start: number, points: number): {flags: number[]; end: number} {
  const flags: number[] = []
  let at = start
  while (flags.length < points) {
    const flag = outline[at++] ?? 0
    const times = flag & REPEAT ? (outline[at++] ?? 0) + 1 : 1
    for (let time = 0; time < times; time++) flags.push(flag)
  }
  return {flags, end: at}
}

function assertUnscaled(view: DataView): void {
  let at = 10
  let more = true
  while (more) {
    const flags = view.getUint16(at)
    if (flags & (0x0008 | 0x0040 | 0x0080)) throw new RangeError('composite glyph with scaled parts')
    more = (flags & 0x0020) !== 0
    at += 4 + (flags & 0x0001 ? 4 : 2)
  }
}

/** An outline of four straight lines, drawn clockwise as TrueType fills. */
export function rectangle(box: {left: number; bottom: number; right: number; top: number}): Uint8Array {
  const {left, bottom, right, top} = box
  const numbers = [1, left, bottom, right, top, 3, 0] // contours, bounds, last point, no instructions
  const across = right - left
  const upwards = top - bottom
  const x = [left, 0, across, 0]
  const y = [bottom, upwards, 0, -upwards]
  const outline = new Uint8Array(numbers.length * 2 + 4 + 16)
  const view = viewOf(outline)
  for (const [index, number] of numbers.entries()) view.setInt16(index * 2, number)
  outline.fill(1, 14, 18) // four points on the line, coordinates of two bytes
  for (const [index, number] of [...x, ...y].entries()) view.setInt16(18 + index * 2, number)
  return outline
}
