import {expect, test} from 'vitest'
import {joinTrueType} from './true-type.ts'

/** A font of the tables that matter, with a glyph of so many bytes at each number. */
function font(sizes: readonly number[], unitsPerEm = 1000): Uint8Array {
  const glyf = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0)).map((_, n) => n + 1)
  const loca = new DataView(new ArrayBuffer(2 * (sizes.length + 1)))
  let at = 0
  for (const [gid, size] of sizes.entries()) {
    at += size
    loca.setUint16(2 * (gid + 1), at / 2)
  }
  const head = new DataView(new ArrayBuffer(54))
  head.setUint16(18, unitsPerEm)
  const hhea = new DataView(new ArrayBuffer(36))
  hhea.setUint16(34, 1) // one width for all, then bearings
  const maxp = new DataView(new ArrayBuffer(32))
  maxp.setUint16(4, sizes.length)
  maxp.setUint16(6, Math.max(...sizes))
  const hmtx = new DataView(new ArrayBuffer(4 + 2 * (sizes.length - 1)))
  hmtx.setUint16(0, 100 + sizes.length)
  const tables = {glyf, head, hhea, hmtx, loca, maxp}
  const tags = Object.keys(tables) as (keyof typeof tables)[]
  const parts: Uint8Array[] = []
  const directory = new DataView(new ArrayBuffer(12 + 16 * tags.length))
  directory.setUint32(0, 0x00010000)
  directory.setUint16(4, tags.length)
  let place = directory.byteLength
  for (const [n, tag] of tags.entries()) {
    const table = tables[tag]
    const bytes = table instanceof Uint8Array ? table : new Uint8Array(table.buffer)
    for (let c = 0; c < 4; c++) directory.setUint8(12 + 16 * n + c, tag.charCodeAt(c))
    directory.setUint32(20 + 16 * n, place)
    directory.setUint32(24 + 16 * n, bytes.length)
    parts.push(bytes)
    place += bytes.length
  }
  return Uint8Array.from([new Uint8Array(directory.buffer), ...parts].flatMap(bytes => [...bytes]))
}

function read(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer)
  const table = (tag: string) => {
    for (let row = 0; row < view.getUint16(4); row++) {
      const entry = 12 + 16 * row
      if (String.fromCharCode(...bytes.subarray(entry, entry + 4)) === tag) return view.getUint32(entry + 8)
    }
    throw new Error(`no ${tag}`)
  }
  const [glyf, loca, hmtx, maxp] = ['glyf', 'loca', 'hmtx', 'maxp'].map(table) as [
    number,
    number,
    number,
    number,
  ]
  const count = view.getUint16(maxp + 4)
  const glyphs = Array.from({length: count}, (_, gid) => {
    const [from, to] = [view.getUint32(loca + 4 * gid), view.getUint32(loca + 4 * gid + 4)]
    return [...bytes.subarray(glyf + from, glyf + to)]
  })
  const widths = glyphs.map((_, gid) => view.getUint16(hmtx + 4 * gid))
  return {glyphs, widths, most: view.getUint16(maxp + 6)}
}

test('every glyph that some subset has is there, at its number, with its width', () => {
  const joined = joinTrueType([font([4, 0, 8]), font([4, 4, 0, 0, 12])])
  const {glyphs, widths, most} = read(joined ?? new Uint8Array())
  expect(glyphs.map(glyph => glyph.length)).toEqual([4, 4, 8, 0, 12])
  expect(glyphs[1]).toEqual([5, 6, 7, 8])
  expect(glyphs[2]).toEqual([5, 6, 7, 8, 9, 10, 11, 12])
  expect(widths).toEqual([103, 105, 103, 105, 105])
  expect(most).toBe(12)
})

test('the sums are right: the whole file, and each table', () => {
  const joined = joinTrueType([font([4, 0]), font([4, 8])]) ?? new Uint8Array()
  const view = new DataView(joined.buffer)
  const sum = (from: number, length: number) => {
    let total = 0
    for (let at = from; at < from + length; at += 4) total = (total + view.getUint32(at)) >>> 0
    return total
  }
  expect(sum(0, joined.length)).toBe(0xb1b0afba)
})

test('fonts of different size, and what is no font, are not joined', () => {
  expect(joinTrueType([font([4]), font([4], 2048)])).toBeUndefined()
  expect(joinTrueType([font([4]), Uint8Array.of(1, 2, 3)])).toBeUndefined()
  expect(joinTrueType([])).toBeUndefined()
})
