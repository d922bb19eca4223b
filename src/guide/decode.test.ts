import {expect, it} from 'vitest'
import {decode, decodeRecord, TEXT_LIMIT} from './decode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** 高龄补贴 in GBK. */
const GBK = [0xb8, 0xdf, 0xc1, 0xe4, 0xb2, 0xb9, 0xcc, 0xf9]

it('takes the byte order mark away and makes every line end LF', () => {
  expect(decode('a', utf8('\ufeff一\r\n二\r三\n'))).toEqual({text: '一\n二\n三\n', faults: []})
})

it('refuses GBK, names the first damaged line and shows what it would say', () => {
  const {text, faults} = decode('a', Uint8Array.of(...utf8('one\n'), ...GBK, 0x0a, ...GBK))
  expect(text).toBeUndefined()
  expect(faults).toMatchObject([
    {rule: 'not-utf8', variant: 'gbk', values: {line: 2, text: '高龄补贴'}, place: {line: 2}},
  ])
})

it('tells UTF-16, other bytes and damaged UTF-8 apart', () => {
  expect(decode('a', Uint8Array.of(0xff, 0xfe, 0x41, 0)).faults).toMatchObject([{variant: 'utf16'}])
  expect(decode('a', Uint8Array.of(0x50, 0x4b, 0, 0xff, 0xfe)).faults).toMatchObject([{variant: 'binary'}])
  const cut = utf8('第一行\n彝文ꆈꌠ').slice(0, -1)
  expect(decode('a', Uint8Array.of(...cut, 0xff, 0xff)).faults).toMatchObject([
    {variant: 'damaged', place: {line: 2}},
  ])
})

it('tells an empty file and one that is too large', () => {
  expect(decode('a', new Uint8Array()).faults).toMatchObject([{rule: 'empty-file'}])
  expect(decode('a', utf8('\ufeff \n')).faults).toMatchObject([{rule: 'empty-file'}])
  const large = decode('a', new Uint8Array(TEXT_LIMIT + 1).fill(0x41))
  expect(large).toMatchObject({
    text: undefined,
    faults: [{rule: 'file-too-large', values: {size: 1025, limit: 1024}}],
  })
})

it('finds what Excel leaves: question marks and U+FFFD, once a line', () => {
  const {faults} = decode('a', utf8('好吗？??\n彝文：?????? 和 ????\n坏\uFFFD字'))
  expect(faults).toMatchObject([
    {
      rule: 'damaged-text',
      variant: 'question-marks',
      values: {count: 6},
      place: {line: 2, column: 4, endColumn: 10},
    },
    {rule: 'damaged-text', variant: 'replacement', place: {line: 3, column: 2}},
  ])
})

it('never drops a record, however damaged', () => {
  const {text, faults} = decodeRecord('a', Uint8Array.of(...utf8('{"id":1}\n'), 0xff))
  expect(text).toBe('{"id":1}\n\uFFFD')
  expect(faults).toMatchObject([{rule: 'not-utf8'}])
})
