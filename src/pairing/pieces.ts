import type {Block, Flow, Half} from '../guide/model.ts'

/** What structure tells of one block, or of one whole table, without reading its language. */
export interface Piece {
  /** One block, or every cell of a table. */
  blocks: Block[]
  /** `table` when `blocks` are the cells of a table. */
  kind: Block['kind'] | 'table'
  depth: number
  /** Depth of list nesting, 0 outside lists. */
  level: number
  /** Letters and digits, placeholders and markup not counted. */
  size: number
  /** Placeholders and numbers, sorted and joined; '' when there are none. */
  marks: string
  gap: boolean
  shared: boolean
  /** Known to have been written since the last sync. */
  fresh: boolean
  section: number
}

/** A block that people translate: not one that both languages print alike, and not an empty cell. */
export function isUnitBlock(block: Block): boolean {
  return !block.shared && block.text !== ''
}

/**
 * Cuts a half into pieces in source order; a table is one piece.
 *
 * @returns pieces whose blocks, in order, are those of the half
 */
export function piecesOf(half: Half): Piece[] {
  const levels = new Map<Block, number>()
  for (const section of half.sections) readLevels(section.flow, 0, levels)
  const tables = new Map(tablesOf(half.blocks).map(cells => [cells[0], cells]))
  return half.blocks.flatMap(block => {
    if (block.cell === undefined) return [blockPiece(block, levels.get(block) ?? 0)]
    const table = tables.get(block)
    return table === undefined ? [] : [tablePiece(table)]
  })
}

/** The tables among the blocks of a half, each as its cells in order. */
export function tablesOf(blocks: readonly Block[]): Block[][] {
  const tables: Block[][] = []
  let open: Block[] | undefined
  for (const block of blocks) {
    if (block.cell === undefined) {
      open = undefined
      continue
    }
    // Two tables may stand one right after the other.
    if (open === undefined || !follows(open.at(-1)!.cell!, block.cell)) tables.push((open = []))
    open.push(block)
  }
  return tables
}

type Cell = NonNullable<Block['cell']>

function follows(before: Cell, after: Cell): boolean {
  return after.row > before.row || (after.row === before.row && after.column > before.column)
}

/** Cuts a run of blocks into pieces, cells each for itself: for runs that are not whole tables. */
export function piecesOfRun(blocks: readonly Block[], fresh: ReadonlySet<Block>): Piece[] {
  return blocks.map(block => ({...blockPiece(block, 0), fresh: fresh.has(block)}))
}

function readLevels(flow: readonly Flow[], level: number, levels: Map<Block, number>): void {
  for (const node of flow) {
    if (node.type === 'list') for (const item of node.items) readLevels(item.children, level + 1, levels)
    else if (node.type === 'quote') readLevels(node.children, level, levels)
    else if (node.type !== 'table') levels.set(node.block, level)
  }
}

function blockPiece(block: Block, level: number): Piece {
  return {
    blocks: [block],
    kind: block.kind,
    depth: block.depth,
    level,
    size: sizeOf(block.text),
    marks: marksOf(block.text),
    gap: block.gap,
    shared: block.shared,
    fresh: false,
    section: block.section,
  }
}

function tablePiece(cells: Block[]): Piece {
  const own = cells.filter(cell => !cell.gap)
  return {
    blocks: cells,
    kind: 'table',
    depth: 0,
    level: 0,
    size: own.reduce((sum, cell) => sum + sizeOf(cell.text), 0),
    marks: marksOf(own.map(cell => cell.text).join(' ')),
    gap: own.length === 0,
    shared: false,
    fresh: false,
    section: cells[0]!.section,
  }
}

const PLACEHOLDER = /(?<!\\)\{[^{}\s]+\}/gu

/** Letters and digits of a text; what translation stretches by a steady ratio. */
export function sizeOf(text: string): number {
  return text.replace(PLACEHOLDER, '').match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** Placeholders and ASCII or full-width numbers of a text, as one comparable string. */
export function marksOf(text: string): string {
  const names = text.match(PLACEHOLDER) ?? []
  const numbers =
    text
      .replace(PLACEHOLDER, ' ')
      .normalize('NFKC')
      .match(/\d+(?:[-.:]\d+)*/gu) ?? []
  return [...names, ...numbers].sort().join(' ')
}
