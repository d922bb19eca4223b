import type {Booklet} from '../../guide/model.ts'
import type {Edition} from '../edition/model.ts'
import {sortOut} from '../edition/sort-out.ts'
import type {Format, FormatInput, FormatPlan, Held, PrintJob} from '../model.ts'
import {drawBook, drawPiece, hasSpine} from './book.ts'
import {geometryOf, type PaperName} from './geometry.ts'
import type {Book} from './model.ts'
import {piecesOf} from './pieces.ts'
import {pressOrderOf} from './press/order.ts'

/**
 * 手册: every book of `content/booklets/`, as a PDF for reading. Guides that may not be published are left out of the
 * books; a book of which none is left is not made.
 */
export const booklet: Format = {
  id: 'booklet',
  styles: ['booklet', 'sheet'],
  plan: input => {
    const {shown, held} = sortOut(input, 'booklet', 'hold')
    const plan: FormatPlan = {outputs: [], prints: [], held: []}
    const wanted = new Set<string>()
    for (const one of input.workspace.booklets.flatMap(sizesOf)) {
      for (const id of idsOf(one, input)) wanted.add(id)
      const book = bookOf(one, shown, input)
      if (book.chapters.length === 0) plan.held.push(empty(one))
      else
        plan.prints.push({
          id: one.id,
          path: `booklet/${one.id}/read.pdf`,
          title: one.title.zh,
          paper: book.geometry.paper,
          bleed: book.geometry.bleed,
          spine: hasSpine(book),
          // Nothing that is not released may look as if it were to be printed.
          ...(input.mode === 'release' ? {press: pressOrderOf(book)} : {}),
          numbered: true,
          html: pages => drawBook(book, pages),
          ...inPieces(book),
          ...(book.geometry.layout === 'facing' ? {arrange: 'facing' as const} : {}),
          lang: 'zh-Hans',
        })
    }
    return {...plan, held: [...held.filter(({id}) => wanted.has(id)), ...plan.held]}
  },
}

/** A long book is printed in pieces. */
function inPieces(book: Book): Pick<PrintJob, 'pieces'> {
  const pieces = piecesOf(book)
  if (pieces.length === 1) return {}
  return {pieces: pieces.map(piece => (pages, first) => drawPiece(book, piece, pages, first))}
}

/** A booklet with the guides it may show, in its own order, each once. */
export function bookOf(booklet: Booklet, shown: readonly Edition[], input: FormatInput): Book {
  const byId = new Map(shown.map(edition => [edition.guide.id, edition]))
  const editions = [...new Set(idsOf(booklet, input))].flatMap(id => byId.get(id) ?? [])
  return {
    booklet,
    geometry: geometryOf(booklet.layout, paperOf(booklet, input), booklet.size === 'large'),
    chapters: editions.map((edition, n) => {
      const pairs = edition.guide.zh.blocks.map(block => edition.pair(block)).filter(pair => !pair.once)
      const translated = pairs.filter(({yi}) => yi !== undefined).length
      return {
        edition,
        number: n + 1,
        id: `g-${edition.guide.id}`,
        speaksYi: translated > 0,
        mostlyHan: translated * 2 < pairs.length,
      }
    }),
    input,
  }
}

/** A book in both sizes is two books; the one in large print has an id of its own. */
function sizesOf(booklet: Booklet): Booklet[] {
  if (booklet.size !== 'both') return [booklet]
  return [
    {...booklet, size: 'normal'},
    {...booklet, size: 'large', id: `${booklet.id}.large`},
  ]
}

/** Lines of 18 pt need the larger page, whatever is asked for. */
function paperOf({paper, size}: Booklet, {workspace}: FormatInput): PaperName {
  if (size === 'large') return '大度16开'
  return paper ?? workspace.settings.paper.booklet
}

function idsOf(booklet: Booklet, input: FormatInput): string[] {
  return booklet.guides === 'all' ? input.editions.map(({guide}) => guide.id) : booklet.guides
}

function empty({id, title}: Booklet): Held {
  return {format: 'booklet', id, title: title.zh, reason: 'cli.held.empty', units: 0}
}
