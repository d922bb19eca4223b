import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Words} from '#locale/words.ts'
import {drawLabel, tickBox} from './labels.ts'
import {groupsOf} from './material-groups.ts'
import type {MaterialColumn, MaterialRow, MaterialTable} from './material-table.ts'
import {drawLines, type DrawOptions} from './stacked.ts'

export interface ChecklistOptions extends DrawOptions {
  words: Words
  /** An empty column for the clerk's own notes. */
  remarks: boolean
}

/** Said under a material's name, in this order. */
const DETAILS: readonly MaterialColumn[] = ['form', 'need', 'source', 'issuer']
/** Said beside it. */
const REMARKS: readonly MaterialColumn[] = ['when', 'note']

/**
 * Draws materials as a table to tick: every row of the guide's table once, alternatives together under one head,
 * what is only sometimes needed marked as such.
 */
export function drawChecklist(table: MaterialTable, options: ChecklistOptions): Element {
  const counts = (['originals', 'copies'] as const).filter(column => table.heads.has(column))
  const width = 4 + counts.length + (options.remarks ? 1 : 0)
  return h('table', {class: 'checklist'}, [
    h('thead', drawHead(table, counts, options)),
    h(
      'tbody',
      grouped(table.rows).flatMap(group => [
        ...(group.oneOf === '' ? [] : [groupHead(table, group, width, options)]),
        ...group.rows.map(row =>
          drawMaterial(row, numberOf(table, row), counts, group.oneOf !== '', options),
        ),
      ]),
    ),
  ])
}

/** Rows of which any one will do, or one that is wanted for itself. */
export interface RowGroup {
  oneOf: string
  rows: MaterialRow[]
}

/** The rows of a table, alternatives together. */
export function grouped(rows: readonly MaterialRow[]): RowGroup[] {
  const byMaterial = new Map(rows.map(row => [row.material, row]))
  return groupsOf(rows.map(row => row.material)).map(({oneOf, materials}) => ({
    oneOf,
    rows: materials.flatMap(material => byMaterial.get(material) ?? []),
  }))
}

/** A row's number, 1-based, in the order of the guide's table. */
export function numberOf(table: MaterialTable, row: MaterialRow): number {
  return table.rows.indexOf(row) + 1
}

function drawHead(
  table: MaterialTable,
  counts: readonly MaterialColumn[],
  options: ChecklistOptions,
): Element {
  const heads = (columns: readonly MaterialColumn[]): ElementContent[] =>
    columns.flatMap(column => {
      const head = table.heads.get(column)
      return head ? [h('div', {class: 'sub-head'}, drawLines(head, 'span', options))] : []
    })
  const name = table.heads.get('name')
  return h('tr', [
    h('th', {scope: 'col', class: 'tick'}, drawLabel(options, 'sheet.material.ready', {}, 'div')),
    h('th', {scope: 'col', class: 'number'}),
    h('th', {scope: 'col', class: 'name'}, [
      ...(name ? drawLines(name, 'div', options) : drawLabel(options, 'reader.material.name', {}, 'div')),
      h('div', {class: 'sub-heads'}, heads(DETAILS)),
    ]),
    ...counts.map(column => h('th', {scope: 'col', class: 'count'}, headOf(table, column, options))),
    h('th', {scope: 'col', class: 'note'}, [
      ...heads(['oneOf', ...REMARKS]),
      ...table.extraHeads.map(head => h('div', {class: 'sub-head'}, drawLines(head, 'span', options))),
    ]),
    ...(options.remarks
      ? [h('th', {scope: 'col', class: 'remarks'}, drawLabel(options, 'sheet.notice.remarks', {}, 'div'))]
      : []),
  ])
}

function headOf(table: MaterialTable, column: MaterialColumn, options: ChecklistOptions): ElementContent[] {
  const head = table.heads.get(column)
  return head ? drawLines(head, 'div', options) : []
}

function groupHead(table: MaterialTable, group: RowGroup, width: number, options: ChecklistOptions): Element {
  return h('tr', {class: 'one-of-head'}, h('td', {colspan: width}, groupWords(table, group, options)))
}

/** What is said over alternatives: 任选其一　甲　下面3样，带一样就行. */
export function groupWords(
  table: MaterialTable,
  group: RowGroup,
  options: ChecklistOptions,
): ElementContent[] {
  const head = table.heads.get('oneOf')
  return [
    ...(head ? drawLines(head, 'span', options) : drawLabel(options, 'reader.material.oneOf')),
    h('span', {class: 'group-name', lang: 'zh-Hans'}, group.oneOf),
    ...drawLabel(options, 'sheet.material.any', {n: group.rows.length}),
  ]
}

function drawMaterial(
  row: MaterialRow,
  number: number,
  counts: readonly MaterialColumn[],
  alternative: boolean,
  options: ChecklistOptions,
): Element {
  const marks = [alternative ? 'alternative' : '', row.cells.has('when') ? 'conditional' : '']
  return h('tr', {class: marks.filter(mark => mark !== '')}, [
    h('td', {class: 'tick'}, tickBox()),
    h('td', {class: 'number'}, String(number)),
    h('td', {class: 'name'}, [
      ...drawLines(row.name, 'div', options),
      h('div', {class: 'details'}, drawDetails(row, options)),
    ]),
    ...counts.map(column => h('td', {class: 'count'}, cell(row, column, options))),
    h('td', {class: 'note'}, drawRemarks(row, options)),
    ...(options.remarks ? [h('td', {class: 'remarks'})] : []),
  ])
}

/** A list of materials goes without saying that they are needed; only what is not 必要 is said (docs/format.md). */
const UNSAID = '必要'

/** The details of a material, in this order, under or behind its name. */
export function drawDetails(row: MaterialRow, options: DrawOptions): ElementContent[] {
  return DETAILS.flatMap(column => cell(row, column, options))
}

function cell(row: MaterialRow, column: MaterialColumn, options: DrawOptions): ElementContent[] {
  if (column === 'need' && row.material.need === UNSAID) return []
  const pair = row.cells.get(column)
  return pair ? [h('span', {class: `cell ${column}`}, drawLines(pair, 'span', options))] : []
}

/** When it is needed, said to be so; then the note; then whatever other columns the guide keeps, under their heads. */
export function drawRemarks(row: MaterialRow, options: ChecklistOptions): ElementContent[] {
  return [
    ...(row.cells.has('when')
      ? [
          h('div', {class: 'when'}, [
            ...drawLabel(options, 'sheet.material.when'),
            ...cell(row, 'when', options),
          ]),
        ]
      : []),
    ...(row.cells.has('note') ? [h('div', cell(row, 'note', options))] : []),
    ...row.extra.map(({head, cell: value}) =>
      h('div', {class: 'extra'}, [
        h('span', {class: 'sub-head'}, drawLines(head, 'span', options)),
        h('span', drawLines(value, 'span', options)),
      ]),
    ),
  ]
}
