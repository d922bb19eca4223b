import type {BlockContent, Code, DefinitionContent, Heading, List, PhrasingContent, Root, Table} from 'mdast'
import type {Fault, Place} from '../fault.ts'
import {GAP} from '../gap.ts'
import {isClosedColumn} from '../elements/materials.ts'
import {fileStart, linesOf, placeAt} from '../lines.ts'
import type {Block, BlockKind, Flow, Half, HalfTag, Inline, ListItem, Section} from '../model.ts'
import type {AssetTable} from '../paths.ts'
import {normalPath} from '../paths.ts'
import {canonical, plainText} from './canonical.ts'
import type {Reading} from './inline.ts'
import {asset, caption, inlineOf, placeOf, span, tell} from './inline.ts'
import {hasOwnWords} from './own-words.ts'
import {parseMarkdown} from './parse.ts'
import {DEEPEST, prepare, withoutStandIns} from './prepare.ts'
import type {Tail} from './tail.ts'
import {splitTail} from './tail.ts'
import {tidy} from './tidy.ts'

export interface HalfInput {
  tag: HalfTag
  file: string
  /** Decoded text. */
  source: string
  assets: AssetTable
  /** Element a `##` heading names; for the Yi half, always undefined. */
  elementOf: (heading: string) => string | undefined
  /** Cells that read like this have no language of their own: what the Han half's closed columns hold. */
  sharedWords: ReadonlySet<string>
}

/** A half, and what its items say that is structure and not text. */
export interface HalfReading {
  half: Half
  /** Where a step or branch goes, by its block. */
  tails: ReadonlyMap<Block, Tail>
  /** The number an ordered item was given in the source, by its first block. */
  numbers: ReadonlyMap<Block, number>
  faults: Fault[]
}

type Flowing = BlockContent | DefinitionContent

interface Around {
  kind: BlockKind
  depth: number
  /** Inside an ordered list, where steps stand. */
  steps: boolean
}

/**
 * Markdown to blocks, sections and flow (`model.ts`, docs/format.md).
 *
 * @returns the half; every word of the source stands in some block unless a fault says why not.
 */
export function readHalf(input: HalfInput): HalfReading {
  return new HalfReader(input).read()
}

class HalfReader {
  readonly input: HalfInput
  readonly reading: Reading
  readonly blocks: Block[] = []
  readonly sections: Section[]
  readonly tails = new Map<Block, Tail>()
  readonly numbers = new Map<Block, number>()
  title: Block | undefined

  constructor(input: HalfInput) {
    const lines = linesOf(input.file, input.source)
    this.input = input
    this.reading = {lines, source: input.source, assets: input.assets, faults: [], base: 0}
    this.sections = [{index: 0, heading: undefined, element: undefined, flow: [], place: fileStart(input.file)}]
  }

  read(): HalfReading {
    const {input, reading} = this
    const prepared = prepare(input.source, reading.lines)
    reading.faults.push(...prepared.faults)
    const root = parseMarkdown(prepared.text)
    if (root === undefined) this.plainLines(prepared.text)
    else this.root(root)
    this.checkTitle()
    const {tag, file, source} = input
    const half: Half = {tag, file, source, title: this.title, blocks: this.blocks, sections: this.sections}
    return {half, tails: this.tails, numbers: this.numbers, faults: reading.faults}
  }

  private get section(): Section {
    const section = this.sections.at(-1)
    if (section === undefined) throw new Error('a half has no section 0')
    return section
  }

  private root(root: Root): void {
    const around: Around = {kind: 'paragraph', depth: 0, steps: false}
    for (const node of root.children) {
      if (node.type === 'heading' && node.depth <= 2) this.divide(node)
      else this.section.flow.push(...this.flow(node as Flowing, around))
    }
  }

  /** `#` is the title, `##` begins a section. */
  private divide(node: Heading): void {
    if (node.depth === 1 && this.title === undefined) {
      this.title = this.block('title', this.inline(node.children), placeOf(node, this.reading), 1)
      this.section.flow.push({type: 'heading', depth: 1, block: this.title})
      return
    }
    if (node.depth === 1) tell(this.reading, node, 'title', 'second')
    const inline = this.inline(node.children)
    const element = this.input.elementOf(plainText(inline))
    const place = placeOf(node, this.reading)
    const section: Section = {index: this.sections.length, heading: undefined, element, flow: [], place}
    this.sections.push(section)
    section.heading = this.block('heading', inline, place, node.depth)
    section.flow.push({type: 'heading', depth: node.depth, block: section.heading})
  }

  private flow(node: Flowing, around: Around): Flow[] {
    switch (node.type) {
      case 'heading': {
        const block = this.block('heading', this.inline(node.children), placeOf(node, this.reading), node.depth)
        return [{type: 'heading', depth: node.depth, block}]
      }
      case 'paragraph':
        return this.paragraph(node.children, placeOf(node, this.reading), around)
      case 'list':
        return this.list(node, around)
      case 'blockquote': {
        const inside: Around = {...around, kind: 'quote', depth: around.depth + 1}
        const children = node.children.flatMap(child => this.flow(child, inside))
        if (children.length === 0) return []
        return around.depth >= DEEPEST ? children : [{type: 'quote', children}]
      }
      case 'table':
        return this.table(node)
      case 'code':
        return this.code(node, around)
      default:
        // A rule (---) is an ornament; HTML and definitions are switched off in the parser.
        return []
    }
  }

