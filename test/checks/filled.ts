import type {Guide} from '#guide/model.ts'
import {findFacts} from '#text/facts/find.ts'
import {pseudoYi} from '#text/yi/attested.ts'

/** Sources of a half that are no text: link targets, placeholders, where a step goes. */
const NO_TEXT = /\]\([^()\n]*\)|\{[^{}\n]*\}|→.*$/gm

/**
 * The Yi half of a guide as a careful translator would have it as far as facts go: the Han Markdown with every Han
 * word replaced by the attested filler, and facts, marks and cells that are only copied kept as they are.
 */
export function pseudoHalf({zh}: Guide): string {
  const copied = new Set(
    zh.blocks.filter(block => block.shared && block.text !== '').map(block => block.text),
  )
  return zh.source
    .split('\n')
    .map(line =>
      line.startsWith('|')
        ? line
            .split('|')
            .map(cell => (copied.has(cell.trim()) ? cell : pseudoLine(cell)))
            .join('|')
        : pseudoLine(line),
    )
    .join('\n')
}

function pseudoLine(line: string): string {
  const kept = [
    ...[...line.matchAll(NO_TEXT)].map(({0: text, index}) => [index, index + text.length] as const),
    ...findFacts(line).map(({start, end}) => [start, end] as const),
  ]
  const inside = (at: number) => kept.some(([start, end]) => start <= at && at < end)
  let out = ''
  let han = ''
  const close = () => {
    if (han !== '') out += pseudoYi(han.length)
    han = ''
  }
  for (const [at, character] of [...line].entries()) {
    if (/\p{Script=Han}/u.test(character) && !inside(at)) han += character
    else {
      close()
      out += character
    }
  }
  close()
  return out
}

/** Offsets of the digits in the text of a half: not in the names of placeholders, link targets, list numbers. */
export function digitsOf({source, blocks}: Guide['zh']): number[] {
  const starts = [0]
  for (const [at, character] of [...source].entries()) if (character === '\n') starts.push(at + 1)
  const offset = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1
  return blocks.flatMap(({place: {line, column, endLine = line, endColumn = column}}) => {
    const from = offset(line, column)
    const text = source
      .slice(from, offset(endLine, endColumn))
      .replaceAll(NO_TEXT, taken => ' '.repeat(taken.length))
    return [...text.matchAll(/\d/g)].map(({index}) => from + index)
  })
}
