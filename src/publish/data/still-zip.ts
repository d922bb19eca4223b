const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 1980-01-01 00:00, the earliest a zip can say. */
const TIME = 0
const DATE = (1 << 5) | 1

/**
 * Sets every time in a zip archive to its beginning, so that the same content gives the same bytes on any day. Walks
 * the central directory, which says where the local headers lie.
 *
 * @param bytes a zip archive without zip64 records, changed in place.
 * @throws RangeError when it is no such archive.
 */
export function stillZip(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1
  if (end < 0) throw new RangeError('no end of central directory')
  let at = view.getUint32(end + 16, true)
  for (let n = view.getUint16(end + 10, true); n > 0; n -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError(`no central header at ${at}`)
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(local, true) !== LOCAL) throw new RangeError(`no local header at ${local}`)
    view.setUint16(at + 12, TIME, true)
    view.setUint16(at + 14, DATE, true)
    view.setUint16(local + 10, TIME, true)
    view.setUint16(local + 12, DATE, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
