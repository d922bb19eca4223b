import fc from 'fast-check'
import {expect, test} from 'vitest'
import {name, parseValue, ref, textString, UnreadablePdf, writeValue, type Value} from './syntax.ts'

const {value: anyValue} = fc.letrec<{value: Value}>(tie => ({
  value: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.integer({min: -1e6, max: 1e6}),
    fc.boolean(),
    fc.constant(null),
    fc.nat(99999).map(ref),
    fc.string({unit: 'grapheme-ascii'}).map(name),
    fc.string().map(textString),
    fc.array(tie('value'), {maxLength: 4}),
    fc
      .array(fc.tuple(fc.string({unit: 'grapheme-ascii', minLength: 1}), tie('value')), {maxLength: 4})
      .map(entries => new Map(entries)),
  ),
}))

test('what is written is read back', () => {
  fc.assert(
    fc.property(anyValue, value => {
      expect(parseValue(writeValue(value), 0).value).toEqual(value)
    }),
  )
})

test('values stand next to each other without spaces', () => {
  const {value, end} = parseValue(
    '<</Kids[1 0 R 2 0 R]/Count 2/Title(a \\( (b) c)/N/A#20B/X<0041>/R 3>>rest',
    0,
  )
  expect(end).toBe(68)
  expect(value).toEqual(
    new Map<string, Value>([
      ['Kids', [ref(1), ref(2)]],
      ['Count', 2],
      ['Title', {kind: 'text', raw: '(a \\( (b) c)'}],
      ['N', name('A B')],
      ['X', {kind: 'text', raw: '<0041>'}],
      ['R', 3],
    ]),
  )
})

test('a title is written in UTF-16, so that Yi is readable', () => {
  expect(textString('汉ꆈ').raw).toBe('<FEFF6C49A188>')
})

test.each(['<</A', '[1 2', '(never ends', '}', ''])('%s is refused, not read for ever', broken => {
  expect(() => parseValue(broken, 0)).toThrow(UnreadablePdf)
})
