import type {Block as Drawn} from '#kiosk-app/data/blocks.ts'
import type {Block, Section} from '#guide/model.ts'
import {sectionRows, type Row} from '../draw/rows.ts'
import type {GuideContext} from './context.ts'
import {pairLine} from './lines.ts'
import {materialsBlock, type MaterialRow} from './materials.ts'
import {stepItem} from './steps.ts'

/**
 * A section of the text as blocks of the screen. The table of materials and the list of steps become their own
 * blocks; whatever else stands in those sections is kept in its place.
 */
export function sectionBlocks(section: Section, context: GuideContext): Drawn[] {
  const blocks: Drawn[] = []
  const {materials = [], steps = []} = context.edition.guide.elements
  const byName = new Map(materials.map(material => [material.name, material]))
  const branches = new Set(steps.flatMap(step => step.branches.map(branch => branch.block)))
  for (const row of sectionRows(context.edition, section)) {
    // The title stands above every part already.
    if (row.type === 'heading' && row.block.kind === 'title') continue
    if (row.type === 'table') {
      const found = materialRows(row.blocks, byName)
      blocks.push(found.length > 0 ? materialsBlock(found, context) : tableBlock(row, context))
      continue
    }
    const step = row.type === 'item' ? steps.find(one => one.block === row.block) : undefined
    if (step) {
      const item = stepItem(step, step === steps.at(-1), context)
      const before = blocks.at(-1)
      if (before?.type === 'steps') before.steps.push(item)
      else blocks.push({type: 'steps', steps: [item]})
    } else if (!branches.has(row.block)) {
      blocks.push(rowBlock(row, context))
    }
  }
  return blocks
}

function materialRows(
  table: readonly (readonly Block[])[],
  byName: ReadonlyMap<Block, MaterialRow['material']>,
): MaterialRow[] {
  const [head = [], ...rows] = table
  return rows.flatMap(cells => {
    const name = cells.find(cell => byName.has(cell))
    const material = name && byName.get(name)
    return material ? [{material, head, cells}] : []
  })
}

function tableBlock(row: Extract<Row, {type: 'table'}>, context: GuideContext): Drawn {
  const line = (pair: (typeof row.head)[number]) => pairLine(pair, context.reachable)
  return {type: 'table', head: row.head.map(line), rows: row.rows.map(cells => cells.map(line))}
}

function rowBlock(row: Exclude<Row, {type: 'table'}>, context: GuideContext): Drawn {
  const line = pairLine(row.pair, context.reachable)
  switch (row.type) {
    case 'heading':
      return {type: 'heading', depth: row.depth <= 2 ? 2 : 3, line}
    case 'item':
      return {type: 'item', depth: row.depth, marker: row.marker, line}
    case 'figure':
      return {type: 'picture', src: context.picture(row.path), line}
    default:
      return {type: row.type, line}
  }
}
