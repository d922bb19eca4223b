import {pageNumbers, setPages} from '../pages.ts'
import type {PdfFile} from '../pdf-file.ts'
import {stripForPress} from '../finished/strip.ts'
import {UnreadablePdf} from '../syntax.ts'

/** Pages of a book's cover: outside and inside of the front, inside and outside of the back. */
export const COVER_PAGES = 4
/** First printed number between the covers: the outside and the inside of the front cover are 1 and 2. */
export const FIRST_INNER = COVER_PAGES / 2 + 1

/** A printed book taken apart; each is a file of its own that shares the streams of the print. */
export interface BookParts {
  /** Front, inside front, inside back, back. */
  cover: PdfFile
  /** What lies between the covers. */
  inner: PdfFile
  /** The page that shows the spine; undefined when the print has none. */
  spine: PdfFile | undefined
}

/**
 * Takes a printed book apart: two pages of front cover, the inner pages, two of back cover, and one more that shows the
 * spine where there is one.
 * @param file not changed
 * @throws UnreadablePdf for a print of fewer pages
 */
export function bookParts(file: PdfFile, hasSpine: boolean): BookParts {
  const all = pageNumbers(file)
  const pages = hasSpine ? all.slice(0, -1) : all
  if (pages.length <= COVER_PAGES) throw new UnreadablePdf('a book without pages between its covers')
  return {
    cover: only(file, [...pages.slice(0, 2), ...pages.slice(-2)]),
    inner: only(file, pages.slice(2, -2)),
    spine: hasSpine ? only(file, all.slice(-1)) : undefined,
  }
}

/** Takes the page with the spine out of what is read on a screen. */
export function dropSpine(file: PdfFile): void {
  const pages = pageNumbers(file)
  const spine = pages.at(-1)
  setPages(file, pages.slice(0, -1))
  if (spine !== undefined) file.remove(spine)
}

/** A file of these pages alone, without tags, links and bookmarks: those of other pages would lead nowhere. */
function only(file: PdfFile, pages: readonly number[]): PdfFile {
  const part = file.copy()
  setPages(part, pages)
  stripForPress(part)
  return part
}
