/** Tables of a TrueType font by tag (OpenType 1.9, `otff`). */
type Tables = Map<string, Uint8Array>

/** Tables that must be the same in fonts that are joined; the others are joined, or serve no PDF. */
const SAME = ['cvt ', 'fpgm', 'prep']

/**
 * Joins subsets of one font that kept its glyph numbers, as Chromium's do: each glyph from the first subset that has it.
 * @param fonts whole font files
 * @returns undefined when they are not subsets of one font
 */
export function joinTrueType(fonts: readonly Uint8Array[]): Uint8Array | undefined {
  const opened = fonts.map(open)
  const [base] = opened
  if (!base) return undefined
  const readable = opened.filter(font => font !== undefined)
  if (readable.length < opened.length || readable.some(font => !isLike(font, base))) return undefined
  const count = Math.max(...readable.map(({count}) => count))
  const glyphs = Array.from({length: count}, (_, gid) => readable.find(font => sizeOf(font, gid) > 0) ?? base)
  const total = glyphs.reduce((sum, font, gid) => sum + padded(sizeOf(font, gid)), 0)
  const glyf = new Uint8Array(total)
  const loca = new DataView(new ArrayBuffer(4 * (count + 1)))
  const hmtx = new DataView(new ArrayBuffer(4 * count))
  let at = 0
  for (const [gid, font] of glyphs.entries()) {
    const [from, to] = rangeOf(font, gid)
    glyf.set(font.glyf.subarray(from, to), at)
    at += padded(to - from)
    loca.setUint32(4 * (gid + 1), at)
    // A glyph that no subset has keeps whatever width some subset gives it.
    const known = gid < font.count ? font : (readable.find(one => gid < one.count) ?? base)
    hmtx.setUint16(4 * gid, widthOf(known, gid))
    hmtx.setInt16(4 * gid + 2, bearingOf(known, gid))
  }
  const tables: Tables = new Map(base.tables)
  tables.set('glyf', glyf)
  tables.set('loca', new Uint8Array(loca.buffer))
  tables.set('hmtx', new Uint8Array(hmtx.buffer))
  tables.set('maxp', joinedMaxima(readable.map(one => one.tables.get('maxp') ?? new Uint8Array())))
  tables.set('head', withUint16(base.tables.get('head'), 50, 1))
  tables.set('hhea', withUint16(base.tables.get('hhea'), 34, count))
  return close(tables)
}

interface Font {
  tables: Tables
  /** Number of glyphs, and of those with a width of their own. */
  count: number
  widths: number
  glyf: Uint8Array
  loca: (gid: number) => number
  hmtx: DataView
}

function open(bytes: Uint8Array): Font | undefined {
  const view = viewOf(bytes)
  if (bytes.length < 12 || view.getUint32(0) !== 0x00010000) return undefined
  const tables: Tables = new Map()
  for (let row = 0; row < view.getUint16(4); row++) {
    const entry = 12 + 16 * row
    if (entry + 16 > bytes.length) return undefined
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    const [from, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)]
    tables.set(tag, bytes.subarray(from, from + length))
  }
  const [head, hhea, maxp, loca, glyf, hmtx] = ['head', 'hhea', 'maxp', 'loca', 'glyf', 'hmtx'].map(tag =>
    tables.get(tag),
  )
  if (!head || !hhea || !maxp || !loca || !glyf || !hmtx) return undefined
  const isLong = viewOf(head).getInt16(50) === 1
  const offsets = viewOf(loca)
  return {
    tables,
    count: viewOf(maxp).getUint16(4),
    widths: viewOf(hhea).getUint16(34),
    glyf,
    loca: gid => (isLong ? offsets.getUint32(4 * gid) : 2 * offsets.getUint16(2 * gid)),
    hmtx: viewOf(hmtx),
  }
}

/** Same design size, same instructions: glyphs of the one mean the same in the other. */
function isLike(font: Font, base: Font): boolean {
  const unitsPerEm = ({tables}: Font) => viewOf(tables.get('head') ?? new Uint8Array(54)).getUint16(18)
  return (
    unitsPerEm(font) === unitsPerEm(base) &&
    SAME.every(tag => isEqual(font.tables.get(tag), base.tables.get(tag)))
  )
}

function isEqual(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (!one || !other) return one === other
  return one.length === other.length && one.every((byte, n) => byte === other[n])
}

const rangeOf = (font: Font, gid: number): [from: number, to: number] =>
  gid < font.count ? [font.loca(gid), font.loca(gid + 1)] : [0, 0]
const sizeOf = (font: Font, gid: number): number => {
  const [from, to] = rangeOf(font, gid)
  return to - from
}
/** Glyphs beyond the last width of their own have that width (OpenType, `hmtx`). */
const widthOf = ({hmtx, widths}: Font, gid: number): number => hmtx.getUint16(4 * Math.min(gid, widths - 1))
const bearingOf = ({hmtx, widths}: Font, gid: number): number =>
  hmtx.getInt16(gid < widths ? 4 * gid + 2 : 4 * widths + 2 * (gid - widths))
const padded = (length: number): number => Math.ceil(length / 4) * 4
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** `maxp` promises that no glyph has more points, contours, parts than it says. */
function joinedMaxima(tables: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(tables[0] ?? [])
  for (let at = 4; at + 2 <= joined.length; at += 2) {
    const most = Math.max(...tables.map(table => (at + 2 <= table.length ? viewOf(table).getUint16(at) : 0)))
    viewOf(joined).setUint16(at, most)
  }
  return joined
}

function withUint16(table: Uint8Array | undefined, at: number, value: number): Uint8Array {
  const changed = new Uint8Array(table ?? [])
  viewOf(changed).setUint16(at, value)
  return changed
}

/** Writes the tables with their sums; the whole file must add up to 0xB1B0AFBA (OpenType, `head`). */
function close(tables: Tables): Uint8Array {
  const tags = [...tables.keys()].sort()
  const start = 12 + 16 * tags.length
  const bytes = new Uint8Array(tags.reduce((sum, tag) => sum + padded(tables.get(tag)?.length ?? 0), start))
  const view = viewOf(bytes)
  const power = Math.floor(Math.log2(tags.length))
  view.setUint32(0, 0x00010000)
  for (const [n, value] of [tags.length, 16 * 2 ** power, power, 16 * (tags.length - 2 ** power)].entries()) {
    view.setUint16(4 + 2 * n, value)
  }
  let at = start
  let headAt = 0
  for (const [n, tag] of tags.entries()) {
    const table = tables.get(tag) ?? new Uint8Array()
    bytes.set(table, at)
    if (tag === 'head') {
      headAt = at
      view.setUint32(at + 8, 0)
    }
    const entry = 12 + 16 * n
    for (let c = 0; c < 4; c++) bytes[entry + c] = tag.charCodeAt(c)
    view.setUint32(entry + 4, sumOf(view, at, at + padded(table.length)))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.length)
    at += padded(table.length)
  }
  view.setUint32(headAt + 8, (0xb1b0afba - sumOf(view, 0, bytes.length)) >>> 0)
  return bytes
}

function sumOf(view: DataView, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
