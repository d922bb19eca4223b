import type {PageNumbers, PrintJob, Spot, Spots} from '#publish/model.ts'
import {spotsOf} from '#press/destinations.ts'
import {joinPieces} from '#press/join/join.ts'
import {pageNumbers} from '#press/pages.ts'
import type {PdfFile} from '#press/pdf-file.ts'
import {memoryKeeper} from './memory.ts'

type Pieces = NonNullable<PrintJob['pieces']>

/** Prints one piece and arranges its pages; `layoutOnly` shows nothing and only tells where things fall. */
type Print = (html: string, layoutOnly: boolean) => Promise<PdfFile>

/** What stands before the guides, they, and what follows: together they take no more than when printed as one. */
const FEW = 3

/** Would the browser take too much if it kept what each piece took? */
export const areMany = (pieces: Pieces): boolean => pieces.length > FEW

/** A piece as it was printed: it is what it would be again, as long as it is to begin on the same page. */
interface Printed {
  first: number
  html: string
  file: PdfFile
  /** Does it show page numbers of the whole? Then it has to be drawn again when they are known. */
  isNumbered: boolean
}

/** What is printed already, by the place of the piece. */
export type PrintedPieces = readonly (Printed | undefined)[]

/** A piece so short is laid out once more with what it has just told of itself: what follows it depends on its length. */
const SHORT = 24

/**
 * Lays out the pieces of a long document one after another, each where the one before ended. A piece that shows no page
 * number is printed at once and need not be printed again; of the others it is only found where things fall.
 */
export async function layOutPieces(
  pieces: Pieces,
  print: Print,
): Promise<{spots: Spots; printed: PrintedPieces}> {
  const printed: (Printed | undefined)[] = []
  const spots = new Map<string, Spot>()
  const release = areMany(pieces) ? memoryKeeper() : () => undefined
  let first = 1
  for (const [n, draw] of pieces.entries()) {
    const asked = new AskedNumbers()
    const html = draw(asked, first)
    const isNumbered = asked.were
    release()
    let file = await print(html, isNumbered)
    if (isNumbered && pageNumbers(file).length <= SHORT) {
      const own = new Map([...placedFrom(file, first)].map(([id, {page}]) => [id, page]))
      const again = draw(own, first)
      if (again !== html) file = await print(again, true)
    }
    for (const [id, spot] of placedFrom(file, first)) spots.set(id, spot)
    printed[n] = isNumbered ? undefined : {first, html, file, isNumbered}
    first += pagesKept(file, first)
  }
  return {spots, printed}
}

/**
 * Prints the pieces of a long document that are not printed yet, or no longer right, and joins all: browser and program
 * never hold more than one in all its breadth.
 * @param numbers pages of the whole, from the print before
 * @throws UnreadablePdf when a piece names a place that is in none
 */
export async function printPieces(
  pieces: Pieces,
  numbers: PageNumbers | undefined,
  before: PrintedPieces,
  print: Print,
): Promise<{file: PdfFile; html: string; printed: PrintedPieces}> {
  const printed: Printed[] = []
  const release = areMany(pieces) ? memoryKeeper() : () => undefined
  let first = 1
  for (const [n, draw] of pieces.entries()) {
    release()
    const piece = await printAgain(draw, first, numbers, before[n], print)
    printed.push(piece)
    first += pagesKept(piece.file, first)
  }
  release()
  const parts = printed.map(({file, first}) => ({file, skip: skippedAt(first)}))
  return {file: await joinPieces(parts), html: printed.map(({html}) => html).join(''), printed}
}

async function printAgain(
  draw: Pieces[number],
  first: number,
  numbers: PageNumbers | undefined,
  before: Printed | undefined,
  print: Print,
): Promise<Printed> {
  const isThere = before?.first === first
  if (isThere && !before.isNumbered) return before
  const asked = new AskedNumbers(numbers)
  const html = draw(asked, first)
  if (isThere && before.html === html) return before
  return {first, html, file: await print(html, false), isNumbered: asked.were}
}

/** Page 1 of a print is always a right-hand one: before an even page stands one more. */
const skippedAt = (first: number): number => (first % 2 === 0 ? 1 : 0)

const pagesKept = (file: PdfFile, first: number): number => pageNumbers(file).length - skippedAt(first)

/** Where things fell in a piece, by the pages of the whole. */
const placedFrom = (file: PdfFile, first: number): Map<string, Spot> =>
  new Map(
    [...spotsOf(file)].map(([id, spot]) => [id, {...spot, page: spot.page + first - 1 - skippedAt(first)}]),
  )

/** Page numbers that know whether they were looked at. */
class AskedNumbers extends Map<string, number> {
  were = false

  override get(id: string): number | undefined {
    this.were = true
    return super.get(id)
  }

  override has(id: string): boolean {
    this.were = true
    return super.has(id)
  }
}
