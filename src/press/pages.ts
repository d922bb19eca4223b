import type {PdfFile} from './pdf-file.ts'
import {asArray, asName, asNumber, asRef, name, ref, UnreadablePdf, type Value} from './syntax.ts'

/** A page's visible area in points, as `/MediaBox`. */
export interface Box {
  left: number
  bottom: number
  right: number
  top: number
}

/** A size of paper in mm. */
export interface Size {
  width: number
  height: number
}

/** 1 mm in PDF points. */
export const PT_PER_MM = 72 / 25.4

/** Object numbers of the pages, in reading order. */
export function pageNumbers(file: PdfFile): number[] {
  const pages: number[] = []
  const seen = new Set<number>()
  const walk = (value: Value | undefined) => {
    const number = asRef(value)
    if (number === undefined || seen.has(number)) throw new UnreadablePdf('a broken tree of pages')
    seen.add(number)
    const node = file.dict(value)
    const kids = asArray(file.follow(node.get('Kids')))
    if (asName(node.get('Type')) === 'Page' || !kids) pages.push(number)
    else kids.forEach(walk)
  }
  walk(file.dict(file.get(file.rootNumber)).get('Pages'))
  return pages
}

/** Puts pages in a new order, under one new root; the old branches are removed. */
export function setPages(file: PdfFile, pages: readonly number[]): void {
  const catalogue = file.dict(file.get(file.rootNumber))
  const removeBranch = (number: number | undefined) => {
    if (number === undefined) return
    const node = file.dict(file.get(number))
    if (asName(node.get('Type')) !== 'Pages') return
    for (const kid of asArray(file.follow(node.get('Kids'))) ?? []) removeBranch(asRef(kid))
    file.remove(number)
  }
  removeBranch(asRef(catalogue.get('Pages')))
  const root = file.add(
    new Map<string, Value>([
      ['Type', name('Pages')],
      ['Count', pages.length],
      ['Kids', pages.map(ref)],
    ]),
  )
  catalogue.set('Pages', ref(root))
  file.set(file.rootNumber, catalogue)
  for (const page of pages) file.set(page, file.dict(file.get(page)).set('Parent', ref(root)))
}

/** @throws UnreadablePdf for a page without a size of its own (Chromium gives each its own) */
export function mediaBox(file: PdfFile, page: number): Box {
  const box = boxOf(file, page, 'MediaBox')
  if (!box) throw new UnreadablePdf('a page without a size')
  return box
}

/**
 * What is left of a page when it is cut: all of one that does not say.
 * @throws UnreadablePdf for a page without a size
 */
export const trimBox = (file: PdfFile, page: number): Box =>
  boxOf(file, page, 'TrimBox') ?? mediaBox(file, page)

/** One of a page's own boxes; undefined when it has none of that name. */
export function boxOf(
  file: PdfFile,
  page: number,
  key: 'MediaBox' | 'BleedBox' | 'TrimBox',
): Box | undefined {
  const numbers = asArray(file.follow(file.dict(file.get(page)).get(key)))?.map(asNumber)
  const [left, bottom, right, top] = numbers ?? []
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return undefined
  return {left, bottom, right, top}
}

/** Sets all boxes of a page alike: nothing lies outside the trim. */
export function setBox(file: PdfFile, page: number, {left, bottom, right, top}: Box): void {
  const dict = file.dict(file.get(page))
  const box = [left, bottom, right, top]
  file.set(page, dict.set('MediaBox', box).set('TrimBox', [...box]))
}

/**
 * Marks the finished size in the middle of a page that is larger, with room for what is cut off. Readers show the
 * finished size alone; the shop's programs see all of it.
 *
 * @param bleed in mm, on every side.
 */
export function setTrim(file: PdfFile, page: number, trim: Size, bleed: number): void {
  const box = mediaBox(file, page)
  const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2]
  const around = (more: number): number[] => {
    const [width, height] = [trim.width / 2 + more, trim.height / 2 + more].map(mm => mm * PT_PER_MM)
    return [x - (width ?? 0), y - (height ?? 0), x + (width ?? 0), y + (height ?? 0)]
  }
  const dict = file.dict(file.get(page))
  file.set(page, dict.set('TrimBox', around(0)).set('CropBox', around(0)).set('BleedBox', around(bleed)))
}
