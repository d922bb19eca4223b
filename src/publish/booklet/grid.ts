import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Drawing, Duo} from './model.ts'

/** For whom a cell is drawn: one language's page of a spread, or both readers on one page. */
export type Voice = 'han' | 'yi' | 'both'

export interface Cell {
  draw: (voice: Voice) => ElementContent[]
  /** Classes of the cell. */
  kind?: string
  /** Names its column (`col`) or its row (`row`). */
  scope?: 'col' | 'row'
  /** Columns it covers. */
  span?: number
}

export interface GridRow {
  cells: Cell[]
  kind?: string
}

/** A table of the book, before it is known whether it is set once or on both pages of a spread. */
export interface Grid {
  kind: string
  /** Width of each column in mm; together the text width of one page. */
  widths: number[]
  /** Repeated on every page the table runs over. */
  head?: GridRow
  rows: GridRow[]
}

/** A duo as a cell: both readers get it one above the other, a page of one language its own text. */
export function duoCell(duo: Duo, more: Omit<Cell, 'draw'> = {}): Cell {
  return {...more, draw: voice => drawVoice(duo, voice)}
}

/** The texts of a duo for one voice, as blocks. What reads the same stands on the page of either language. */
export function drawVoice(duo: Duo, voice: Voice, tag = 'div'): ElementContent[] {
  const han = h(tag, {lang: 'zh-Hans', class: 'han'}, duo.han)
  const yi = duo.yi && h(tag, {lang: 'ii', class: 'yi'}, duo.yi)
  if (voice === 'han') return [han]
  if (voice === 'yi') return yi ? [yi] : duo.same ? [han] : []
  return yi ? [han, yi] : [han]
}

/**
 * Draws a table. On a spread it is one table of double width, so that a row is as high on the left page as on the
 * right and breaks with it.
 */
export function drawGrid(drawing: Drawing, grid: Grid): Element {
  const {geometry, input} = drawing.book
  const facing = geometry.layout === 'facing'
  const order =
    input.workspace.settings.order === 'han-first' ? (['han', 'yi'] as const) : (['yi', 'han'] as const)
  const columns = facing ? [...grid.widths, geometry.gap, ...grid.widths] : grid.widths
  const draw = (row: GridRow, tag: 'td' | 'th'): Element =>
    h(
      'tr',
      {class: row.kind ?? ''},
      facing
        ? [
            ...row.cells.map(cell => drawCell(cell, tag, order[0], `first${silent(drawing, order[0])}`)),
            h('td', {class: 'gutter'}),
            ...row.cells.map(cell => drawCell(cell, tag, order[1], `second${silent(drawing, order[1])}`)),
          ]
        : row.cells.map(cell => drawCell(cell, tag, 'both', '')),
    )
  return h('table', {class: `grid ${grid.kind}`}, [
    h(
      'colgroup',
      columns.map(width => h('col', {style: `width:${round(width)}mm`})),
    ),
    ...(grid.head ? [h('thead', draw(grid.head, 'th'))] : []),
    h(
      'tbody',
      grid.rows.map(row => draw(row, 'td')),
    ),
  ])
}

function drawCell(cell: Cell, tag: 'td' | 'th', voice: Voice, side: string): Element {
  const scope = cell.scope ?? (tag === 'th' ? 'col' : undefined)
  const properties = {class: `${cell.kind ?? ''} ${side}`.trim(), colSpan: cell.span, scope}
  return h(scope ? 'th' : 'td', properties, cell.draw(voice))
}

/** The right-hand pages of a guide without any Yi stay white. */
function silent({chapter}: Drawing, voice: 'han' | 'yi'): string {
  return voice === 'yi' && !chapter.speaksYi ? ' silent' : ''
}

function round(millimetres: number): string {
  return String(Math.round(millimetres * 100) / 100)
}
