/** What an ICC profile says it is (ICC.1:2022 §7.2). */
export interface Profile {
  /** Its own name: `Japan Color 2001 Coated`. */
  description: string
  /** `prtr`, `mntr` … */
  deviceClass: string
  /** `CMYK`, `RGB `, … */
  colourSpace: string
  /** 2 or 4. */
  version: number
}

/**
 * Reads the head of an ICC profile.
 * @returns undefined when the bytes are none, or were cut off
 */
export function readProfile(bytes: Uint8Array): Profile | undefined {
  if (bytes.length < 132) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (word(view, 36) !== 'acsp' || view.getUint32(0) > bytes.length) return undefined
  return {
    description: describe(view),
    deviceClass: word(view, 12),
    colourSpace: word(view, 16),
    version: view.getUint8(8),
  }
}

/** May it be the output intent of a press file: a printer's, in CMYK, of a version PDF/X-4 knows (ISO 15930-7 §6.2)? */
export const isPressProfile = ({deviceClass, colourSpace, version}: Profile): boolean =>
  deviceClass === 'prtr' && colourSpace === 'CMYK' && (version === 2 || version === 4)

const word = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map(index => view.getUint8(at + index)))

function describe(view: DataView): string {
  const tags = Math.min(view.getUint32(128), Math.floor((view.byteLength - 132) / 12))
  for (let tag = 0; tag < tags; tag++) {
    const entry = 132 + tag * 12
    if (word(view, entry) !== 'desc') continue
    const [at, size] = [view.getUint32(entry + 4), view.getUint32(entry + 8)]
    if (at + size > view.byteLength || size < 28) return ''
    return word(view, at) === 'mluc' ? localised(view, at, size) : ascii(view, at, size)
  }
  return ''
}

/** `desc` of version 2: a count, then ASCII with a closing zero. */
function ascii(view: DataView, at: number, size: number): string {
  const length = Math.min(view.getUint32(at + 8), size - 12)
  return read(view, at + 12, length, 1)
}

/** `mluc` of version 4: records of language, country, length and place; the first is taken. */
function localised(view: DataView, at: number, size: number): string {
  const [length, place] = [view.getUint32(at + 20), view.getUint32(at + 24)]
  return place + length > size ? '' : read(view, at + place, length, 2)
}

function read(view: DataView, at: number, length: number, width: 1 | 2): string {
  let text = ''
  for (let index = 0; index + width <= length; index += width)
    text += String.fromCharCode(width === 1 ? view.getUint8(at + index) : view.getUint16(at + index))
  return text.replaceAll('\0', '').trim()
}
