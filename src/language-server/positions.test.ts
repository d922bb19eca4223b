import fc from 'fast-check'
import {expect, it} from 'vitest'
import {decode} from '#guide/decode.ts'
import {linesOf, placeAt} from '#guide/lines.ts'
import {holds, rangeOf, rulerOf, spotAt} from './positions.ts'

const piece = fc.constantFrom('汉', 'ꆈ', '𠮷', 'a', ' ', '\n', '\r\n', '\r', '|')
const texts = fc.tuple(fc.boolean(), fc.array(piece, {maxLength: 30})).map(([marked, parts]) => {
  return `${marked ? '\ufeff' : ''}${parts.join('')}`
})

/** What an editor has between two positions, line ends as LF. */
function between(text: string, range: ReturnType<typeof rangeOf>): string {
  const lines = text.split(/\r\n|\r|\n/)
  const {start, end} = range
  if (start.line === end.line) return (lines[start.line] ?? '').slice(start.character, end.character)
  return [
    (lines[start.line] ?? '').slice(start.character),
    ...lines.slice(start.line + 1, end.line),
    (lines[end.line] ?? '').slice(0, end.character),
  ].join('\n')
}

it('a place in the decoded text is the same characters in the editor, whatever its line ends and mark', () => {
  fc.assert(
    fc.property(texts, fc.nat(60), fc.nat(60), (text, one, other) => {
      const decoded = decode('a.md', new TextEncoder().encode(text)).text ?? ''
      const [from, to] = [one, other].map(at => Math.min(at, decoded.length)).toSorted((a, b) => a - b) as [
        number,
        number,
      ]
      const place = placeAt(linesOf('a.md', decoded), from, to)
      const ruler = rulerOf(text)
      const range = rangeOf(ruler, place)
      expect(between(text, range)).toBe(decoded.slice(from, to))
      for (const position of [range.start, range.end]) {
        expect(holds(place, spotAt(ruler, position))).toBe(true)
      }
    }),
  )
})

it('a place without an end is the rest of its line, one beyond the text its end', () => {
  const ruler = rulerOf('一二三  \n四')
  expect(rangeOf(ruler, {file: 'a', line: 1, column: 2})).toEqual({
    start: {line: 0, character: 1},
    end: {line: 0, character: 3},
  })
  expect(rangeOf(ruler, {file: 'a', line: 9, column: 9, endLine: 9, endColumn: 12})).toEqual({
    start: {line: 1, character: 1},
    end: {line: 1, character: 1},
  })
})

it('is not inside a place that ends before it', () => {
  const place = {file: 'a', line: 1, column: 2, endLine: 1, endColumn: 4}
  const ruler = rulerOf('一二三四五')
  const inside = [0, 1, 2, 3, 4].filter(character => holds(place, spotAt(ruler, {line: 0, character})))
  expect(inside).toEqual([1, 2, 3])
})
