/** Round constants and initial state of SHA-256: fractional parts of the cube and square roots of primes (FIPS 180-4). */
const [K, H0] = constants()

function constants(): [readonly number[], readonly number[]] {
  const fraction = (x: number): number => Math.floor((x - Math.floor(x)) * 2 ** 32) >>> 0
  const k: number[] = []
  const h: number[] = []
  for (let n = 2; k.length < 64; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++) prime &&= n % d !== 0
    if (!prime) continue
    if (h.length < 8) h.push(fraction(Math.sqrt(n)))
    k.push(fraction(Math.cbrt(n)))
  }
  return [k, h]
}

const turn = (x: number, n: number): number => (x >>> n) | (x << (32 - n))

/**
 * SHA-256 of a text's UTF-8 bytes, in pure TypeScript because this floor may not open `node:crypto`.
 *
 * @returns 64 lower-case hex digits.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)
  const state = Uint32Array.from(H0)
  for (let at = 0; at < padded.length; at += 64) compress(state, view, at)
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('')
}

function compress(state: Uint32Array, view: DataView, at: number): void {
  const w = new Uint32Array(64)
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4)
  const word = (i: number): number => w[i] ?? 0
  for (let i = 16; i < 64; i++) {
    const s0 = turn(word(i - 15), 7) ^ turn(word(i - 15), 18) ^ (word(i - 15) >>> 3)
    const s1 = turn(word(i - 2), 17) ^ turn(word(i - 2), 19) ^ (word(i - 2) >>> 10)
    w[i] = word(i - 16) + s0 + word(i - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const t1 =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (K[i] ?? 0) + word(i)) | 0
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = (state[i] ?? 0) + value
  })
}
