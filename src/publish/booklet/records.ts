import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Material} from '../../guide/elements/model.ts'
import type {Row} from '../draw/rows.ts'
import type {DrawLink} from '../draw/runs.ts'
import {plain} from '../edition/edition.ts'
import type {Pair} from '../edition/model.ts'
import {duoOf} from './duo.ts'
import {drawVoice, duoCell, type Cell, type Grid, type GridRow, type Voice} from './grid.ts'
import type {Drawing} from './model.ts'

type TableRow = Extract<Row, {type: 'table'}>

/** Width in em of a column of numbers, and of the number of a record. */
const COUNT = 3.4
const NUMBER = 2.2

/** What a column of a wide table becomes in a record. */
type Role = 'name' | 'count' | 'word' | 'prose' | 'group' | 'empty'

interface Column {
  index: number
  role: Role
  head: Pair
}

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
  const beside = geometry.layout === 'columns'
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
  return cells.every(pair => pair.once || pair.unit === '') ? 'word' : 'prose'
}

/** Is this the column whose words the reader of the table took as groups of alternatives? */
function isGroup(row: TableRow, index: number, materials: readonly Material[]): boolean {
  if (materials.every(material => material.oneOf === '')) return false
  return row.rows.every((cells, n) => plain(cells[index]?.han ?? []) === (materials[n]?.oneOf ?? ''))
}

/** The name and its lines: in one cell, or one cell a language where the languages stand side by side. */
function nameCells(
  columns: readonly Column[],
  cells: readonly Pair[],
  beside: boolean,
  link?: DrawLink,
): Cell[] {
  const name = duoAt(cells, columns[0], link)
  const words = columns.filter(column => column.role === 'word' && filled(cells, column))
  const prose = columns.filter(column => column.role === 'prose' && filled(cells, column))
  const draw = (voice: Voice): ElementContent[] => [
    h('div', {class: 'name'}, drawVoice(name, voice)),
    ...(words.length > 0
      ? [h('div', {class: 'words', lang: 'zh-Hans'}, joined(words.map(column => duoAt(cells, column).han)))]
      : []),
    ...prose.map(column => drawDetail(column, cells, voice, link)),
  ]
  if (!beside) return [{draw}]
  return [{draw: () => draw('han')}, {draw: () => drawYi(name, prose, cells, link)}]
}

/** The Yi of a record that stands beside its Han: what reads the same is not said again. */
function drawYi(
  name: ReturnType<typeof duoOf>,
  prose: readonly Column[],
  cells: readonly Pair[],
  link?: DrawLink,
) {
  return [
    ...(name.yi ? [h('div', {class: 'name'}, [h('div', {lang: 'ii', class: 'yi'}, name.yi)])] : []),
    ...prose.filter(column => cells[column.index]?.yi).map(column => drawDetail(column, cells, 'yi', link)),
  ]
}

function drawDetail(column: Column, cells: readonly Pair[], voice: Voice, link?: DrawLink): ElementContent {
  const value = duoAt(cells, column, link)
  const head = duoOf(column.head, link)
  const line = (lang: 'zh-Hans' | 'ii', label: ElementContent[] | undefined, text: ElementContent[]) =>
    h('div', {class: lang === 'ii' ? 'yi' : 'han', lang}, [
      ...(label ? [h('span', {class: 'label'}, label)] : []),
      h('span', text),
    ])
  const han = line('zh-Hans', head.han, value.han)
  const yi = value.yi && line('ii', head.yi, value.yi)
  const lines =
    voice === 'han' ? [han] : voice === 'yi' ? (yi ? [yi] : value.same ? [han] : []) : yi ? [han, yi] : [han]
  return h('div', {class: 'detail'}, lines)
}

/** Heads in the places their columns have in a record. Heads of lines stand before each line already. */
function headCells(columns: readonly Column[], beside: boolean, link?: DrawLink): Cell[] {
  const name = columns[0]
  const words = columns.filter(column => column.role === 'word').map(column => duoOf(column.head, link))
  const draw = (voice: Voice): ElementContent[] => [
    ...(name ? [h('div', {class: 'name'}, drawVoice(duoOf(name.head, link), voice))] : []),
    ...(words.length > 0 && voice !== 'yi'
      ? [h('div', {class: 'words han', lang: 'zh-Hans'}, joined(words.map(duo => duo.han)))]
      : []),
    ...(words.some(duo => duo.yi) && voice !== 'han'
      ? [h('div', {class: 'words yi', lang: 'ii'}, joined(words.flatMap(duo => (duo.yi ? [duo.yi] : []))))]
      : []),
  ]
  return beside ? [{draw: () => draw('han')}, {draw: () => draw('yi')}] : [{draw}]
}

/** Puts a head before every run of alternatives: 任选其一 甲. */
function grouped(
  row: TableRow,
  columns: readonly Column[],
  records: readonly GridRow[],
  span: number,
  link?: DrawLink,
): GridRow[] {
  const column = columns.find(({role}) => role === 'group')
  if (!column) return [...records]
  let before = ''
  return records.flatMap((record, n): GridRow[] => {
    const mark = plain(row.rows[n]?.[column.index]?.han ?? [])
    const opens = mark !== '' && mark !== before
    before = mark
    if (mark === '') return [record]
    const inside = {...record, kind: 'any'}
    if (!opens) return [inside]
    const letter = (): ElementContent => h('span', {class: 'group-mark', lang: 'zh-Hans'}, mark)
    const head: Cell = {
      kind: 'group',
      span,
      draw: voice => drawVoice(duoOf(column.head, link), voice).map(line => h('div', [line, letter()])),
    }
    return [{kind: 'opens', cells: [head]}, inside]
  })
}

function duoAt(cells: readonly Pair[], column: Column | undefined, link?: DrawLink) {
  const pair = column && cells[column.index]
  return pair ? duoOf(pair, link) : {han: [], yi: undefined, same: true}
}

function filled(cells: readonly Pair[], column: Column): boolean {
  return plain(cells[column.index]?.han ?? []) !== ''
}

/** Words of closed lists one after another; a rule between them is drawn, because no mark parts Yi from Yi. */
function joined(parts: readonly ElementContent[][]): ElementContent[] {
  return parts.map(part => h('span', {class: 'word'}, part))
}
