import {append} from '../append.ts'
import type {BlockContent} from 'mdast'
import type {Fault} from '../fault.ts'
import {fileStart, placeAt} from '../lines.ts'
import type {Block, Half} from '../model.ts'
import type {HalfInput} from './builder.ts'
import {HalfBuilder} from './builder.ts'
import {flowOf} from './flow.ts'
import type {Around} from './flow.ts'
import {parseMarkdown} from './parse.ts'
import {DEEPEST, prepare} from './prepare.ts'
import type {Tail} from './tail.ts'

/** A half, and what its items say that is structure and not text. */
export interface HalfReading {
  half: Half
  /** Where a step or branch goes, by its block. */
  tails: ReadonlyMap<Block, Tail>
  /** The number an ordered item was given in the source, by its first block. */
  numbers: ReadonlyMap<Block, number>
  faults: Fault[]
}

/**
 * Markdown to blocks, sections and flow (`model.ts`, docs/format.md).
 *
 * @returns the half; every word of the source stands in some block unless a fault says why not.
 */
export function readHalf(input: HalfInput): HalfReading {
  const builder = new HalfBuilder(input)
  const {reading} = builder
  const prepared = prepare(input.source, reading.lines)
  append(reading.faults, prepared.faults)
  const root = parseMarkdown(prepared.text)
  if (root === undefined) plainLines(builder)
  const around: Around = {kind: 'paragraph', depth: 0, steps: false}
  for (const node of root?.children ?? []) {
    if (node.type === 'heading' && node.depth <= 2) builder.divide(node)
    // What a parsed root holds is flow content.
    else append(builder.section.flow, flowOf(node as BlockContent, around, builder))
  }
  const {blocks, sections, title, tails, numbers} = builder
  const {tag, file, source} = input
  return {half: {tag, file, source, title, blocks, sections}, tails, numbers, faults: reading.faults}
}

/** For text that defeats the parser: each line a paragraph, nothing interpreted. */
function plainLines(builder: HalfBuilder): void {
  const {lines, source, faults} = builder.reading
  faults.push({rule: 'nesting-too-deep', values: {limit: DEEPEST}, place: fileStart(lines.file)})
  source.split('\n').forEach((value, at) => {
    if (value.trim() === '') return
    const start = lines.starts[at] ?? 0
    const block = builder.block(
      'paragraph',
      [{type: 'text', value}],
      placeAt(lines, start, start + value.length),
    )
    builder.section.flow.push({type: 'paragraph', block})
  })
}
