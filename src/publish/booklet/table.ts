import type {Element} from 'hast'
import type {Material} from '../../guide/elements/model.ts'
import type {Row} from '../draw/rows.ts'
import type {DrawLink} from '../draw/runs.ts'
import {plain} from '../edition/edition.ts'
import type {Pair} from '../edition/model.ts'
import {duoOf} from './duo.ts'
import {drawGrid, duoCell, type Grid} from './grid.ts'
import type {Drawing} from './model.ts'
import {recordGrid} from './records.ts'

type TableRow = Extract<Row, {type: 'table'}>

/** Columns that fit the page of a book side by side; a table with more becomes a list of records. */
const MOST_COLUMNS = 4

/** A column is at least so many characters wide and asks for no more room than that many, in em. */
const NARROWEST = 3.2
const WIDEST = 16

/** A table of the guide: with few columns a table, else one record a row (申请材料 has up to ten columns). */
export function drawTable(
  drawing: Drawing,
  row: TableRow,
  materials: readonly Material[] | undefined,
  link?: DrawLink,
): Element {
  const wide = row.head.length > MOST_COLUMNS || materials !== undefined
  return drawGrid(drawing, wide ? recordGrid(drawing, row, materials, link) : plainGrid(drawing, row, link))
}

function plainGrid(drawing: Drawing, row: TableRow, link?: DrawLink): Grid {
  const {geometry, input} = drawing.book
  const lines = [row.head, ...row.rows]
  const wanted = row.head.map((_, column) =>
    Math.min(WIDEST, Math.max(NARROWEST, ...lines.map(cells => input.measure(longest(cells[column])) + 1.2))),
  )
  const sum = wanted.reduce((total, width) => total + width, 0)
  return {
    kind: 'plain',
    widths: wanted.map(width => (width / sum) * geometry.text),
    head: {cells: row.head.map(pair => duoCell(duoOf(pair, link)))},
    rows: row.rows.map(cells => ({cells: cells.map(pair => duoCell(duoOf(pair, link)))})),
  }
}

/** The longer of the two texts of a cell; '' where a short row has none. */
function longest(pair: Pair | undefined): string {
  if (!pair) return ''
  const han = plain(pair.han)
  const yi = plain(pair.yi ?? [])
  return yi.length > han.length ? yi : han
}
