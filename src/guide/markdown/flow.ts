import type {BlockContent, Code, DefinitionContent, List, Paragraph, Table} from 'mdast'
import {isClosedColumn} from '../elements/materials.ts'
import type {Block, BlockKind, Flow, Inline, ListItem} from '../model.ts'
import {normalPath} from '../paths.ts'
import type {HalfBuilder} from './builder.ts'
import {plainText} from './canonical.ts'
import {asset, caption, placeOf, span, tell} from './inline.ts'
import {DEEPEST, withoutStandIns} from './prepare.ts'
import {tidy} from './tidy.ts'

/** What stands around a piece of flow. */
export interface Around {
  /** What a paragraph is here. */
  kind: BlockKind
  depth: number
  /** Inside an ordered list. */
  steps: boolean
}

/** Markdown flow content to ours; adds its blocks to the builder in source order. */
export function flowOf(node: BlockContent | DefinitionContent, around: Around, builder: HalfBuilder): Flow[] {
  switch (node.type) {
    case 'heading': {
      const {depth} = node
      const block = builder.block('heading', builder.inline(node.children), placeOf(node, builder.reading), {
        depth,
      })
      return [{type: 'heading', depth, block}]
    }
    case 'paragraph':
      return paragraph(node, around, builder)
    case 'list':
      return list(node, around, builder)
    case 'blockquote': {
      const inside: Around = {...around, kind: 'quote', depth: around.depth + 1}
      const children = node.children.flatMap(child => flowOf(child, inside, builder))
      if (children.length === 0) return []
      return around.depth >= DEEPEST ? children : [{type: 'quote', children}]
    }
    case 'table':
      return table(node, builder)
    case 'code':
      return code(node, around, builder)
    default:
      // A rule (---) is an ornament; HTML and definitions are switched off in the parser.
      return []
  }
}

function paragraph(node: Paragraph, around: Around, builder: HalfBuilder): Flow[] {
  const {reading} = builder
  const pictures = node.children.filter(child => child.type === 'image')
  const alone = node.children.every(
    child => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''),
  )
  if (pictures.length > 0 && alone) {
    return pictures.flatMap((picture): Flow[] => {
      const fine = asset(picture.url, picture, reading)
      const words = tidy(caption(picture, reading))
      if (!fine && words.length === 0) return []
      const block = builder.block('caption', words, placeOf(picture, reading))
      return [fine ? {type: 'figure', path: normalPath(picture.url), block} : {type: 'paragraph', block}]
    })
  }
  const inline = tidy(builder.inline(node.children))
  if (inline.length === 0) return []
  return [{type: 'paragraph', block: builder.block(around.kind, inline, placeOf(node, reading), around)}]
}

function list(node: List, around: Around, builder: HalfBuilder): Flow[] {
  const {reading} = builder
  const ordered = node.ordered === true
  const inside: Around = {kind: 'item', depth: around.depth + 1, steps: ordered || around.steps}
  const items: ListItem[] = []
  for (const item of node.children) {
    if (typeof item.checked === 'boolean') tell(reading, item, 'unsupported-markdown', 'task-list')
    const first = builder.blocks.length
    // Only what begins an item is the item; a paragraph after it is a paragraph inside.
    const children = item.children.flatMap((child, at) =>
      flowOf(child, at === 0 ? inside : {...inside, kind: 'paragraph'}, builder),
    )
    if (children.length === 0) continue
    items.push({children})
    const block = builder.blocks[first]
    const number = /^\d{1,9}/.exec(
      reading.source.slice(span(item, reading).start, span(item, reading).start + 9),
    )
    if (ordered && block !== undefined && number !== null) builder.numbers.set(block, Number(number[0]))
  }
  if (items.length === 0) return []
  if (around.depth >= DEEPEST) return items.flatMap(item => item.children)
  return [{type: 'list', ordered, start: node.start ?? 1, items}]
}

function table(node: Table, builder: HalfBuilder): Flow[] {
  const {reading} = builder
  const width = node.children[0]?.children.length ?? 0
  const closed = new Set<number>()
  const rows = node.children.map((row, at) => {
    if (row.children.length !== width) {
      tell(reading, row, 'table-row', undefined, {cells: row.children.length, expected: width})
    }
    return Array.from({length: width}, (_, column) => {
      const cell = row.children[column]
      // A cell that is not there stands at the end of its row.
      const place = placeOf({position: cell === undefined ? endOf(row) : insideOf(cell)}, reading)
      const block = builder.block('cell', cell === undefined ? [] : builder.inline(cell.children), place)
      block.cell = {row: at, column}
      if (at === 0 && isClosedColumn(plainText(block.inline))) closed.add(column)
      if (at > 0 && !block.gap) block.shared ||= isClosed(block, closed.has(column), builder)
      return block
    })
  })
  return [{type: 'table', head: rows[0] ?? [], rows: rows.slice(1), place: placeOf(node, reading)}]
}

function endOf(node: Table['children'][number]): Table['position'] {
  const end = node.position?.end
  return end === undefined ? undefined : {start: end, end}
}

/** The words of a cell without its bars and spaces, so that a replacement can stand exactly there. */
function insideOf(cell: Table['children'][number]['children'][number]): Table['position'] {
  const start = cell.children[0]?.position?.start
  const end = cell.children.at(-1)?.position?.end
  return start === undefined || end === undefined ? cell.position : {start, end}
}

/** A word of a closed list: known by its column in the Han half, by the word itself in the other. */
function isClosed(block: Block, closedColumn: boolean, builder: HalfBuilder): boolean {
  const inMaterials = builder.section.element === 'materials'
  return (inMaterials && closedColumn) || builder.input.sharedWords.has(block.text)
}

function code(node: Code, around: Around, builder: HalfBuilder): Flow[] {
  const {reading} = builder
  tell(reading, node, 'unsupported-markdown', 'code-block')
  const lines = node.value.split('\n').filter(line => line.trim() !== '')
  const inline = lines.flatMap((line, at): Inline[] => {
    const text: Inline = {type: 'text', value: withoutStandIns(line)}
    return at === 0 ? [text] : [{type: 'break'}, text]
  })
  if (inline.length === 0) return []
  return [{type: 'paragraph', block: builder.block(around.kind, inline, placeOf(node, reading))}]
}
