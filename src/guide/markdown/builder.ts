import type {Heading, PhrasingContent} from 'mdast'
import type {Place} from '../fault.ts'
import {GAP} from '../gap.ts'
import {fileStart, linesOf} from '../lines.ts'
import type {Block, BlockKind, HalfTag, Inline, Section} from '../model.ts'
import type {AssetTable} from '../paths.ts'
import {canonical, plainText} from './canonical.ts'
import type {Reading} from './inline.ts'
import {inlineOf, placeOf, tell} from './inline.ts'
import {hasOwnWords} from './own-words.ts'
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

/** A half while it is read: its blocks in order, and the section that is open. */
export class HalfBuilder {
  readonly input: HalfInput
  readonly reading: Reading
  readonly blocks: Block[] = []
  readonly sections: Section[]
  /** Where a step or branch goes, by its block. */
  readonly tails = new Map<Block, Tail>()
  /** The number an ordered item was given in the source, by its first block. */
  readonly numbers = new Map<Block, number>()
  title: Block | undefined
  section: Section

  constructor(input: HalfInput) {
    const lines = linesOf(input.file, input.source)
    this.input = input
    this.reading = {lines, source: input.source, assets: input.assets, faults: []}
    this.section = {index: 0, heading: undefined, element: undefined, flow: [], place: fileStart(input.file)}
    this.sections = [this.section]
  }

  inline(nodes: readonly PhrasingContent[]): Inline[] {
    return inlineOf(nodes, this.reading)
  }

  /** `#` is the title, `##` begins a section. */
  divide(node: Heading): void {
    const inline = this.inline(node.children)
    const place = placeOf(node, this.reading)
    if (node.depth === 1 && this.title === undefined) {
      this.title = this.block('title', inline, place, {depth: 1})
      this.section.flow.push({type: 'heading', depth: 1, block: this.title})
      return
    }
    if (node.depth === 1) tell(this.reading, node, 'title', 'second')
    const element = this.input.elementOf(plainText(tidy(inline)))
    this.section = {index: this.sections.length, heading: undefined, element, flow: [], place}
    this.sections.push(this.section)
    this.section.heading = this.block('heading', inline, place, {depth: 2})
    this.section.flow.push({type: 'heading', depth: 2, block: this.section.heading})
  }

  /**
   * Adds a block.
   *
   * @param options.depth of a heading.
   * @param options.steps the block stands in an ordered list, where steps and branches stand.
   */
  block(
    kind: BlockKind,
    raw: readonly Inline[],
    place: Place,
    options: {depth?: number; steps?: boolean} = {},
  ): Block {
    const {tag} = this.input
    const {index: section, element} = this.section
    let inline = tidy(raw)
    let tail: Tail | undefined
    if (kind === 'item' && (tag === 'zh' ? element === 'process' : options.steps === true)) {
      const split = splitTail(inline)
      inline = tidy(split.inline)
      tail = split.tail
    }
    const text = canonical(inline)
    const gap = text === GAP
    const shared = !gap && !hasOwnWords(inline)
    const {depth = 0} = options
    const index = this.blocks.length
    const block: Block = {half: tag, index, kind, depth, text, inline, place, section, gap, shared}
    this.blocks.push(block)
    if (tail !== undefined) this.tails.set(block, tail)
    return block
  }
}
