import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {OTHER_FILE} from '#press/join/navigation.ts'
import {plain} from '../edition/edition.ts'
import type {Geometry} from './geometry.ts'
import type {Book, Chapter} from './model.ts'

/** A part of a long book that is printed by itself: what stands before the guides, some whole chapters, or what follows. */
export interface BookPiece {
  chapters: readonly Chapter[]
  /** Begins with the cover and the contents. */
  isFirst: boolean
  /** Ends with the indexes and the back cover. */
  isLast: boolean
}

/**
 * A book that will probably have more pages than this is printed in pieces: contents and indexes show where the guides
 * fell, so they wait for them, and the guides are printed but once.
 */
const WHOLE_PAGES = 80
/**
 * Chromium takes memory by the page, a gigabyte for 2,000 (publishing.md §3). More guides than this are printed in pieces
 * of about so many pages.
 */
const MOST_PAGES = 450
const PIECE_PAGES = 200

/**
 * The pieces in which a book is printed, by an estimate of its pages: what a piece costs need not be known to the page.
 * @returns one piece for a short book
 */
export function piecesOf({chapters, geometry}: Pick<Book, 'chapters' | 'geometry'>): BookPiece[] {
  const sizes = chapters.map(chapter => pagesOf(chapter, geometry))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (total <= WHOLE_PAGES) return [{chapters, isFirst: true, isLast: true}]
  // Pieces of about one size: a last one of three pages would be a print more for nothing.
  const most = total <= MOST_PAGES ? Infinity : total / Math.ceil(total / PIECE_PAGES)
  const pieces: Chapter[][] = [[]]
  let filled = 0
  for (const [index, chapter] of chapters.entries()) {
    const size = sizes[index] ?? 0
    if (filled > 0 && filled + size / 2 > most) {
      pieces.push([])
      filled = 0
    }
    pieces.at(-1)?.push(chapter)
    filled += size
  }
  return [
    {chapters: [], isFirst: true, isLast: false},
    ...pieces.map(part => ({chapters: part, isFirst: false, isLast: false})),
    {chapters: [], isFirst: false, isLast: true},
  ]
}

/** Lines that a chapter takes besides its text: its opening and its facts, and of each row the space around it. */
const OPENING_LINES = 18
const ROW_LINES = 0.6

/** About how many pages a chapter fills. */
export function pagesOf({edition}: Chapter, geometry: Geometry): number {
  const {layout, text, gap, body, lead, paper, top, bottom} = geometry
  const mmPerPt = 25.4 / 72
  const width = layout === 'columns' ? (text - gap) / 2 : text
  const characters = Math.floor(width / (body * mmPerPt))
  const lines = Math.floor((paper.height - top - bottom) / (lead * mmPerPt))
  const filled = edition.guide.zh.blocks.reduce((sum, block) => {
    const pair = edition.pair(block)
    const [han, yi] = [pair.han, pair.yi ?? []].map(side => Math.ceil(plain(side).length / characters))
    return sum + ROW_LINES + (layout === 'stacked' ? (han ?? 0) + (yi ?? 0) : Math.max(han ?? 0, yi ?? 0))
  }, OPENING_LINES)
  return Math.ceil(filled / lines) * (layout === 'facing' ? 2 : 1)
}

/**
 * Prepares the content of a piece for being joined with the others: a link to what another piece holds says so, and the
 * places that others may name are marked, since only what some link names becomes a place in the PDF.
 * @param names ids in this piece that others may name
 */
export function bridged(children: readonly ElementContent[], names: readonly string[]): ElementContent[] {
  const ids = new Set<string>()
  visit(children, ({properties}) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id'])
  })
  visit(children, ({tagName, properties}) => {
    const {href} = properties
    if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return
    if (!ids.has(href.slice(1))) properties['href'] = `${OTHER_FILE}${href.slice(1)}`
  })
  return [...children, ...names.filter(id => ids.has(id)).map(id => h('a', {href: `#${id}`, hidden: true}))]
}

function visit(nodes: readonly ElementContent[], look: (element: Element) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    look(node)
    visit(node.children, look)
  }
}