  private paragraph(nodes: readonly PhrasingContent[], place: Place, around: Around): Flow[] {
    const pictures = nodes.filter(node => node.type === 'image')
    const alone = nodes.every(node => node.type === 'image' || (node.type === 'text' && node.value.trim() === ''))
    if (pictures.length > 0 && alone) {
      return pictures.map(node => {
        const fine = asset(node.url, node, this.reading)
        const block = this.block('caption', caption(node, this.reading), placeOf(node, this.reading))
        return fine ? {type: 'figure', path: normalPath(node.url), block} : {type: 'paragraph', block}
      })
    }
    const inline = tidy(this.inline(nodes))
    if (inline.length === 0) return []
    return [{type: 'paragraph', block: this.block(around.kind, inline, place, 0, around.steps)}]
  }

  private list(node: List, around: Around): Flow[] {
    const ordered = node.ordered === true
    const inside: Around = {kind: 'item', depth: around.depth + 1, steps: ordered || around.steps}
    const items: ListItem[] = []
    for (const item of node.children) {
      if (typeof item.checked === 'boolean') tell(this.reading, item, 'unsupported-markdown', 'task-list')
      const first = this.blocks.length
      const children = item.children.flatMap((child, at) =>
        this.flow(child, at === 0 || child.type !== 'paragraph' ? inside : {...inside, kind: 'paragraph'}),
      )
      if (children.length === 0) continue
      items.push({children})
      const block = this.blocks[first]
      const number = /^\d{1,9}/.exec(this.reading.source.slice(span(item, this.reading).start))
      if (ordered && block !== undefined && number !== null) this.numbers.set(block, Number(number[0]))
    }
    if (items.length === 0) return []
    if (around.depth >= DEEPEST) return items.flatMap(item => item.children)
    return [{type: 'list', ordered, start: node.start ?? 1, items}]
  }

  private table(node: Table): Flow[] {
    const place = placeOf(node, this.reading)
    const width = node.children[0]?.children.length ?? 0
    const closed = new Set<number>()
    const rows = node.children.map((row, at) => {
      const cells: Block[] = []
      if (row.children.length !== width) {
        tell(this.reading, row, 'table-row', 'width', {cells: row.children.length, expected: width})
      }
      const end = placeOf(row, this.reading)
      for (let column = 0; column < width; column++) {
        const cell = row.children[column]
        const where = cell === undefined ? {...end, line: end.endLine ?? end.line, column: end.endColumn ?? 1} : placeOf(cell, this.reading)
        const block = this.block('cell', cell === undefined ? [] : this.inline(cell.children), where)
        block.cell = {row: at, column}
        if (at === 0 && isClosedColumn(plainText(block.inline))) closed.add(column)
        else if (at > 0) block.shared ||= this.isShared(block, closed.has(column))
        cells.push(block)
      }
      return cells
    })
    return [{type: 'table', head: rows[0] ?? [], rows: rows.slice(1), place}]
  }

  private isShared(block: Block, closedColumn: boolean): boolean {
    if (block.text === '' || block.gap) return block.text === ''
    return closedColumn && this.section.element === 'materials' ? true : this.input.sharedWords.has(block.text)
  }

  private code(node: Code, around: Around): Flow[] {
    tell(this.reading, node, 'unsupported-markdown', 'code-block')
    const place = placeOf(node, this.reading)
    const inline = node.value
      .split('\n')
      .filter(line => line.trim() !== '')
      .flatMap((line, at): Inline[] => [...(at > 0 ? [{type: 'break'} as const] : []), {type: 'text', value: withoutStandIns(line)}])
    return inline.length === 0 ? [] : [{type: 'paragraph', block: this.block(around.kind, inline, place)}]
  }

  private inline(nodes: readonly PhrasingContent[]): Inline[] {
    return inlineOf(nodes, this.reading)
  }

  private block(kind: BlockKind, raw: Inline[], place: Place, depth = 0, steps = false): Block {
    let inline = tidy(raw)
    const {tag} = this.input
    const {index: section, element} = this.section
    let tail: Tail | undefined
    if (kind === 'item' && (tag === 'zh' ? element === 'process' : steps)) {
      const split = splitTail(inline)
      inline = tidy(split.inline)
      tail = split.tail
    }
    const text = canonical(inline)
    const gap = text === GAP
    const shared = !gap && !hasOwnWords(inline)
    const block: Block = {half: tag, index: this.blocks.length, kind, depth, text, inline, place, section, gap, shared}
    this.blocks.push(block)
    if (tail !== undefined) this.tails.set(block, tail)
    return block
  }

  /** For text that defeats the parser: each line a paragraph, nothing interpreted. */
  private plainLines(text: string): void {
    const {lines, source} = this.reading
    this.reading.faults.push({rule: 'nesting-too-deep', values: {limit: DEEPEST}, place: fileStart(lines.file)})
    text.split('\n').forEach((line, at) => {
      if (line.trim() === '') return
      const start = lines.starts[at] ?? 0
      const value = source.slice(start, start + line.length)
      const block = this.block('paragraph', [{type: 'text', value}], placeAt(lines, start, start + line.length))
      this.section.flow.push({type: 'paragraph', block})
    })
  }

  private checkTitle(): void {
    if (this.title !== undefined || this.input.source.trim() === '') return
    this.reading.faults.push({rule: 'title', variant: 'missing', values: {}, place: fileStart(this.input.file)})
  }
}
