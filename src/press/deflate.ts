/** Compresses with zlib's own format, as `/FlateDecode` wants it. */
export const deflate = (bytes: Uint8Array): Promise<Uint8Array> =>
  through(bytes, new CompressionStream('deflate'))

/** Undoes `deflate`. @throws TypeError for damaged data */
export const inflate = (bytes: Uint8Array): Promise<Uint8Array> =>
  through(bytes, new DecompressionStream('deflate'))

/** By reader and writer: a `Response` around the stream costs more than packing a page does. */
async function through(
  bytes: Uint8Array,
  {writable, readable}: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = writable.getWriter()
  // What fails here fails at the reader too, where it is thrown.
  for (const step of [writer.write(new Uint8Array(bytes)), writer.close()]) step.catch(() => undefined)
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of readable) {
    parts.push(part)
    length += part.length
  }
  const [only] = parts
  if (only && parts.length === 1) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/**
 * Bytes as text, one character a byte. Of all encodings with that property windows-1252 is the one that runtimes decode
 * fast; it is undone by `bytesOf` alone, not by character codes.
 */
export const latin1 = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

/** The same for what is nearly always plain ASCII, a content stream: several times faster where it is. */
export function contentText(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  // A byte that is no ASCII either becomes a replacement character or joins others into one.
  return text.length === bytes.length && !text.includes('\ufffd') ? text : latin1(bytes)
}

/** The 27 bytes that windows-1252 does not map to their own number. */
const OUTSIDE = new Map(
  Array.from({length: 32}, (_, index) => [latin1(Uint8Array.of(128 + index)).charCodeAt(0), 128 + index]),
)

/** Undoes `latin1`. */
export function bytesOf(text: string): Uint8Array {
  // UTF-8 of plain ASCII, which is nearly all there is, has a byte a character and is made natively.
  const ascii = new TextEncoder().encode(text)
  if (ascii.length === text.length) return ascii
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    bytes[at] = code < 256 ? code : (OUTSIDE.get(code) ?? 0)
  }
  return bytes
}
