import type {Block as Drawn, MaterialGroup, MaterialItem} from '#kiosk-app/data/blocks.ts'
import type {Line} from '#kiosk-app/data/lines.ts'
import type {Block} from '#guide/model.ts'
import type {Material} from '#guide/elements/model.ts'
import {plain} from '../edition/edition.ts'
import type {GuideContext} from './context.ts'
import {pairLine, textLine, wordLine} from './lines.ts'

/** A table of 申请材料: its header cells and, for each material, the cells of its row. */
export interface MaterialRow {
  material: Material
  head: readonly Block[]
  cells: readonly Block[]
}

/** 必要 goes without saying, and a source of 其他 says nothing. */
const PLAIN_NEED = '必要'
const OTHER = '其他'

/**
 * The checklist: what everybody brings, then what one may choose from, then what is needed in some cases only.
 * Nothing of the table is lost: a column the element does not know is shown under its own heading.
 */
export function materialsBlock(rows: readonly MaterialRow[], context: GuideContext): Drawn {
  const groups = new Map<string, MaterialRow[]>()
  for (const row of rows) {
    const key = row.material.oneOf ? `any ${row.material.oneOf}` : `when ${whenText(row.material)}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const drawn = [...groups.values()].map(members => group(members, context))
  const conditional = (one: (typeof drawn)[number]) => one.when !== ''
  return {
    type: 'materials',
    groups: [...drawn.filter(one => !conditional(one)), ...drawn.filter(conditional)].map(one => one.group),
  }
}

function group(rows: readonly MaterialRow[], context: GuideContext): {group: MaterialGroup; when: string} {
  const first = rows[0]!
  const choose = first.material.oneOf !== '' && rows.length > 1
  const same = rows.every(row => whenText(row.material) === whenText(first.material))
  const when = same ? whenText(first.material) : ''
  return {
    when,
    group: {
      need: choose ? 'any' : 'all',
      // A group without one case for all of it may still hold rows for some cases: nobody can count those either.
      ...(rows.some(row => row.material.when !== undefined) ? {sometimes: true as const} : {}),
      title:
        when === ''
          ? wordLine(context.words, `kiosk.materials.${choose ? 'any' : 'all'}`)
          : whenLine(first.material, choose, context),
      items: rows.map(row => item(row, !same, context)),
    },
  }
}

/** The case in which it is needed. The Yi is the approved cell alone: it is never joined with words of the tool. */
function whenLine(material: Material, choose: boolean, context: GuideContext): Line {
  const pair = context.edition.pair(material.when!)
  const {yi} = pairLine(pair, context.reachable)
  const key = choose ? 'kiosk.materials.when.any' : 'kiosk.materials.when'
  return {han: [context.words.han(key, {when: plain(pair.han)})], ...(yi ? {yi} : {})}
}

function item(row: MaterialRow, tellWhen: boolean, context: GuideContext): MaterialItem {
  const {material} = row
  const line = (block: Block) => pairLine(context.edition.pair(block), context.reachable)
  const counts: Line[] = [
    ...count('reader.material.originals.n', material.originals, context),
    ...count('reader.material.copies.n', material.copies, context),
    ...(material.form ? [textLine(material.form)] : []),
    ...(material.need && material.need !== PLAIN_NEED ? [textLine(material.need)] : []),
  ]
  const told = new Set([material.name, ...(tellWhen ? [] : [material.when])])
  const details = row.cells.flatMap((cell, column) => {
    const label = row.head[column]
    if (!label || told.has(cell) || cell.text === '' || inCounts(cell, material)) return []
    return [{label: line(label), value: line(cell)}]
  })
  return {name: line(material.name), counts, details}
}

function count(key: string, n: number | undefined, context: GuideContext): Line[] {
  return n === undefined || n === 0 ? [] : [wordLine(context.words, key, {n})]
}

/** A cell whose whole meaning is in the typed element already: a number of copies, a word of a closed list. */
function inCounts(cell: Block, material: Material): boolean {
  if (!cell.shared) return false
  if (cell.text === material.source && cell.text === OTHER) return true
  const number = Number(cell.text)
  const typed = [material.form, material.need, material.oneOf]
  return (
    typed.includes(cell.text) || number === material.originals || number === material.copies || number === 0
  )
}

function whenText(material: Material): string {
  return material.when?.text ?? ''
}
