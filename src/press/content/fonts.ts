import {bytesOf, latin1} from '../deflate.ts'
import {streamOf, type PdfFile} from '../pdf-file.ts'
import {asArray, asDict, asName, asNumber, asRef, type Dict, type Value} from '../syntax.ts'
import {readToUnicode, type ToUnicode} from './to-unicode.ts'

/** A font as text is set with it. */
export interface ContentFont {
  /** Without the subset's six letters: `HanyiHan-Regular`. */
  name: string
  /** Bytes a code has: 2 for composite fonts. */
  width: 1 | 2
  unicode: ToUnicode
  /** Advance of a code in thousandths of the size. */
  advance: (code: number) => number
}

/**
 * Reads a font as far as reading text back needs it: composite fonts with Identity-H as Chromium writes them, simple
 * fonts by their map alone.
 * @throws UnreadablePdf
 */
export async function readFont(file: PdfFile, font: Value): Promise<ContentFont> {
  const dict = file.dict(font)
  const map = asRef(dict.get('ToUnicode'))
  const composite = asName(dict.get('Subtype')) === 'Type0'
  const inner = composite ? file.dict(asArray(file.follow(dict.get('DescendantFonts')))?.[0]) : dict
  return {
    name: (asName(file.follow(dict.get('BaseFont'))) ?? '').replace(/^[A-Z]{6}\+/, ''),
    width: composite ? 2 : 1,
    unicode: map === undefined ? new Map() : readToUnicode(latin1(await streamOf(file, map))),
    advance: composite ? compositeAdvance(file, inner) : () => 500,
  }
}

/** `/W [first [w w …] first last w …]`, and `/DW` for all others (ISO 32000-2 §9.7.4.3). */
function compositeAdvance(file: PdfFile, font: Dict): (code: number) => number {
  const widths = new Map<number, number>()
  const list = asArray(file.follow(font.get('W'))) ?? []
  for (let at = 0; at + 1 < list.length;) {
    const first = asNumber(list[at]) ?? 0
    const each = asArray(file.follow(list[at + 1]))
    if (each) {
      for (const [index, width] of each.entries()) widths.set(first + index, asNumber(width) ?? 0)
      at += 2
    } else {
      for (let code = first; code <= (asNumber(list[at + 1]) ?? 0); code++)
        widths.set(code, asNumber(list[at + 2]) ?? 0)
      at += 3
    }
  }
  const usual = asNumber(font.get('DW')) ?? 1000
  return code => widths.get(code) ?? usual
}

/** The codes of a shown string, `(…)` or `<…>` as it stands in the content. */
export function codesOf(raw: string, width: 1 | 2): number[] {
  // As Chromium writes nearly all of a book: one glyph in four hexadecimal digits.
  if (width === 2 && raw.length === 6 && raw.startsWith('<')) return [Number.parseInt(raw.slice(1, 5), 16)]
  const bytes = raw.startsWith('<') ? hexBytes(raw) : literalBytes(raw)
  if (width === 1) return bytes
  const codes: number[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) codes.push(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
  return codes
}

function hexBytes(raw: string): number[] {
  const digits = raw.replaceAll(/[<>\s\0]/g, '')
  const bytes: number[] = []
  for (let at = 0; at < digits.length; at += 2)
    bytes.push(Number.parseInt(digits.slice(at, at + 2).padEnd(2, '0'), 16))
  return bytes
}

const ESCAPES: Readonly<Record<string, number>> = {n: 10, r: 13, t: 9, b: 8, f: 12}

/** ISO 32000-2 §7.3.4.2. */
function literalBytes(raw: string): number[] {
  const bytes: number[] = []
  const inner = raw.slice(1, -1)
  for (const [piece] of inner.matchAll(/\\(?:[0-7]{1,3}|\r\n|[\s\S])|\r\n?|[\s\S]/g)) {
    if (!piece.startsWith('\\')) bytes.push(...(piece.startsWith('\r') ? [10] : bytesOf(piece)))
    else if (/^\\[0-7]/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 8) & 255)
    else if (!/^\\[\r\n]/.test(piece)) bytes.push(ESCAPES[piece.slice(1)] ?? bytesOf(piece.slice(1))[0] ?? 0)
  }
  return bytes
}

/** Fonts by their names in some resources. */
export const fontsIn = (file: PdfFile, resources: Dict): Dict =>
  asDict(file.follow(resources.get('Font'))) ?? new Map<string, Value>()
