import type {Place} from '../guide/fault.ts'
import type {Block, Half} from '../guide/model.ts'
import {linesOf, placeAt} from '#guide/lines.ts'

/** A block as it stands in its file. */
export interface Raw {
  text: string
  /** The place of a stretch of it, in UTF-16 offsets. */
  place: (start: number, end: number) => Place
}

/**
 * The source of a block, so that a finding can stand on the very characters it is about.
 *
 * @param half the half the block belongs to.
 */
export function rawBlock(half: Half, block: Block): Raw {
  const lines = linesOf(half.file, half.source)
  const {line, column, endLine = line, endColumn} = block.place
  const offset = (at: number, col: number) => (lines.starts[at - 1] ?? 0) + col - 1
  const from = offset(line, column)
  const to = endColumn === undefined ? half.source.length : offset(endLine, endColumn)
  return {
    text: half.source.slice(from, to),
    place: (start, end) => placeAt(lines, from + start, from + end),
  }
}
