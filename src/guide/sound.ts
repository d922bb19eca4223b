/** What a recording is, as far as the kiosk must know before it is built. */
export interface Sound {
  container: 'webm' | 'ogg'
  /** In seconds; to the end of the last packet. */
  seconds: number
}

/**
 * Reads the kind and length of a recording from its packets: a recorder of an old browser leaves the length out of the
 * head of its file (kiosk.md §9).
 *
 * @returns undefined for anything but Opus in WebM or Ogg, and for a file that cannot be read.
 */
export function readSound(bytes: Uint8Array): Sound | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return bytes.length < 4 ? undefined : view.getUint32(0) === OGG_PAGE ? ogg(view) : webm(view)
  } catch (fault) {
    // Cut off within an element: nothing in it can be trusted.
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

/** `OggS` and `OpusHead` (RFC 3533 §6, RFC 7845 §5.1). */
const OGG_PAGE = 0x4f676753
const OPUS_HEAD = 'OpusHead'
/** Opus counts its samples at this rate whatever was recorded (RFC 7845 §4). */
const RATE = 48_000

function ogg(view: DataView): Sound | undefined {
  let at = 0
  let last = 0n
  let preSkip: number | undefined
  while (at + 27 <= view.byteLength) {
    if (view.getUint32(at) !== OGG_PAGE) return undefined
    const segments = view.getUint8(at + 26)
    const body = at + 27 + segments
    let size = 0
    for (let n = 0; n < segments; n++) size += view.getUint8(at + 27 + n)
    if (preSkip === undefined) {
      if (ascii(view, body, OPUS_HEAD.length) !== OPUS_HEAD) return undefined
      preSkip = view.getUint16(body + 10, true)
    }
    const position = view.getBigInt64(at + 6, true)
    if (position > last) last = position
    at = body + size
  }
  const seconds = (Number(last) - (preSkip ?? 0)) / RATE
  return preSkip === undefined || seconds <= 0 ? undefined : {container: 'ogg', seconds}
}

/** Elements of Matroska (RFC 9559) that are entered, because what is wanted lies in them. */
const SEGMENT = 0x18538067
const ENTERED = [SEGMENT, 0x1549a966, 0x1654ae6b, 0xae, 0x1f43b675, 0xa0]
const EBML = 0x1a45dfa3
const TIMESTAMP_SCALE = 0x2ad7b1
const CODEC = 0x86
const CLUSTER_TIME = 0xe7
const BLOCKS = [0xa3, 0xa1]

function webm(view: DataView): Sound | undefined {
  if (view.getUint32(0) !== EBML) return undefined
  let scale = 1_000_000
  let cluster = 0
  let codec = ''
  let end = 0
  let at = 0
  while (at < view.byteLength) {
    const id = vint(view, at, false)
    const size = vint(view, at + id.length, true)
    const body = at + id.length + size.length
    if (ENTERED.includes(id.value)) {
      at = body
      continue
    }
    if (size.value < 0) return undefined
    const whole = body + size.value <= view.byteLength
    if (!whole) break
    if (id.value === TIMESTAMP_SCALE) scale = unsigned(view, body, size.value)
    else if (id.value === CODEC) codec = ascii(view, body, size.value)
    else if (id.value === CLUSTER_TIME) cluster = unsigned(view, body, size.value)
    else if (BLOCKS.includes(id.value)) {
      const head = vint(view, body, true).length
      const time = ((cluster + view.getInt16(body + head)) * scale) / 1e9
      end = Math.max(end, time + packetSeconds(view, body + head + 3))
    }
    at = body + size.value
  }
  return codec === 'A_OPUS' && end > 0 ? {container: 'webm', seconds: end} : undefined
}

/** Length of an Opus packet by its first bytes (RFC 6716 §3.1). */
function packetSeconds(view: DataView, at: number): number {
  const toc = view.getUint8(at)
  const config = toc >> 3
  const frame =
    config < 12
      ? ([10, 20, 40, 60][config & 3] ?? 0)
      : config < 16
        ? ([10, 20][config & 1] ?? 0)
        : ([2.5, 5, 10, 20][config & 3] ?? 0)
  const code = toc & 3
  const frames = code === 0 ? 1 : code === 3 ? view.getUint8(at + 1) & 63 : 2
  return (frame * frames) / 1000
}

/**
 * A number whose first byte tells its length (RFC 8794 §4).
 *
 * @param bare without the bit that tells the length; then -1 stands for a size that is not known.
 */
function vint(view: DataView, at: number, bare: boolean): {value: number; length: number} {
  const first = view.getUint8(at)
  const length = Math.clz32(first) - 23
  if (length > 8) throw new RangeError('no number')
  let value = bare ? first & (0xff >> length) : first
  let ones = (first & (0xff >> length)) === 0xff >> length
  for (let n = 1; n < length; n++) {
    const byte = view.getUint8(at + n)
    value = value * 256 + byte
    ones &&= byte === 0xff
  }
  return {value: bare && ones ? -1 : value, length}
}

function unsigned(view: DataView, at: number, length: number): number {
  let value = 0
  for (let n = 0; n < length; n++) value = value * 256 + view.getUint8(at + n)
  return value
}

function ascii(view: DataView, at: number, length: number): string {
  let text = ''
  for (let n = 0; n < length; n++) text += String.fromCharCode(view.getUint8(at + n))
  return text
}
