import {readCmap} from './cmap.ts'
import {readOutlines, writeOutlines} from './outlines.ts'
import {tableOf, viewOf, type Tables} from './sfnt.ts'

/**
 * Gives every character a glyph of its own. A PDF keeps glyphs and guesses the characters back from them: where two
 * characters share one, reading aloud, searching and copying return the wrong one (publishing.md §4; Noto Sans SC also
 * draws · and ・, – and ‒, ～ and 〜 with one glyph each). The first character keeps the glyph and its place in the
 * layout tables, each other one gets a copy.
 * @param tables changed in place: cmap, glyf, loca, hmtx, maxp
 * @param prefers true for a character that should keep the glyph because spacing rules hang on it
 * @param lookAlikes characters the font lacks, drawn as another it has: `[missing, drawn as]`
 */
export function separateGlyphs(
  tables: Tables,
  prefers: (code: number) => boolean,
  lookAlikes: readonly (readonly [number, number])[] = [],
): void {
  const outlines = readOutlines(tables)
  const metrics = readMetrics(tables, outlines.length)
  const before = readCmap(tables)
  const map = new Map<number, number>()
  const owner = new Map<number, number>()
  for (const [code, glyph] of before) {
    const other = owner.get(glyph)
    if (other === undefined || (prefers(code) && !prefers(other))) owner.set(glyph, code)
  }
  const copyFor = (code: number, glyph: number) => {
    map.set(code, outlines.length)
    outlines.push(outlines[glyph] ?? new Uint8Array())
    metrics.push(metrics[glyph] ?? 0)
  }
  for (const [code, glyph] of before) {
    if (owner.get(glyph) === code) map.set(code, glyph)
    else copyFor(code, glyph)
  }
  for (const [code, like] of lookAlikes) {
    const glyph = before.get(like)
    if (!before.has(code) && glyph !== undefined) copyFor(code, glyph)
  }
  writeOutlines(tables, outlines)
  writeMetrics(tables, metrics)
  viewOf(tableOf(tables, 'maxp')).setUint16(4, outlines.length)
  tables.set('cmap', writeCmap(map))
}

/** Advance and left bearing of every glyph as one 32-bit word. */
function readMetrics(tables: Tables, glyphs: number): number[] {
  const hmtx = viewOf(tableOf(tables, 'hmtx'))
  const long = viewOf(tableOf(tables, 'hhea')).getUint16(34)
  return Array.from({length: glyphs}, (_, glyph) => {
    if (glyph < long) return hmtx.getUint32(glyph * 4)
    const bearing = hmtx.getUint16(long * 4 + (glyph - long) * 2)
    return ((hmtx.getUint16((long - 1) * 4) << 16) | bearing) >>> 0
  })
}

function writeMetrics(tables: Tables, metrics: readonly number[]): void {
  const hmtx = new Uint8Array(metrics.length * 4)
  const view = viewOf(hmtx)
  for (const [glyph, metric] of metrics.entries()) view.setUint32(glyph * 4, metric)
  viewOf(tableOf(tables, 'hhea')).setUint16(34, metrics.length)
  tables.set('hmtx', hmtx)
}

/** A character map with one format 12 subtable, Windows full Unicode (3, 10). */
function writeCmap(map: ReadonlyMap<number, number>): Uint8Array {
  const groups: [first: number, last: number, glyph: number][] = []
  for (const [code, glyph] of [...map].sort(([a], [b]) => a - b)) {
    const last = groups.at(-1)
    if (last && last[1] + 1 === code && last[2] + code - last[0] === glyph) last[1] = code
    else groups.push([code, code, glyph])
  }
  const table = new Uint8Array(12 + 16 + groups.length * 12)
  const view = viewOf(table)
  view.setUint16(2, 1)
  view.setUint16(4, 3)
  view.setUint16(6, 10)
  view.setUint32(8, 12)
  view.setUint16(12, 12)
  view.setUint32(16, 16 + groups.length * 12)
  view.setUint32(24, groups.length)
  for (const [index, [first, last, glyph]] of groups.entries()) {
    view.setUint32(28 + index * 12, first)
    view.setUint32(32 + index * 12, last)
    view.setUint32(36 + index * 12, glyph)
  }
  return table
}

/** Sets one glyph's advance and left bearing, in font units. */
export function setAdvance(tables: Tables, glyph: number, advance: number, bearing: number): void {
  const metrics = readMetrics(tables, viewOf(tableOf(tables, 'maxp')).getUint16(4))
  metrics[glyph] = ((advance << 16) | (bearing & 0xffff)) >>> 0
  writeMetrics(tables, metrics)
}
