/** Round constants and initial state of SHA-256: fractional parts of the cube and square roots of primes (FIPS 180-4). */
const [K, H0] = constants()

function constants(): [Uint32Array, readonly number[]] {
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
  return [Uint32Array.from(k), h]
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
  const schedule = new Uint32Array(64)
  for (let at = 0; at < padded.length; at += 64) compress(state, view, at, schedule)
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('')
}

/** One block of 64 bytes. `w` is room for its schedule, made once a text. */
function compress(state: Uint32Array, view: DataView, at: number, w: Uint32Array): void {
  const word = (i: number): number => w[i] as number
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4)
  for (let i = 16; i < 64; i++) {
    const early = word(i - 15)
    const late = word(i - 2)
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    w[i] = word(i - 16) + s0 + word(i - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const t1 =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (K[i] as number) + word(i)) | 0
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const sums = [a, b, c, d, e, f, g, h]
  for (const [i, value] of sums.entries()) state[i] = (state[i] as number) + value
}
