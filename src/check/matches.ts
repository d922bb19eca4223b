import type {Place} from '../guide/fault.ts'
import type {Block, Half} from '../guide/model.ts'
import {linesOf, placeAt} from '#guide/lines.ts'
import {hasYi} from '#text/yi/characters.ts'

/** Something found in the text of a block, as it stands in the file. */
export interface Match {
  text: string
  /** The groups of the pattern, the whole first; '' for one that took no part. */
  groups: readonly string[]
  place: Place
  block: Block
}

/** Stands where something is no text: no pattern looks for it, and no mark touches text across it. */
const TAKEN = '\u0000'

/**
 * Targets of links, code, placeholders, addresses, and where a step goes (`→ 第3步`, docs/format.md): what a reader of
 * the language does not read as its text.
 */
const NO_TEXT =
  /(?:→|->)\s*(?:第[^\s→]{1,6}步|结束)|\]\([^()\n]*\)|`[^`\n]*`|\{[^{}\n]*\}|(?:https?:\/\/|www\.)[!-~]+|[\w.+-]+@[\w-]+\.[\w.-]+/g

/** Blocks of a half in which Yi was typed. */
export const typedYi = (block: Block): boolean => !block.gap && hasYi(block.text)

/**
 * Every match of a pattern in the text of a half's blocks, in order, at its place in the file.
 *
 * @param pattern global; it sees one block at a time as it is written, Markdown's marks included, and nothing of link
 * targets, code, placeholders and addresses.
 * @param wanted which blocks; all but gaps by default.
 */
export function matchesIn(
  {file, source, blocks}: Half,
  pattern: RegExp,
  wanted: (block: Block) => boolean = block => !block.gap,
): Match[] {
  // Most texts have none of what most rules look for.
  if (source.search(pattern) < 0) return []
  const lines = linesOf(file, source)
  return blocks.filter(wanted).flatMap(block => {
    const {line, column, endLine = line, endColumn = column} = block.place
    const start = (lines.starts[line - 1] ?? 0) + column - 1
    const end = (lines.starts[endLine - 1] ?? 0) + endColumn - 1
    const text = source.slice(start, end).replaceAll(NO_TEXT, taken => TAKEN.repeat(taken.length))
    return [...text.matchAll(pattern)].map(found => ({
      text: found[0],
      groups: [...found].map(group => group ?? ''),
      place: placeAt(lines, start + found.index, start + found.index + found[0].length),
      block,
    }))
  })
}
