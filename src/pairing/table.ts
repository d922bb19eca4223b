import type {Block} from '../guide/model.ts'
import {align, SINGLE_BEADS} from './align.ts'
import {lengthCost} from './cost.ts'
import {marksOf, sizeOf} from './pieces.ts'
import type {Piece} from './pieces.ts'

/** Leaving a row or a column of a table without its counterpart. */
const SKIP_ROW = 5
const SKIP_COLUMN = 8

/** Cells of both tables that stand for each other. */
interface CellCouple {
  zh: Block[]
  ii: Block[]
}

/**
 * What it costs to pair two tables: their numbers of rows and columns tell most.
 *
 * @returns 0 when both have the same shape
 */
export function tableCost(zh: Piece, ii: Piece): number {
  const left = shapeOf(zh.blocks)
  const right = shapeOf(ii.blocks)
  return Math.min(12, 2 * Math.abs(left.columns - right.columns) + 0.5 * Math.abs(left.rows - right.rows))
}

/**
 * Pairs two tables cell by cell: columns by place, or by what they hold when their number differs; rows by
 * place, numbers, shared words and lengths, the header with the header alone.
 *
 * @returns couples in Han order, row by row; cells without counterpart stand alone, Yi cells after their row
 */
export function pairTable(zh: readonly Block[], ii: readonly Block[]): CellCouple[] {
  const left = gridOf(zh)
  const right = gridOf(ii)
  const columns = pairColumns(left, right)
  const {beads} = align(
    left.length,
    right.length,
    ({i, a, j, b}) => {
      if (a === 0 || b === 0) return SKIP_ROW
      if ((i === 0) !== (j === 0)) return Infinity
      return columns.reduce((sum, [x, y]) => sum + cellCost(left[i]![x], right[j]![y]), 0)
    },
    SINGLE_BEADS,
  )
  return beads.flatMap(({i, a, j, b}) => {
    const zhRow = a === 1 ? left[i]! : []
    const iiRow = b === 1 ? right[j]! : []
    return coupleRow(zhRow, iiRow, columns)
  })
}

type Row = readonly (Block | undefined)[]

function coupleRow(zhRow: Row, iiRow: Row, columns: readonly (readonly [number, number])[]): CellCouple[] {
  const counterpart = new Map(columns)
  const used = new Set<number>()
  const couples: CellCouple[] = []
  for (const [x, cell] of zhRow.entries()) {
    if (cell === undefined) continue
    const y = counterpart.get(x)
    const other = y === undefined ? undefined : iiRow[y]
    // A word that both languages print alike has no Yi of its own: what stands across is Yi without Han.
    const fits = other !== undefined && y !== undefined && cell.shared === other.shared
    if (fits) used.add(y)
    couples.push({zh: [cell], ii: fits ? [other] : []})
  }
  for (const [y, cell] of iiRow.entries())
    if (cell !== undefined && !used.has(y)) couples.push({zh: [], ii: [cell]})
  return couples
}

function cellCost(zh: Block | undefined, ii: Block | undefined): number {
  if (zh === undefined || ii === undefined) return zh === ii ? 0 : 0.5
  if (zh.shared !== ii.shared) return ii.gap ? 0.5 : 2
  if (ii.gap) return 0
  if (zh.shared) return zh.text === ii.text ? -0.5 : 2
  const marks = marksOf(zh.text)
  const same = marks === marksOf(ii.text)
  return lengthCost(sizeOf(zh.text), sizeOf(ii.text)) * 0.5 + (same ? (marks === '' ? 0 : -2) : 1.5)
}

function pairColumns(left: readonly Row[], right: readonly Row[]): [number, number][] {
  const width = Math.max(0, ...left.map(row => row.length))
  const other = Math.max(0, ...right.map(row => row.length))
  if (width === other) return Array.from({length: width}, (_, x) => [x, x])
  const rows = Math.min(left.length, right.length)
  const {beads} = align(
    width,
    other,
    ({i, a, j, b}) => {
      if (a === 0 || b === 0) return SKIP_COLUMN
      let sum = 0
      for (let row = 0; row < rows; row++) sum += cellCost(left[row]![i], right[row]![j])
      return rows === 0 ? 0 : (sum / rows) * 4
    },
    SINGLE_BEADS,
  )
  return beads.filter(bead => bead.a === 1 && bead.b === 1).map(bead => [bead.i, bead.j])
}

function gridOf(cells: readonly Block[]): Row[] {
  const rows: (Block | undefined)[][] = []
  for (const block of cells) {
    const {row, column} = block.cell!
    while (rows.length <= row) rows.push([])
    rows[row]![column] = block
  }
  return rows.map(row => Array.from(row))
}

function shapeOf(cells: readonly Block[]): {rows: number; columns: number} {
  let rows = 0
  let columns = 0
  for (const {cell} of cells) {
    rows = Math.max(rows, cell!.row + 1)
    columns = Math.max(columns, cell!.column + 1)
  }
  return {rows, columns}
}
