import {ContentReader} from '../content/content-reader.ts'
import {codesOf, fontsIn, readFont, type ContentFont} from '../content/fonts.ts'
import {contentOf, type ContentOwner} from '../content/owners.ts'
import type {PdfFile} from '../pdf-file.ts'
import {asDict, asName, asRaw, asRef, type Dict} from '../syntax.ts'

/** A piece of text as it is drawn; lengths in points, in the coordinates of its page. */
export interface ShownText {
  text: string
  /** `HanyiYi-Regular`. */
  font: string
  /** Beginning and end of its base line. */
  left: number
  right: number
  baseline: number
  /** Type size as it stands on the page. */
  size: number
  /** Does it run from left to right, upright? */
  upright: boolean
}

/** A PDF's fonts by object number, read once for all pages. */
export type FontCache = Map<number, ContentFont>

type Matrix = readonly [number, number, number, number, number, number]
const STILL: Matrix = [1, 0, 0, 1, 0, 0]

/** First one, then the other (ISO 32000-2 §8.3.4). */
const after = (first: Matrix, then: Matrix): Matrix => {
  const [a, b, c, d, e, f] = first
  const [g, h, i, j, k, l] = then
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/**
 * The text of a page in the order in which it is drawn, forms included.
 * @param page object number
 * @param cache filled as fonts are met; hand in the same one for all pages
 * @throws UnreadablePdf
 */
export async function shownText(file: PdfFile, page: number, cache: FontCache): Promise<ShownText[]> {
  const found: ShownText[] = []
  const resources = asDict(file.follow(file.dict(file.get(page)).get('Resources'))) ?? new Map()
  await read(file, {number: page, kind: 'page', page: 0, resources, mask: false}, STILL, cache, found, 0)
  return found
}

/** Forms within forms beyond this draw themselves. */
const DEEPEST = 10

async function read(
  file: PdfFile,
  owner: ContentOwner,
  base: Matrix,
  cache: FontCache,
  found: ShownText[],
  depth: number,
): Promise<void> {
  const fonts = await fontsOf(file, owner.resources, cache)
  const reader = new ContentReader(await contentOf(file, owner))
  let now = base
  const saved: Matrix[] = []
  let line: Matrix = STILL
  let at: Matrix = STILL
  let font: ContentFont | undefined
  let size = 0
  let leading = 0
  // Books have a hundred thousand of these: parsed as the plain numbers they are, not as values of any kind.
  const number = (index: number): number => Number(reader.raw(index)) || 0
  const matrix = (): Matrix => [number(0), number(1), number(2), number(3), number(4), number(5)]
  const move = (x: number, y: number) => {
    line = after([1, 0, 0, 1, x, y], line)
    at = line
  }
  const show = (raw: string) => {
    if (!font) return
    const operand = raw.startsWith('[') ? reader.value(0) : raw
    const start = after(at, now)
    const codes: number[] = []
    let advance = 0
    for (const item of Array.isArray(operand) ? operand : [operand]) {
      if (typeof item === 'number') {
        advance -= item
        continue
      }
      for (const code of codesOf(typeof item === 'string' ? item : (asRaw(item) ?? ''), font.width)) {
        codes.push(code)
        advance += font.advance(code)
      }
    }
    at = after([1, 0, 0, 1, (advance * size) / 1000, 0], at)
    const end = after(at, now)
    const [a, b, c, d] = start
    found.push({
      text: codes.map(code => font?.unicode.get(code) ?? '\ufffd').join(''),
      font: font.name,
      left: Math.min(start[4], end[4]),
      right: Math.max(start[4], end[4]),
      baseline: start[5],
      size: size * Math.hypot(c, d),
      upright: a > 0 && d > 0 && Math.abs(b) + Math.abs(c) < 1e-6 * a,
    })
  }
  while (reader.next()) {
    switch (reader.operator) {
      case 'q':
        saved.push(now)
        break
      case 'Q':
        now = saved.pop() ?? base
        break
      case 'cm':
        now = after(matrix(), now)
        break
      case 'BT':
        line = STILL
        at = STILL
        break
      case 'Tf':
        font = fonts.get(reader.raw(0).slice(1))
        size = number(1)
        break
      case 'TL':
        leading = number(0)
        break
      case 'Tm':
        line = matrix()
        at = line
        break
      case 'TD':
        leading = -number(1)
        move(number(0), number(1))
        break
      case 'Td':
        move(number(0), number(1))
        break
      case 'T*':
        move(0, -leading)
        break
      case "'":
        move(0, -leading)
        show(reader.raw(0))
        break
      case 'Tj':
      case 'TJ':
        show(reader.raw(0))
        break
      case 'Do': {
        const form = formOf(file, owner, reader.name(0) ?? '')
        if (form && depth < DEEPEST)
          await read(file, form.owner, after(form.matrix, now), cache, found, depth + 1)
      }
    }
  }
}

function formOf(
  file: PdfFile,
  owner: ContentOwner,
  key: string,
): {owner: ContentOwner; matrix: Matrix} | undefined {
  const number = asRef(asDict(file.follow(owner.resources.get('XObject')))?.get(key))
  const dict = number === undefined ? undefined : asDict(file.get(number))
  if (number === undefined || asName(dict?.get('Subtype')) !== 'Form') return undefined
  const resources = asDict(file.follow(dict?.get('Resources'))) ?? owner.resources
  const values = file.follow(dict?.get('Matrix'))
  const matrix = Array.isArray(values) ? (values as unknown as Matrix) : STILL
  return {owner: {...owner, number, kind: 'form', resources}, matrix}
}

async function fontsOf(file: PdfFile, resources: Dict, cache: FontCache): Promise<Map<string, ContentFont>> {
  const fonts = new Map<string, ContentFont>()
  for (const [key, value] of fontsIn(file, resources)) {
    const number = asRef(value)
    if (number === undefined) continue
    const font = cache.get(number) ?? (await readFont(file, value))
    cache.set(number, font)
    fonts.set(key, font)
  }
  return fonts
}
