/** A 1-based page of the document; undefined is a page left blank. */
export type Page = number | undefined

/** What lies on one side of a flat sheet, as one looks at that side with the page heads up. */
export interface Side {
  left: Page
  right: Page
}

/** One sheet of paper, folded once: four pages. */
export interface Sheet {
  /** 1-based signature the sheet belongs to; 1 for a saddle-stitched book. */
  signature: number
  /** Sheets of the signature that lie around this one: 0 for the outermost. */
  depth: number
  front: Side
  back: Side
}

/** How a document becomes sheets. */
export interface Folding {
  /** Pages of a signature, a multiple of 4; undefined puts all sheets into one (saddle stitch, 骑马订). */
  signature: number | undefined
  /** Edge at which the book is bound, seen from its front. */
  spine: 'left' | 'right'
  /** Pages at the end of the document that have to end the book (the back cover): blank pages go before them. */
  endPages: number
}

/**
 * The pages of a book with the blank ones that make their number a multiple of four.
 * @param count pages of the document
 * @param endPages as in `Folding`
 * @throws RangeError when the document has fewer pages than have to end it
 */
export function withBlanks(count: number, endPages: number): Page[] {
  if (endPages > count) throw new RangeError(`${endPages} pages at the end of ${count}`)
  const blanks = (4 - (count % 4)) % 4
  const page = (index: number) => index + 1
  return [
    ...Array.from({length: count - endPages}, (_, index) => page(index)),
    ...Array.from({length: blanks}, () => undefined),
    ...Array.from({length: endPages}, (_, index) => page(count - endPages + index)),
  ]
}

/**
 * Sheets in the order in which they are printed: of each signature the outermost first (publishing.md §6). With P pages
 * in a signature, sheet s holds P − 2s and 2s + 1 on its front, 2s + 2 and P − 2s − 1 on its back; the numbers of a side
 * add up to P + 1. Bound at the right edge, left and right are exchanged.
 * @throws RangeError when a signature is not a multiple of four pages
 */
export function orderSheets(count: number, {signature, spine, endPages}: Folding): Sheet[] {
  if (signature !== undefined && !(signature > 0 && signature % 4 === 0)) {
    throw new RangeError(`a signature of ${signature} pages`)
  }
  const pages = withBlanks(count, endPages)
  const size = signature ?? Math.max(pages.length, 4)
  const sheets: Sheet[] = []
  for (let from = 0, number = 1; from < pages.length; from += size, number++) {
    const own = pages.slice(from, from + size)
    const side = (left: number, right: number): Side =>
      spine === 'left'
        ? {left: own[left - 1], right: own[right - 1]}
        : {left: own[right - 1], right: own[left - 1]}
    for (let depth = 0; depth < own.length / 4; depth++) {
      sheets.push({
        signature: number,
        depth,
        front: side(own.length - 2 * depth, 2 * depth + 1),
        back: side(2 * depth + 2, own.length - 2 * depth - 1),
      })
    }
  }
  return sheets
}
