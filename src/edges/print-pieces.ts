import type {PageNumbers, PrintJob} from '#publish/model.ts'
import {joinPieces, type Piece} from '#press/join/join.ts'
import {pageNumbers} from '#press/pages.ts'
import type {PdfFile} from '#press/pdf-file.ts'
import {releaseMemory} from './memory.ts'

/**
 * Prints the pieces of a long document one after another, each where the one before ended, and joins them: browser and
 * program never hold more than one in all its breadth.
 * @param numbers pages of the whole, from the print before
 * @param print prints one piece and arranges its pages
 * @throws UnreadablePdf when a piece names a place that is in none
 */
export async function printPieces(
  pieces: NonNullable<PrintJob['pieces']>,
  numbers: PageNumbers | undefined,
  print: (html: string) => Promise<PdfFile>,
): Promise<{file: PdfFile; html: string}> {
  const printed: Piece[] = []
  const texts: string[] = []
  let first = 1
  for (const draw of pieces) {
    releaseMemory()
    const html = draw(numbers, first)
    const file = await print(html)
    const skip = first % 2 === 0 ? 1 : 0
    printed.push({file, skip})
    texts.push(html)
    first += pageNumbers(file).length - skip
  }
  releaseMemory()
  return {file: await joinPieces(printed), html: texts.join('')}
}
