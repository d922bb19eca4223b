import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'
import {linesOf, placeAt} from '#guide/lines.ts'
import {hasYi} from '#text/yi/characters.ts'

/** ASCII marks and the full-width mark that Yi text uses for each (yi-script.md §2: Yi takes the Chinese set). */
const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  ['.', '。'],
  ['?', '？'],
  ['!', '！'],
  [';', '；'],
  [':', '：'],
  ['(', '（'],
  [')', '）'],
])

/**
 * ASCII punctuation that touches a Yi syllable (yi-script.md §9). Markdown's own marks are not text and stay; a full
 * stop counts only after a syllable, since before one it ends a list number or a file name.
 */
export const asciiBesideYi: GuideCheck = ({guide}) => {
  const {file, source, blocks} = guide.ii
  const lines = linesOf(file, source)
  const offsetOf = (line: number, column: number) => (lines.starts[line - 1] ?? 0) + column - 1
  return blocks
    .filter(block => !block.gap && hasYi(block.text))
    .flatMap(({place: {line, column, endLine = line, endColumn = column}}) => {
      const start = offsetOf(line, column)
      return marksIn(source.slice(start, offsetOf(endLine, endColumn))).map(({at, mark, full}): Fault => {
        const place = placeAt(lines, start + at, start + at + 1)
        return {rule: 'ascii-beside-yi', values: {mark, full}, place, expected: [full]}
      })
    })
}

/** Such marks of a piece of Markdown. */
function marksIn(text: string): {at: number; mark: string; full: string}[] {
  // The target of a link or picture is an address.
  const bare = text.replaceAll(/\]\([^()\n]*\)/g, target => ' '.repeat(target.length))
  return [...bare.matchAll(/[,.?!;:()]/g)].flatMap(({0: mark, index: at}) => {
    const beside = hasYi(bare[at - 1] ?? '') || (mark !== '.' && hasYi(bare[at + 1] ?? ''))
    return beside ? [{at, mark, full: FULL_WIDTH.get(mark) ?? mark}] : []
  })
}
