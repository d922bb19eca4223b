/** What a file is by its first bytes, whatever its name says. */
export type PictureKind = 'png' | 'jpeg' | 'webp' | 'gif' | 'svg' | 'heic' | 'tiff' | 'bmp' | 'pdf' | 'other'

const SIGNATURES: readonly [kind: PictureKind, pattern: RegExp][] = [
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['gif', /^GIF8/],
  ['heic', /^[\s\S]{4}ftyp(?:heic|heix|hevc|mif1|msf1|avif)/],
  ['tiff', /^(?:II\*\0|MM\0\*)/],
  ['bmp', /^BM/],
  ['pdf', /^%PDF-/],
]

/** Names by which a picture of each kind may be called. */
const ENDINGS: Readonly<Partial<Record<PictureKind, RegExp>>> = {
  png: /\.png$/i,
  jpeg: /\.jpe?g$/i,
  webp: /\.webp$/i,
  svg: /\.svg$/i,
}

/** @returns `svg` for text in which an `<svg` stands near the beginning */
export function pictureKind(bytes: Uint8Array): PictureKind {
  const head = Array.from(bytes.subarray(0, 16), byte => String.fromCharCode(byte)).join('')
  const found = SIGNATURES.find(([, pattern]) => pattern.test(head))
  if (found) return found[0]
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096))
  return /<svg[\s>]/.test(text) ? 'svg' : 'other'
}

/** Does the name say what the file is? */
export const isNamed = (path: string, kind: PictureKind): boolean => ENDINGS[kind]?.test(path) === true

/** Can paper and screens show it? */
export const isShown = (kind: PictureKind): boolean => kind in ENDINGS

/** Is this the name of something that is shown as a picture? */
export const isPictureName = (path: string): boolean => /\.(?:png|jpe?g|webp|gif|svg)$/i.test(path)

/** Width and height in pixels; undefined for what has none, or does not say. */
export function picturePixels(bytes: Uint8Array): {width: number; height: number} | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = pictureKind(bytes)
  // IHDR comes first in a PNG (ISO/IEC 15948 §11.2.2).
  if (kind === 'png' && bytes.length >= 24) return {width: view.getUint32(16), height: view.getUint32(20)}
  const frame = kind === 'jpeg' ? jpegFrame(bytes) : undefined
  return frame === undefined
    ? undefined
    : {width: view.getUint16(frame + 7), height: view.getUint16(frame + 5)}
}

/**
 * Channels of a JPEG: 1 grey, 3 colour, 4 CMYK as made for a press.
 * @returns undefined when no frame header is found
 */
export function jpegChannels(bytes: Uint8Array): number | undefined {
  const frame = jpegFrame(bytes)
  return frame === undefined ? undefined : bytes[frame + 9]
}

/** Where the frame header of a JPEG begins (ITU-T T.81). */
function jpegFrame(bytes: Uint8Array): number | undefined {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1 // fill byte
      continue
    }
    // SOF0–SOF15, of which DHT, JPG and DAC are none.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return at
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += isAlone ? 2 : 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
  }
  return undefined
}
