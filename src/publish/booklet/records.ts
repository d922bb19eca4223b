import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Material} from '../../guide/elements/model.ts'
import type {Row} from '../draw/rows.ts'
import type {DrawLink} from '../draw/runs.ts'
import {plain} from '../edition/edition.ts'
import {duoOf} from './duo.ts'
import {drawVoice, duoCell, type Cell, type Grid, type GridRow} from './grid.ts'
import type {Drawing} from './model.ts'
import {duoAt, headCells, nameCells, type Column, type Role} from './record-cells.ts'

type TableRow = Extract<Row, {type: 'table'}>

/** Width in em of a column of numbers, and of the number of a record. */
const COUNT = 3.4
const NUMBER = 2.2

/**
 * A table of many columns as one record a row: its first cell is the name, columns of numbers stay columns, words of
 * closed lists make one line, and every other cell is a line with the head of its column before it. The head of the
 * table names the same parts in the same places.
 *
 * @param materials when the table is 申请材料: alternatives (任选其一) are put under one head.
 */
export function recordGrid(
  drawing: Drawing,
  row: TableRow,
  materials: readonly Material[] | undefined,
  link?: DrawLink,
): Grid {
  const {geometry} = drawing.book
  const columns = row.head.map((head, index): Column => ({index, head, role: roleOf(row, index, materials)}))
  const counts = columns.filter(column => column.role === 'count')
  const em = (geometry.body * 25.4) / 72
  const number = NUMBER * em
  const count = COUNT * em
  const rest = geometry.text - number - count * counts.length
  const hasYi = [row.head, ...row.rows].some(cells => cells.some(({yi}) => yi !== undefined))
  const beside = geometry.layout === 'columns' && (hasYi || !drawing.chapter.mostlyHan)
  const span = 2 + counts.length + (beside ? 1 : 0)
  const records = row.rows.map((cells, n): GridRow => ({
    cells: [
      {kind: 'number', draw: () => [h('span', {class: 'numeral'}, String(n + 1))]},
      ...nameCells(columns, cells, beside, link),
      ...counts.map(column => duoCell(duoAt(cells, column), {kind: 'count'})),
    ],
  }))
  return {
    kind: `records${beside ? ' beside' : ''}`,
    widths: [number, ...(beside ? [rest / 2, rest / 2] : [rest]), ...counts.map(() => count)],
    head: {
      cells: [
        {kind: 'number', draw: () => []},
        ...headCells(columns, beside, link),
        ...counts.map(column => duoCell(duoOf(column.head, link), {kind: 'count'})),
      ],
    },
    rows: grouped(row, columns, records, span, link),
  }
}

function roleOf(row: TableRow, index: number, materials: readonly Material[] | undefined): Role {
  if (index === 0) return 'name'
  const cells = row.rows.map(cells => cells[index]).filter(pair => pair !== undefined)
  const texts = cells.map(pair => plain(pair.han)).filter(text => text !== '')
  if (texts.length === 0) return 'empty'
  if (materials && isGroup(row, index, materials)) return 'group'
  if (texts.every(text => /^\d{1,3}$/.test(text))) return 'count'
  return cells.every(pair => pair.once) ? 'word' : 'prose'
}

/** Is this the column whose words the reader of the table took as groups of alternatives? */
function isGroup(row: TableRow, index: number, materials: readonly Material[]): boolean {
  if (materials.every(material => material.oneOf === '')) return false
  return row.rows.every((cells, n) => plain(cells[index]?.han ?? []) === (materials[n]?.oneOf ?? ''))
}

/** Puts a head before every run of alternatives: 任选其一 甲. They stay on one page, where the head can be seen. */
function grouped(
  row: TableRow,
  columns: readonly Column[],
  records: readonly GridRow[],
  span: number,
  link?: DrawLink,
): GridRow[] {
  const column = columns.find(({role}) => role === 'group')
  if (!column) return [...records]
  const markOf = (n: number) => plain(row.rows[n]?.[column.index]?.han ?? [])
  return records.flatMap((record, n): GridRow[] => {
    const mark = markOf(n)
    if (mark === '') return [record]
    const inside = {...record, kind: markOf(n + 1) === mark ? 'any kept' : 'any'}
    if (n > 0 && markOf(n - 1) === mark) return [inside]
    const letter = (): ElementContent => h('span', {class: 'group-mark', lang: 'zh-Hans'}, mark)
    const head: Cell = {
      kind: 'group',
      span,
      draw: voice => drawVoice(duoOf(column.head, link), voice).map(line => h('div', [line, letter()])),
    }
    return [{kind: 'opens kept', cells: [head]}, inside]
  })
}
