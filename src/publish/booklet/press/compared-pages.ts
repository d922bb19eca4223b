import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Paper, PressMade, PressPaper} from '../../model.ts'
import type {Book} from '../model.ts'

/** A row of the grid: so many thumbnails of this width, and the gap between them, in mm: the width of the paper's text. */
const UNITS = 8
const THUMBNAIL = 19.5
const GAP = 3
/** What a page with Yi takes: its thumbnail, and its lines beside it. */
const WITH_LINES = 4

/** Outside and inside of the front cover, inside and outside of the back one. */
const COVERS = ['front', 'inside-front', 'inside-back', 'back'] as const

type Picture = PressPaper['pictures'][number]

/** A page of the book as it is compared. */
export interface ComparedPage {
  of: Picture['of']
  /** Printed number; of a cover, its place among the four. */
  number: number
  first?: Paper | undefined
  last?: Paper | undefined
}

/** A page, and how many units of its row it takes. */
export interface PageCell {
  page: ComparedPage
  units: number
}

/**
 * Sets pages in rows, in their order; what lies open together stands together. What a row has left over goes to the lines
 * of its pages, which are then larger.
 *
 * @param pages all of a book, from its front cover to its back one: the first stands alone.
 * @returns the rows; none takes more than its units.
 */
export function gridOf(pages: readonly ComparedPage[]): PageCell[][] {
  const rows: PageCell[][] = [[]]
  let used = 0
  for (const spread of spreadsOf(pages)) {
    const cells = spread.map(page => ({page, units: hasLines(page) ? WITH_LINES : 1}))
    const units = unitsOf(cells)
    if (used + units > UNITS) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push(...cells)
    used += units
  }
  return rows.map(widened)
}

function spreadsOf(pages: readonly ComparedPage[]): ComparedPage[][] {
  const spreads = pages.slice(0, 1).map(page => [page])
  for (let at = 1; at < pages.length; at += 2) spreads.push(pages.slice(at, at + 2))
  return spreads
}

const unitsOf = (cells: readonly PageCell[]): number => cells.reduce((sum, {units}) => sum + units, 0)

function widened(row: readonly PageCell[]): PageCell[] {
  const spare = UNITS - unitsOf(row)
  const wide = row.filter(({page}) => hasLines(page)).length
  return row.map(({page, units}) => ({
    page,
    units: hasLines(page) ? units + Math.floor(spare / wide) : units,
  }))
}

const hasLines = ({first, last}: ComparedPage): boolean => first !== undefined || last !== undefined

/** Every page as a small picture in a grid, in the order of the book, covers included, with its outer Yi lines beside it. */
export function drawPages(book: Book, made: PressMade): {rows: Element[]; pictures: Picture[]} {
  const covers = COVERS.map((_, at): ComparedPage => ({of: 'cover', number: at + 1}))
  const inner = made.yiLines.map((page): ComparedPage => ({of: 'inner', ...page}))
  const cells = gridOf([...covers.slice(0, 2), ...inner, ...covers.slice(2)]).map(row =>
    row.map(cell => drawCell(book, cell)),
  )
  return {
    rows: cells.map(row =>
      h(
        'div',
        {class: 'compared'},
        row.map(({element}) => element),
      ),
    ),
    pictures: cells.flat().flatMap(({pictures}) => pictures),
  }
}

function drawCell(book: Book, {page, units}: PageCell): {element: Element; pictures: Picture[]} {
  const {paper} = book.geometry
  const {words} = book.input
  const {of, number, first, last} = page
  const width = units * THUMBNAIL + (units - 1) * GAP
  const pictures: Picture[] = []
  const picture = (shows: Picture['shows'], size: Paper, most: number): Element => {
    const id = `${of}-${shows}-${number}`
    // As large as it is printed, where there is room.
    const scale = Math.min(1, most / size.width)
    pictures.push({id, of, page: number, shows, width: size.width * scale})
    const style = sizeStyle({width: size.width * scale, height: size.height * scale})
    return h('div', {id, class: shows === 'page' ? 'thumbnail' : 'line', style})
  }
  const line = (shows: 'first' | 'last', size: Paper | undefined): ElementContent[] =>
    size
      ? [
          h('span', {class: 'which'}, words.han(`press.line.${shows}`)),
          picture(shows, size, width - THUMBNAIL - GAP),
        ]
      : []
  const name = of === 'cover' ? words.han(`press.cover.${COVERS[number - 1] ?? 'front'}`) : String(number)
  const note =
    of === 'inner' && !hasLines(page) ? [h('span', {class: 'which'}, words.han('press.line.none'))] : []
  return {
    element: h('div', {class: 'cell', style: `width:${width}mm`}, [
      h('div', {class: 'page'}, [
        h('div', {class: 'number'}, [name, ...note]),
        picture('page', paper, THUMBNAIL),
      ]),
      ...(hasLines(page)
        ? [h('div', {class: 'lines'}, [...line('first', first), ...line('last', last)])]
        : []),
    ]),
    pictures,
  }
}

const sizeStyle = ({width, height}: Paper): string =>
  `width:${width.toFixed(2)}mm;height:${height.toFixed(2)}mm`
