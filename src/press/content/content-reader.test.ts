import fc from 'fast-check'
import {expect, test} from 'vitest'
import {UnreadablePdf} from '../syntax.ts'
import {ContentReader, inlineImage, rewriteContent} from './content-reader.ts'

/** Operations of a stream as [operator, …operands]. */
function read(source: string): string[][] {
  const reader = new ContentReader(source)
  const found: string[][] = []
  while (reader.next())
    found.push([reader.operator, ...Array.from({length: reader.count}, (_, index) => reader.raw(index))])
  return found
}

const space = fc.constantFrom(' ', '\n', '\r\n', '\t', '\0', '\f', ' % a (comment] > \n')
const word = fc
  .stringMatching(/^[A-Za-z*'"]{1,4}$/)
  .filter(text => !/^(true|false|null|BI|ID|EI)$/.test(text))
const literal = fc
  .string({unit: 'binary-ascii'})
  .map(text => `(${text.replaceAll(/[\\()]/g, character => `\\${character}`)})`)
const {operand} = fc.letrec<{operand: string}>(tie => ({
  operand: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.double({min: -1e4, max: 1e4, noNaN: true}).map(number => number.toFixed(4)),
    fc.constantFrom('true', 'false', 'null', '-.5', '+1', '0', '.0', '(a(b)c)', '<>', '<00 fF>'),
    fc.stringMatching(/^[A-Za-z0-9#.]{1,6}$/).map(text => `/${text}`),
    literal,
    fc.uint8Array().map(bytes => `<${[...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')}>`),
    fc.array(tie('operand'), {maxLength: 4}).map(items => `[${items.join(' ')}]`),
    fc.array(tie('operand'), {maxLength: 3}).map(items => `<<${items.map(item => `/K ${item}`).join('')}>>`),
  ),
}))
const operation = fc.tuple(fc.array(operand, {maxLength: 6}), word)

test('every operation is found with its operands, whatever stands between them', () => {
  fc.assert(
    fc.property(fc.array(operation), fc.array(space, {minLength: 1}), (operations, spaces) => {
      let turn = 0
      const gap = () => spaces[turn++ % spaces.length] ?? ' '
      const source = operations
        .map(([operands, operator]) => [...operands, operator].map(token => token + gap()).join(''))
        .join('')
      expect(read(source)).toEqual(operations.map(([operands, operator]) => [operator, ...operands]))
    }),
  )
})

test('what is not changed keeps its bytes; what is changed leaves its neighbours alone', () => {
  fc.assert(
    fc.property(fc.array(operation), space, (operations, gap) => {
      const source = operations.map(([operands, operator]) => [...operands, operator].join(gap)).join(gap)
      expect(rewriteContent(source, () => undefined)).toBe(source)
      expect(rewriteContent(source, each => each.text())).toBe(source)
      const marked = rewriteContent(source, each => `${each.text()} X`)
      expect(read(marked)).toEqual(
        operations.flatMap(([operands, operator]) => [[operator, ...operands], ['X']]),
      )
    }),
  )
})

test('the bytes of an inline image are no operators', () => {
  const data = 'q 1 0 0 rg ( EI\x01\xff Q '
  const source = `q BI /W 4/H 2 /CS/RGB /BPC 8 ID ${data}\nEI Q 1 0 0 rg`
  expect(read(source).map(([operator]) => operator)).toEqual(['q', 'BI', 'Q', 'rg'])
  const reader = new ContentReader(source)
  reader.next()
  reader.next()
  expect(inlineImage(reader).get('W')).toBe(4)
  expect(rewriteContent(source, each => (each.operator === 'BI' ? '' : undefined))).toBe('q  Q 1 0 0 rg')
})

test('operators need no space where brackets part them', () => {
  expect(read('/P CS/Q cs<12>Tj[(a)]TJ(x)\' 1 2(y)" BT ET')).toEqual([
    ['CS', '/P'],
    ['cs', '/Q'],
    ['Tj', '<12>'],
    ['TJ', '[(a)]'],
    ["'", '(x)'],
    ['"', '1', '2', '(y)'],
    ['BT'],
    ['ET'],
  ])
})

test.each(['(never ends', '<</A 1', '[1 2', ') Tj', '} q', '<00', 'BI /W 1 ID abc', 'BI /W 1'])(
  '%s is refused',
  source => {
    expect(() => read(source)).toThrow(UnreadablePdf)
  },
)
