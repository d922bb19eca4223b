import {tableOf, viewOf, type Tables} from './sfnt.ts'

/** Glyph ids by code point: what the font says it can draw. */
export type GlyphMap = ReadonlyMap<number, number>

/**
 * Reads the character map of a font from its fullest Unicode subtable (format 12, else 4). Variation sequences are
 * left out: no text of ours uses them.
 * @throws RangeError when there is no Unicode subtable
 */
export function readCmap(tables: Tables): GlyphMap {
  const cmap = tableOf(tables, 'cmap')
  const view = viewOf(cmap)
  const offsets = Array.from({length: view.getUint16(2)}, (_, index) => view.getUint32(4 + index * 8 + 4))
  const full = offsets.find(offset => view.getUint16(offset) === 12)
  if (full !== undefined) return readFormat12(view, full)
  const basic = offsets.find(offset => view.getUint16(offset) === 4)
  if (basic === undefined) throw new RangeError('font without a Unicode character map')
  return readFormat4(view, basic)
}

/** Segmented coverage: groups of consecutive code points and glyphs. */
function readFormat12(view: DataView, offset: number): GlyphMap {
  const map = new Map<number, number>()
  for (let group = 0; group < view.getUint32(offset + 12); group++) {
    const at = offset + 16 + group * 12
    const first = view.getUint32(at)
    const glyph = view.getUint32(at + 8)
    for (let code = first; code <= view.getUint32(at + 4); code++) map.set(code, glyph + code - first)
  }
  return map
}

/** Segment mapping to delta values, for the Basic Multilingual Plane. */
function readFormat4(view: DataView, offset: number): GlyphMap {
  const map = new Map<number, number>()
  const doubled = view.getUint16(offset + 6)
  const ends = offset + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const ranges = deltas + doubled
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = view.getUint16(starts + segment)
    const range = view.getUint16(ranges + segment)
    for (let code = start; code <= view.getUint16(ends + segment); code++) {
      if (code === 0xffff) continue
      const stored = range === 0 ? code : view.getUint16(ranges + segment + range + (code - start) * 2)
      const glyph = stored === 0 ? 0 : (stored + view.getUint16(deltas + segment)) & 0xffff
      if (glyph !== 0) map.set(code, glyph)
    }
  }
  return map
}
