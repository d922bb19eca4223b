import {bytesOf} from './deflate.ts'
import {arrangeFacing} from './facing.ts'
import {pageNumbers, type Size} from './pages.ts'
import {openPdf, type PdfFile} from './pdf-file.ts'
import {asArray, asDict, asRef} from './syntax.ts'

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
  const order = new Map(pageNumbers(file).map((page, index) => [page, index + 1]))
  const found = new Map<string, number>()
  const dests = asDict(file.follow(file.dict(file.get(file.rootNumber)).get('Dests')))
  for (const [key, value] of dests ?? []) {
    const page = order.get(asRef(asArray(file.follow(value))?.[0]) ?? -1)
    if (page !== undefined) found.set(decodeId(key), page)
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
