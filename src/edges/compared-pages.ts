import type {Paper, PressPaper} from '#publish/model.ts'
import {FIRST_INNER} from '#press/book/parts.ts'
import {pageNumbers, PT_PER_MM, trimBox, type Box} from '#press/pages.ts'
import type {PdfFile} from '#press/pdf-file.ts'
import type {PlacedPicture} from '#press/place-pictures.ts'
import type {ShownText} from '#press/text/shown-text.ts'
import {outerLines} from '#press/text/yi-lines.ts'

/** The face Yi is set in (docs/browser-and-fonts.md). */
const YI_FONT = 'HanyiYi-Regular'

/** Where the elements of a paper fell. */
export type Places = ReadonlyMap<string, {page: number; left: number; top: number}>

/** A page, and what of it is shown for comparing; boxes in its own points. */
export interface ComparedPage {
  /** As it is printed; of a cover, its place among the four. */
  number: number
  /** 1-based in the file. */
  index: number
  trim: Box
  first: Box | undefined
  last: Box | undefined
}

/**
 * The inner pages with their outer Yi lines.
 *
 * @param shown texts of each page
 */
export function linesOf(file: PdfFile, shown: readonly ShownText[][]): ComparedPage[] {
  return pageNumbers(file).map((page, index) => {
    const lines = outerLines(shown[index] ?? [], YI_FONT)
    const trim = trimBox(file, page)
    return {number: index + FIRST_INNER, index: index + 1, trim, first: lines?.first, last: lines?.last}
  })
}

/**
 * Which piece of which page is drawn where on a paper.
 *
 * @param places where the elements of the paper fell, in mm from the text of its pages
 * @param part of the book that the pages are of; pictures of others are left out
 */
export function picturesOf(
  paper: PressPaper,
  places: Places,
  pages: readonly ComparedPage[],
  part: PressPaper['pictures'][number]['of'],
): PlacedPicture[] {
  const byNumber = new Map(pages.map(page => [page.number, page]))
  return paper.pictures.flatMap(({id, of, page, shows, width}) => {
    if (of !== part) return []
    const [on, source] = [places.get(id), byNumber.get(page)]
    const clip = source?.[shows === 'page' ? 'trim' : shows]
    if (!on || !source || !clip) return []
    const place = {page: on.page, left: on.left + paper.margin.left, top: on.top + paper.margin.top}
    return [{on: place, of: source.index, clip, scale: (width * PT_PER_MM) / (clip.right - clip.left)}]
  })
}

/** The four pages of a cover: nothing on them is compared line by line. */
export function coversOf(file: PdfFile): ComparedPage[] {
  return pageNumbers(file).map((page, index) => ({
    number: index + 1,
    index: index + 1,
    trim: trimBox(file, page),
    first: undefined,
    last: undefined,
  }))
}

/** Of a box in points, in mm. */
export const sizeOf = ({left, right, bottom, top}: Box): Paper => ({
  width: (right - left) / PT_PER_MM,
  height: (top - bottom) / PT_PER_MM,
})
