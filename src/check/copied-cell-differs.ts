import type {Block, Flow, Half, Section} from '../guide/model.ts'
import type {PairedGuide} from '../pairing/model.ts'
import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'

/**
 * Cells and lines without words of their own (figures, closed words, placeholders alone) are no units: print takes
 * them from the Han for both languages, and the Yi half holds a copy. One that differs was changed on one side only,
 * and nobody knows which is right.
 */
export const copiedCellDiffers: GuideCheck = paired => {
  const {zh, ii} = paired.guide
  return sectionPairs(paired).flatMap(([han, yi]) => {
    const copies = sharedOf(ii, yi)
    return [...sharedOf(zh, han)].flatMap(([key, block]): Fault[] => {
      const copy = copies.get(key)
      if (!copy || copy.text === block.text) return []
      const {file, line} = block.place
      const variant = block.text === '' ? 'full' : copy.text === '' ? 'empty' : 'other'
      const values = {text: copy.text, han: block.text, file, line}
      return [{rule: 'copied-cell-differs', variant, values, place: copy.place, counterpart: block.place}]
    })
  })
}

/** The sections of both halves that belong together, as their paired blocks say. */
function sectionPairs({guide: {zh, ii}, units}: PairedGuide): [Section, Section][] {
  const found = new Map<Section, Section>()
  for (const unit of units) {
    const han = zh.sections[unit.zh[0]?.section ?? -1]
    const yi = ii.sections[(unit.ii[0] ?? unit.gaps?.[0])?.section ?? -1]
    if (han && yi && !found.has(han)) found.set(han, yi)
  }
  return [...found]
}

/** Blocks of a section without words of their own, by where they stand: row and column of a table, else their order. */
function sharedOf({blocks}: Half, {index, flow}: Section): Map<string, Block> {
  const cells = new Map<Block, string>()
  const inside = (one: Flow, table: {count: number}): void => {
    if (one.type === 'table') {
      table.count += 1
      ;[one.head, ...one.rows].forEach((row, r) =>
        row.forEach((cell, c) => cells.set(cell, `${table.count} ${r} ${c}`)),
      )
    } else if (one.type === 'quote') one.children.forEach(child => inside(child, table))
    else if (one.type === 'list')
      one.items.forEach(item => item.children.forEach(child => inside(child, table)))
  }
  const table = {count: 0}
  flow.forEach(one => inside(one, table))
  const own = blocks.filter(block => block.section === index)
  return new Map(
    own.flatMap((block, at): [string, Block][] =>
      block.shared ? [[cells.get(block) ?? `${own.length} blocks, ${at}`, block]] : [],
    ),
  )
}
