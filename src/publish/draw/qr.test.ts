import {describe, expect, it} from 'vitest'
import {toHtml} from 'hast-util-to-html'
import {drawQr, QR_BYTES, qrSymbol} from './qr.ts'

describe('qrSymbol', () => {
  it('holds a hundred Han characters in version 13', () => {
    const {version, modules} = qrSymbol('材'.repeat(100))
    expect(version).toBe(13)
    expect(modules).toHaveLength(69)
  })

  it('holds as many bytes as it says, and refuses more', () => {
    expect(qrSymbol('a'.repeat(QR_BYTES)).version).toBe(13)
    expect(() => qrSymbol('a'.repeat(QR_BYTES + 1))).toThrow(RangeError)
  })

  it('can be read back', () => {
    const text = '高龄津贴\n1.身份证或户口簿'
    expect(decode(qrSymbol(text).modules)).toBe(text)
  })
})

describe('drawQr', () => {
  it('draws every dark module once, inside a quiet zone of four', () => {
    const {modules} = qrSymbol('1.居民身份证')
    const svg = toHtml(drawQr(qrSymbol('1.居民身份证')))
    expect(svg).toContain(`viewBox="0 0 ${modules.length + 8} ${modules.length + 8}"`)
    const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, x, y, length]) => [
      Number(x),
      Number(y),
      Number(length),
    ])
    const drawn = runs.reduce((sum, [, , length]) => sum + (length ?? 0), 0)
    expect(drawn).toBe(modules.flat().filter(Boolean).length)
    for (const [x = 0, y = 0, length = 0] of runs) {
      for (let n = 0; n < length; n += 1) expect(modules[y - 4]?.[x - 4 + n]).toBe(true)
    }
  })
})

/**
 * Reads a symbol of version 2 or 3, which have one block of data, back to text (ISO/IEC 18004:2015): mask from the format bits,
 * code words in the zigzag of columns, byte mode. Error correction is not needed: nothing was damaged.
 */
function decode(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length
  const at = (x: number, y: number): boolean => modules[y]?.[x] ?? false
  const mask = [at(2, 8), at(3, 8), at(4, 8)].reduce((sum, bit) => sum * 2 + Number(bit), 0) ^ 0b101
  const masks = [
    (x: number, y: number) => (x + y) % 2,
    (_: number, y: number) => y % 2,
    (x: number) => x % 3,
    (x: number, y: number) => (x + y) % 3,
    (x: number, y: number) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
    (x: number, y: number) => ((x * y) % 2) + ((x * y) % 3),
    (x: number, y: number) => (((x * y) % 2) + ((x * y) % 3)) % 2,
    (x: number, y: number) => (((x + y) % 2) + ((x * y) % 3)) % 2,
  ]
  const last = size - 7
  const reserved = (x: number, y: number): boolean =>
    x === 6 ||
    y === 6 ||
    (x < 9 && (y < 9 || y >= size - 8)) ||
    (x >= size - 8 && y < 9) ||
    (size > 21 && Math.abs(x - last) <= 2 && Math.abs(y - last) <= 2)
  const bits: number[] = []
  let up = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1
    for (let n = 0; n < size; n += 1) {
      const y = up ? size - 1 - n : n
      for (const x of [right, right - 1]) {
        if (!reserved(x, y)) bits.push(Number(at(x, y)) ^ Number(masks[mask]?.(x, y) === 0))
      }
    }
    up = !up
  }
  const read = (from: number, count: number): number =>
    bits.slice(from, from + count).reduce((sum, bit) => sum * 2 + bit, 0)
  expect(read(0, 4)).toBe(0b0100)
  const length = read(4, 8)
  return new TextDecoder().decode(Uint8Array.from({length}, (_, n) => read(12 + 8 * n, 8)))
}
