import {bytesOf} from './deflate.ts'
import {arrangeFacing} from './facing.ts'
import {mediaBox, pageNumbers, PT_PER_MM, type Size} from './pages.ts'
import {openPdf, type PdfFile} from './pdf-file.ts'
import {asArray, asDict, asNumber, asRef} from './syntax.ts'

/**
 * Where each named destination fell: the id of every element that some link of the document names.
 * @param pdf bytes
 * @param facing given when the document will be halved and interleaved: pages are then counted as they will stand
 * @returns 1-based physical pages by id
 * @throws UnreadablePdf
 */
export async function destinations(pdf: Uint8Array, facing?: Size): Promise<Map<string, number>> {
  const file = await openPdf(pdf)
  if (facing) arrangeFacing(file, facing)
  return destinationsOf(file)
}

/** The same for an opened file. */
export function destinationsOf(file: PdfFile): Map<string, number> {
  return new Map([...spotsOf(file)].map(([id, {page}]) => [id, page]))
}

/** Where an element fell: its 1-based physical page, its upper left corner in mm from the upper left of that page. */
export interface Spot {
  page: number
  left: number
  top: number
}

/** The spot of each named destination of an opened file, to within the half millimetre Chromium rounds pages by. */
export function spotsOf(file: PdfFile): Map<string, Spot> {
  const order = new Map(pageNumbers(file).map((page, index) => [page, index + 1]))
  const found = new Map<string, Spot>()
  const dests = asDict(file.follow(file.dict(file.get(file.rootNumber)).get('Dests')))
  for (const [key, value] of dests ?? []) {
    const [target, , x, y] = asArray(file.follow(value)) ?? []
    const number = asRef(target) ?? -1
    const page = order.get(number)
    if (page === undefined) continue
    const box = mediaBox(file, number)
    const left = ((asNumber(x) ?? box.left) - box.left) / PT_PER_MM
    const top = (box.top - (asNumber(y) ?? box.top)) / PT_PER_MM
    found.set(decodeId(key), {page, left, top})
  }
  return found
}

/** Chromium names a destination as the link does: UTF-8, percent-encoded. */
function decodeId(key: string): string {
  try {
    return decodeURIComponent(new TextDecoder().decode(bytesOf(key)))
  } catch (error) {
    if (error instanceof URIError) return key // a lone % in the id itself
    throw error
  }
}
