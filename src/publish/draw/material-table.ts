import type {Block, Flow} from '../../guide/model.ts'
import {materialColumn} from '../../guide/elements/materials.ts'
import type {Material} from '../../guide/elements/model.ts'
import type {Edition, Pair} from '../edition/model.ts'
import {plain} from '../edition/edition.ts'

/** What a column of 申请材料 holds; `extra` for a column docs/format.md does not name. */
export type MaterialColumn =
  | 'name'
  | 'originals'
  | 'copies'
  | 'form'
  | 'need'
  | 'source'
  | 'issuer'
  | 'oneOf'
  | 'when'
  | 'note'
  | 'extra'

/** One material with the cells of its row by column, so that nothing the row says is lost. */
export interface MaterialRow {
  material: Material
  name: Pair
  cells: ReadonlyMap<MaterialColumn, Pair>
  /** Cells of columns nobody foresaw, with the head of each. */
  extra: {head: Pair; cell: Pair}[]
}

/** A table of materials of a guide, read back from its flow. */
export interface MaterialTable {
  heads: ReadonlyMap<MaterialColumn, Pair>
  extraHeads: Pair[]
  rows: MaterialRow[]
}

/**
 * Reads a table of the section 申请材料 as materials.
 *
 * @returns undefined when its rows are not the materials the guide room found: the table is then drawn as it stands.
 */
export function materialTable(
  edition: Edition,
  table: Extract<Flow, {type: 'table'}>,
): MaterialTable | undefined {
  const byName = new Map(edition.guide.elements.materials?.map(material => [material.name, material]))
  const materials = table.rows.map(row =>
    row.map(cell => byName.get(cell)).find(found => found !== undefined),
  )
  if (materials.length === 0 || materials.some(material => material === undefined)) return undefined
  const columns = table.head.map(head => materialColumn(plain(edition.pair(head).han)) ?? 'extra')
  const heads = new Map<MaterialColumn, Pair>()
  columns.forEach((column, n) => {
    const head = table.head[n]
    if (head && column !== 'extra') heads.set(column, edition.pair(head))
  })
  const extra = columns.flatMap((column, n) => (column === 'extra' ? [n] : []))
  const head = (n: number): Pair | undefined => pairAt(edition, table.head, n)
  return {
    heads,
    extraHeads: extra.flatMap(n => head(n) ?? []),
    rows: table.rows.flatMap((row, at) => {
      const material = materials[at]
      if (!material) return []
      const cells = new Map<MaterialColumn, Pair>()
      columns.forEach((column, n) => {
        const cell = pairAt(edition, row, n)
        if (cell && column !== 'extra' && plain(cell.han) !== '') cells.set(column, cell)
      })
      return [
        {
          material,
          name: edition.pair(material.name),
          cells,
          extra: extra.flatMap(n => {
            const [top, cell] = [head(n), pairAt(edition, row, n)]
            return top && cell && plain(cell.han) !== '' ? [{head: top, cell}] : []
          }),
        },
      ]
    }),
  }
}

function pairAt(edition: Edition, blocks: readonly Block[], at: number): Pair | undefined {
  const block = blocks[at]
  return block && edition.pair(block)
}
