import {plainText} from '../markdown/canonical.ts'
import type {Block, Flow} from '../model.ts'
import {nearest} from '../nearest.ts'
import type {ElementContext, ElementReader} from './context.ts'
import {body} from './context.ts'
import type {Material} from './model.ts'

type Column =
  'name' | 'originals' | 'copies' | 'form' | 'need' | 'source' | 'issuer' | 'oneOf' | 'when' | 'note'

/** Headers of docs/format.md and the ones met in real guides (service-guides §3). */
const HEADERS: ReadonlyMap<string, Column> = new Map([
  ['材料名称', 'name'],
  ['名称', 'name'],
  ['材料', 'name'],
  ['原件', 'originals'],
  ['份数', 'originals'],
  ['原件份数', 'originals'],
  ['复印件', 'copies'],
  ['复印件份数', 'copies'],
  ['形式', 'form'],
  ['材料形式', 'form'],
  ['必要性', 'need'],
  ['来源', 'source'],
  ['来源渠道', 'source'],
  ['出具单位', 'issuer'],
  ['任选其一', 'oneOf'],
  ['何时需要', 'when'],
  ['说明', 'note'],
  ['填报须知', 'note'],
  ['备注', 'note'],
])

/** The headers docs/format.md names first, to say what is expected. */
const OFFERED = [
  '材料名称',
  '原件',
  '复印件',
  '形式',
  '必要性',
  '来源',
  '出具单位',
  '任选其一',
  '何时需要',
  '说明',
]

/** Words of the closed columns (docs/format.md). */
export const CLOSED_WORDS: Readonly<Record<'form' | 'need' | 'source', readonly string[]>> = {
  form: ['纸质', '电子', '纸质或电子'],
  need: ['必要', '非必要', '容缺后补'],
  source: ['申请人自备', '政府部门核发', '其他'],
}

/** Which column a header names. */
export function materialColumn(header: string): Column | undefined {
  return HEADERS.get(header.replace(/[\s*（）()]/g, ''))
}

/** Columns whose cells are the same in both halves. */
export function isClosedColumn(header: string): boolean {
  const column = materialColumn(header)
  return column === 'form' || column === 'need' || column === 'source' || column === 'oneOf'
}

const NOTHING = /(?:无需|无须|不需|不需要|不用|免于?)(?:提交|提供|携带|带)?(?:任何|其他)?材料|^无[。]?$/

/** 申请材料: a table, or a sentence that nothing has to be brought. */
export const materials: ElementReader = {
  name: 'materials',
  read: context => {
    const flow = body(context.section)
    const tables = flow.filter(part => part.type === 'table')
    if (tables.length > 0) return {materials: tables.flatMap(table => rowsOf(table, context))}
    const says = flow.some(part => part.type === 'paragraph' && NOTHING.test(plainText(part.block.inline)))
    if (!says) context.tell('material-table', 'no-table', context.section.place)
    return says ? {noMaterials: true} : {}
  },
}

function rowsOf(table: Extract<Flow, {type: 'table'}>, context: ElementContext): Material[] {
  const at = new Map<Column, number>()
  table.head.forEach((cell, index) => {
    const header = plainText(cell.inline)
    const column = materialColumn(header)
    if (column === undefined) {
      const near = nearest(header, HEADERS.keys())
      context.tell(
        'material-table',
        'unknown-column',
        cell.place,
        {name: header, options: OFFERED.join('、')},
        near === undefined ? [] : [near],
      )
    } else if (at.has(column)) {
      context.tell('material-table', 'column-twice', cell.place, {name: header})
    } else {
      at.set(column, index)
    }
  })
  if (!at.has('name')) {
    context.tell('material-table', 'no-name-column', table.head[0]?.place ?? table.place)
    return []
  }
  return table.rows.flatMap(row => materialOf(row, column => row[at.get(column) ?? -1], context))
}

function materialOf(
  row: readonly Block[],
  cell: (column: Column) => Block | undefined,
  context: ElementContext,
): Material[] {
  const name = cell('name')
  if (name === undefined || name.text === '') {
    if (row.some(one => one.text !== ''))
      context.tell('material-table', 'no-name', (name ?? row[0])?.place ?? context.section.place)
    return []
  }
  const prose = (column: Column): Block | undefined => {
    const block = cell(column)
    return block === undefined || block.text === '' ? undefined : block
  }
  const words = (column: Column): string => plainText(cell(column)?.inline ?? [])
  return [
    {
      name,
      originals: count(cell('originals'), context),
      copies: count(cell('copies'), context),
      form: closed('form', cell('form'), context),
      need: closed('need', cell('need'), context),
      source: closed('source', cell('source'), context),
      issuer: prose('issuer'),
      note: prose('note'),
      when: prose('when'),
      oneOf: words('oneOf'),
    },
  ]
}

/** `1`, also `１`, `1份`; anything else is told and counts as empty. */
function count(cell: Block | undefined, context: ElementContext): number | undefined {
  const text = plainText(cell?.inline ?? [])
  if (cell === undefined || text === '' || /^[-—/]+$/.test(text)) return undefined
  const ascii = text.replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - 0xff10))
  const match = /^(\d{1,3})\s*[份张个]?$/.exec(ascii)
  if (match?.[1] === undefined) {
    context.tell('material-table', 'count', cell.place, {text})
    return undefined
  }
  if (match[1] !== text) context.tell('number-form', '', cell.place, {text, expected: match[1]}, [match[1]])
  return Number(match[1])
}

function closed(
  column: 'form' | 'need' | 'source',
  cell: Block | undefined,
  context: ElementContext,
): string {
  const text = plainText(cell?.inline ?? [])
  if (cell === undefined || text === '' || CLOSED_WORDS[column].includes(text)) return text
  const near = nearest(text, CLOSED_WORDS[column])
  const options = CLOSED_WORDS[column].join('、')
  context.tell('material-table', 'word', cell.place, {text, options}, near === undefined ? [] : [near])
  return ''
}
