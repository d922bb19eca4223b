/**
 * The container of a TrueType font: a directory of named tables (OpenType 1.9.1, "Organization of an OpenType
 * font"). Only what is needed to rename, move and measure the fonts that hanyi ships.
 */
export type Tables = Map<string, Uint8Array>

/** A view for big-endian reading and writing, on the same memory. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Reads the tables of a static TrueType font.
 * @param font bytes of a `.ttf` with `glyf` outlines
 * @returns the tables by tag, as copies that may be changed
 * @throws RangeError when the bytes are no TrueType font: ours are shipped, so this is a broken installation
 */
export function readTables(font: Uint8Array): Tables {
  const view = viewOf(font)
  const version = view.getUint32(0)
  if (version !== 0x00010000 && version !== 0x74727565) throw new RangeError('not a TrueType font')
  const tables: Tables = new Map()
  for (let entry = 0; entry < view.getUint16(4); entry++) {
    const at = 12 + entry * 16
    const tag = String.fromCharCode(...font.subarray(at, at + 4))
    const offset = view.getUint32(at + 8)
    tables.set(tag, font.slice(offset, offset + view.getUint32(at + 12)))
  }
  return tables
}

/** The named table. @throws RangeError when the font has none */
export function tableOf(tables: Tables, tag: string): Uint8Array {
  const table = tables.get(tag)
  if (!table) throw new RangeError(`font without ${tag} table`)
  return table
}

/** Sum of the big-endian 32-bit words, the last one filled with zeros. */
function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  const whole = bytes.length & ~3
  let sum = 0
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  let rest = 0
  for (let at = whole; at < whole + 4; at++) rest = (rest << 8) | (bytes[at] ?? 0)
  return whole === bytes.length ? sum : (sum + rest) >>> 0
}

/**
 * Writes a font file: directory sorted by tag, tables on four-byte boundaries, checksums right. The same tables give
 * the same bytes.
 */
export function writeTables(tables: Tables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = 31 - Math.clz32(sorted.length)
  const body = 12 + sorted.length * 16
  const size = sorted.reduce((sum, [, table]) => sum + ((table.length + 3) & ~3), body)
  const font = new Uint8Array(size)
  const view = viewOf(font)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  view.setUint16(6, 16 << power)
  view.setUint16(8, power)
  view.setUint16(10, sorted.length * 16 - (16 << power))
  let offset = body
  let head = 0
  for (const [index, [tag, table]] of sorted.entries()) {
    const at = 12 + index * 16
    font.set(table, offset)
    if (tag === 'head') {
      head = offset
      view.setUint32(offset + 8, 0) // checkSumAdjustment counts as zero while summing
    }
    font.set(new TextEncoder().encode(tag), at)
    view.setUint32(at + 4, checksum(font.subarray(offset, offset + table.length)))
    view.setUint32(at + 8, offset)
    view.setUint32(at + 12, table.length)
    offset += (table.length + 3) & ~3
  }
  if (head) view.setUint32(head + 8, (0xb1b0afba - checksum(font)) >>> 0)
  return font
}
