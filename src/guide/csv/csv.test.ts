import fc from 'fast-check'
import {expect, it} from 'vitest'
import {parseCsv} from './parse.ts'
import {readTerms} from './terms.ts'
import {readWords} from './words.ts'

const texts = (text: string): string[][] => parseCsv('a', text).rows.map(row => row.map(cell => cell.text))

it('reads quotes, commas and line ends inside cells', () => {
  expect(texts('a,"b,""c""\nd",\n\n,,\nx')).toEqual([['a', 'b,"c"\nd', ''], ['x']])
})

it('any table comes back as it was written', () => {
  const cell = fc.string({maxLength: 8}).map(text => text.replace(/\r/g, '').trim().normalize('NFC'))
  const row = fc.array(cell, {minLength: 1, maxLength: 4}).filter(cells => cells.some(text => text !== ''))
  fc.assert(
    fc.property(fc.array(row, {maxLength: 5}), rows => {
      const text = rows.map(cells => cells.map(one => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
      expect(texts(text)).toEqual(rows)
    }),
  )
})

it('an unclosed quote costs its line, not the file', () => {
  const {rows, faults} = parseCsv('a', 'a,"b\nc,d')
  expect(rows.map(row => row.map(cell => cell.text))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect(faults).toMatchObject([{variant: 'unclosed-quote', place: {line: 1, column: 3}}])
})

it('reads terms in any order of columns and tells what is wrong', () => {
  const {terms, faults} = readTerms(
    'terms.csv',
    'status,han,yi,sorce\n审定,彝文,ꆈꌠꁱꂷ,x\n定了,办法,??,,多\n待审,,ꆈꌠ',
  )
  expect(terms).toMatchObject([
    {han: '彝文', yi: 'ꆈꌠꁱꂷ', status: '审定', source: '', place: {line: 2}},
    {han: '办法', yi: '', status: '定了'},
  ])
  expect(faults.map(({rule, variant, place}) => [rule, variant, place.line])).toEqual([
    ['csv-syntax', 'unknown-column', 1],
    ['csv-syntax', 'too-many-cells', 3],
    ['csv-value', 'not-one-of', 3],
    ['damaged-text', 'question-marks', 3],
    ['csv-value', 'empty', 4],
  ])
  expect(faults[0]?.expected).toEqual(['source'])
})

it('reads words, states in either spelling', () => {
  const {words, faults} = readWords('words.csv', 'key,yi,state\nreader.cover,ꆈꌠꁱꂷ,已通过\n,ꆈꌠ,approved')
  expect(words).toMatchObject([{key: 'reader.cover', yi: 'ꆈꌠꁱꂷ', state: 'approved'}])
  expect(faults).toMatchObject([{rule: 'csv-value', variant: 'empty'}])
  expect(readWords('words.csv', 'key,state\na,b').faults).toMatchObject([
    {variant: 'missing-column', values: {name: 'yi'}},
    {variant: 'not-one-of'},
  ])
})
