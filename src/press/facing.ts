import {mediaBox, pageNumbers, PT_PER_MM, setBox, setPages, type Size} from './pages.ts'
import {openPdf, type PdfFile} from './pdf-file.ts'
import {asArray, asNumber, asRef, name, ref, UnreadablePdf, type Value} from './syntax.ts'
import {writePdf} from './write-pdf.ts'

/**
 * Makes facing pages out of a document printed on double width: the pairs laid out as two columns, printed twice, first
 * with the right column hidden, then with the left one (publishing.md §3). Each double page gets the box of its half, and
 * the order becomes 1 left, 1 right, 2 left, 2 right … Pages of single width (cover, contents) stay as they are. A blank
 * page is put before the first left page when that would fall on an odd, that is right-hand, page.
 * Destinations, links, tags and outline keep pointing at their places, since no content moves.
 * @param pdf bytes, with one or more runs of double pages; the first half of each run is the left copy
 * @param paper size of one finished page in mm
 * @param bleed printed beyond it on every side, in mm; kept, and at the fold taken from the other half's margin
 * @throws UnreadablePdf when a run has an odd number of pages: the copies broke differently
 */
export async function facing(pdf: Uint8Array, paper: Size, bleed = 0): Promise<Uint8Array> {
  const file = await openPdf(pdf)
  arrangeFacing(file, paper, bleed)
  return writePdf(file)
}

/** The same on an opened file. */
export function arrangeFacing(file: PdfFile, paper: Size, bleed = 0): void {
  const width = paper.width * PT_PER_MM
  const pages = pageNumbers(file)
  const isDouble = (page: number) => {
    const {left, right} = mediaBox(file, page)
    return right - left > width * 1.5
  }
  const order: number[] = []
  for (let at = 0; at < pages.length;) {
    const from = at
    while (at < pages.length && isDouble(pages[at] ?? 0)) at++
    if (at === from) {
      order.push(pages[at++] ?? 0)
      continue
    }
    const run = pages.slice(from, at)
    if (run.length % 2 === 1) throw new UnreadablePdf('left and right pages are not equally many')
    if (order.length % 2 === 0) order.push(blankPage(file, paper, bleed))
    for (let spread = 0; spread < run.length / 2; spread++) {
      const left = run[spread] ?? 0
      const right = run[spread + run.length / 2] ?? 0
      cropToHalf(file, left, paper, bleed, 'left')
      cropToHalf(file, right, paper, bleed, 'right')
      order.push(left, right)
    }
  }
  setPages(file, order)
  sortOutline(file, order)
  const catalogue = file.dict(file.get(file.rootNumber))
  // The first page alone, then two by two: left pages are the even ones.
  file.set(file.rootNumber, catalogue.set('PageLayout', name('TwoPageRight')))
}

function blankPage(file: PdfFile, {width, height}: Size, bleed: number): number {
  return file.add(
    new Map<string, Value>([
      ['Type', name('Page')],
      ['Resources', new Map()],
      ['MediaBox', [0, 0, (width + 2 * bleed) * PT_PER_MM, (height + 2 * bleed) * PT_PER_MM]],
    ]),
  )
}

function cropToHalf(file: PdfFile, page: number, paper: Size, bleed: number, side: 'left' | 'right'): void {
  const {left, right, bottom, top} = mediaBox(file, page)
  const spine = (left + right) / 2
  const width = paper.width * PT_PER_MM
  const half = (paper.height * PT_PER_MM) / 2
  const more = bleed * PT_PER_MM
  const middle = (bottom + top) / 2
  const from = side === 'left' ? spine - width : spine
  setBox(file, page, {
    left: from - more,
    right: from + width + more,
    bottom: middle - half - more,
    top: middle + half + more,
  })
  dropLinksOutside(file, page, from, from + width)
}

/** A link whose area lies in the other half belongs to text that is not shown here. */
function dropLinksOutside(file: PdfFile, page: number, left: number, right: number): void {
  const dict = file.dict(file.get(page))
  const links = asArray(file.follow(dict.get('Annots')))
  if (!links) return
  const kept = links.filter(link => {
    const [from = 0, , to = 0] =
      asArray(file.follow(file.dict(link).get('Rect')))?.map(value => asNumber(value) ?? 0) ?? []
    const middle = (from + to) / 2
    return middle >= left && middle <= right
  })
  if (kept.length < links.length) file.set(page, dict.set('Annots', kept))
}

/** Bookmarks of each level in the order of the pages: a title on the left, then its counterpart on the right. */
function sortOutline(file: PdfFile, pages: readonly number[]): void {
  const root = asRef(file.dict(file.get(file.rootNumber)).get('Outlines'))
  if (root !== undefined) sortChildren(file, root, new Map(pages.map((page, index) => [page, index])))
}

function sortChildren(file: PdfFile, parent: number, place: ReadonlyMap<number, number>): void {
  const items: {number: number; page: number; top: number}[] = []
  for (let next = asRef(file.dict(file.get(parent)).get('First')); next !== undefined;) {
    const item = file.dict(file.get(next))
    const target = asArray(file.follow(item.get('Dest')))
    const page = place.get(asRef(target?.[0]) ?? -1) ?? place.size
    items.push({number: next, page, top: asNumber(target?.[3]) ?? 0})
    sortChildren(file, next, place)
    next = asRef(item.get('Next'))
  }
  items.sort((a, b) => a.page - b.page || b.top - a.top)
  for (const [index, {number}] of items.entries()) {
    const item = file.dict(file.get(number))
    setOrDrop(item, 'Prev', items[index - 1]?.number)
    setOrDrop(item, 'Next', items[index + 1]?.number)
    file.set(number, item)
  }
  const [first, last] = [items[0], items.at(-1)]
  if (first && last) {
    file.set(
      parent,
      file.dict(file.get(parent)).set('First', ref(first.number)).set('Last', ref(last.number)),
    )
  }
}

function setOrDrop(item: Map<string, Value>, key: string, number: number | undefined): void {
  if (number === undefined) item.delete(key)
  else item.set(key, ref(number))
}
