import {expect, it} from 'vitest'
import {readTerms} from '#guide/csv/terms.ts'
import type {Term} from '#guide/model.ts'
import {factAt, hanTermsAt, linkedGuideAt, yiAt, yiTermsAt} from './what-stands-here.ts'

const term = (han: string, yi = '', status = '审定'): Term => {
  const [found] = readTerms(
    'content/terms.csv',
    `han,yi,status
${han},${yi},${status}`,
  ).terms
  if (found === undefined) throw new Error('no term')
  return found
}

it.each([
  ['交{fee}元', 1, 'fee'],
  ['交{fee}元', 6, 'fee'],
  ['交{fee}元', 0, undefined],
  ['交｛ fee ｝元', 3, 'fee'],
  ['交\\{fee}元', 3, undefined],
  ['交\\\\{fee}元', 5, 'fee'],
  ['{a}{b.c}', 5, 'b.c'],
  ['{}', 1, undefined],
])('finds the fact in %s at %i: %s', (line, at, name) => expect(factAt(line, at)?.text).toBe(name))

it('finds the guide a link leads to from its words and from its address', () => {
  const line = '见[另一样例](guide:lingli)。'
  expect([0, 2, 10, 20].map(at => linkedGuideAt(line, at)?.text)).toEqual([
    undefined,
    'lingli',
    'lingli',
    'lingli',
  ])
  expect(linkedGuideAt('[表](pictures/a.png)', 2)).toBeUndefined()
})

it('finds the longest term, cut from the left', () => {
  const terms = [term('政府'), term('人民政府'), term('人民'), term('府办')]
  const at = (offset: number) => hanTermsAt('县人民政府办公', offset, terms)?.text
  expect([0, 1, 3, 4, 5, 6].map(at)).toEqual([
    undefined,
    '人民政府',
    '人民政府',
    '人民政府',
    '人民政府',
    undefined,
  ])
  // Between two terms it is the second.
  expect(hanTermsAt('人民政府', 2, [term('人民'), term('政府')])?.text).toBe('政府')
})

it('finds every row of a term, and terms by their Yi', () => {
  const terms = [term('彝文', 'ꆈꌠꁱꂷ'), term('彝文', '', '停用')]
  expect(hanTermsAt('写彝文', 2, terms)?.terms).toHaveLength(2)
  expect([0, 4, 5, 8, 9].map(at => yiTermsAt('写ꆈꌠꁱ，ꆈꌠꁱꂷ', at, terms)?.from)).toEqual([
    undefined,
    undefined,
    5,
    5,
    5,
  ])
  expect(yiTermsAt('ꆈꌠꁱꂷ', 1, terms)?.terms.map(one => one.han)).toEqual(['彝文'])
})

it('finds the run of Yi, from behind its last syllable too', () => {
  const line = '写ꆈꌠ，ꁱꂷ80'
  expect([0, 1, 2, 3, 4, 6, 7].map(at => yiAt(line, at)?.text)).toEqual([
    undefined,
    'ꆈꌠ',
    'ꆈꌠ',
    'ꆈꌠ',
    'ꁱꂷ',
    'ꁱꂷ',
    undefined,
  ])
})
