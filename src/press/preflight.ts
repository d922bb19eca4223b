import {latin1} from './deflate.ts'
import {mediaBox, pageNumbers, PT_PER_MM, type Size} from './pages.ts'
import {openPdf, streamOf, type PdfFile} from './pdf-file.ts'
import {asArray, asDict, asName, asRef, type Value} from './syntax.ts'

export interface FontUse {
  /** Without the subset's six letters: `HanyiHan-Regular`. */
  name: string
  /** `Type0`, `TrueType`, `Type3` … */
  type: string
  embedded: boolean
}

/** What a finished PDF is made of, as far as readers and printers stumble over it. */
export interface Preflight {
  pages: number
  /** Size of each page in mm. */
  sizes: Size[]
  /** Each font once, by name. */
  fonts: FontUse[]
  /** Fonts drawn as Type 3: their text prints poorly and often cannot be searched. */
  type3: number
  /** 1-based pages that draw glyph 0, the box for a missing character; text extraction does not show it. */
  missingGlyphs: number[]
}

/**
 * Looks a PDF through.
 * @param pdf bytes, printed or finished
 * @throws UnreadablePdf
 */
export async function preflight(pdf: Uint8Array): Promise<Preflight> {
  return preflightFile(await openPdf(pdf))
}

/**
 * The same on an opened file.
 * @param look `glyphs: false` leaves the drawn text unread, which is nearly all of the cost
 */
export async function preflightFile(file: PdfFile, look = {glyphs: true}): Promise<Preflight> {
  const pages = pageNumbers(file)
  const found = new Map<string, FontUse>()
  let type3 = 0
  for (const number of file.numbers()) {
    if (!file.text(number).includes('/Font')) continue
    const dict = asDict(file.get(number))
    const type = asName(dict?.get('Subtype'))
    if (asName(dict?.get('Type')) !== 'Font' || !dict || type === undefined || type.startsWith('CIDFont'))
      continue
    if (type === 'Type3') type3++
    const name = (asName(file.follow(dict.get('BaseFont'))) ?? '').replace(/^[A-Z]{6}\+/, '')
    const embedded = type === 'Type3' || isEmbedded(file, dict)
    const earlier = found.get(`${type} ${name}`)
    found.set(`${type} ${name}`, {name, type, embedded: embedded && (earlier?.embedded ?? true)})
  }
  const missing: number[] = []
  for (const [index, page] of look.glyphs ? pages.entries() : []) {
    if (await drawsMissing(file, file.get(page), new Set())) missing.push(index + 1)
  }
  return {
    pages: pages.length,
    sizes: pages.map(page => {
      const {left, right, bottom, top} = mediaBox(file, page)
      return {width: (right - left) / PT_PER_MM, height: (top - bottom) / PT_PER_MM}
    }),
    fonts: [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    type3,
    missingGlyphs: missing,
  }
}

function isEmbedded(file: PdfFile, font: Map<string, Value>): boolean {
  const inner = asArray(file.follow(font.get('DescendantFonts')))?.[0]
  const descriptor = asDict(
    file.follow((inner === undefined ? font : file.dict(inner)).get('FontDescriptor')),
  )
  return ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor?.has(key))
}

/** Does a page or form, or a form it draws, show glyph 0? Two-byte fonts with Identity-H hold glyph ids as they are. */
async function drawsMissing(file: PdfFile, owner: Value, seen: Set<number>): Promise<boolean> {
  const dict = asDict(owner)
  if (!dict) return false
  const resources = asDict(file.follow(dict.get('Resources')))
  const wide = new Set<string>()
  for (const [key, font] of asDict(file.follow(resources?.get('Font'))) ?? []) {
    const encoding = asName(file.follow(file.dict(font).get('Encoding')))
    if (encoding === 'Identity-H' || encoding === 'Identity-V') wide.add(key)
  }
  for (const number of contentsOf(dict, file)) {
    if (showsZero(latin1(await streamOf(file, number)), wide)) return true
  }
  for (const form of (asDict(file.follow(resources?.get('XObject'))) ?? new Map<string, Value>()).values()) {
    const number = asRef(form)
    if (number === undefined || seen.has(number)) continue
    seen.add(number)
    const inner = file.dict(form)
    if (asName(inner.get('Subtype')) !== 'Form') continue
    const own = showsZero(latin1(await streamOf(file, number)), fontsOf(file, inner))
    if (own || (await drawsMissing(file, inner, seen))) return true
  }
  return false
}

function fontsOf(file: PdfFile, owner: Map<string, Value>): Set<string> {
  const fonts = asDict(file.follow(asDict(file.follow(owner.get('Resources')))?.get('Font')))
  return new Set(
    [...(fonts ?? [])]
      .filter(([, font]) => asName(file.dict(font).get('Subtype')) === 'Type0')
      .map(([key]) => key),
  )
}

/** Numbers of a page's content streams; a form is its own stream and has none. */
function contentsOf(dict: Map<string, Value>, file: PdfFile): number[] {
  const contents = dict.get('Contents')
  const list = asArray(file.follow(contents)) ?? (contents === undefined ? [] : [contents])
  return list.map(asRef).filter(number => number !== undefined)
}

/** Chosen fonts and shown strings in the order of the content: `/F4 16 Tf`, `<0012> Tj`, `[<0012> -5 <0013>] TJ`. */
const SHOWN =
  /\/([^\s/<>[\]()]+)\s+[\d.+-]+\s+Tf\b|<([0-9A-Fa-f\s]+)>(?=[^<>()]*(?:<[0-9A-Fa-f\s]+>[^<>()]*)*T[jJ]\b)/g

function showsZero(content: string, wide: ReadonlySet<string>): boolean {
  if (!content.includes('0000')) return false
  let isWide = false
  for (const [, font, hex] of content.matchAll(SHOWN)) {
    if (font !== undefined) isWide = wide.has(font)
    else if (isWide && hex !== undefined && hasZero(hex.replaceAll(/\s/g, ''))) return true
  }
  return false
}

function hasZero(hex: string): boolean {
  for (let at = 0; at + 4 <= hex.length; at += 4) if (hex.startsWith('0000', at)) return true
  return false
}
