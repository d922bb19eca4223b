import {expect, it} from 'vitest'
import {findSentences} from './sentences.ts'

const sentence = (...texts: string[]) => ({from: 0, to: 1, texts})
const found = (text: string, ...list: string[][]) =>
  findSentences(
    text,
    list.map(texts => sentence(...texts)),
  ).map(runs => runs.map(({from, to}) => `${from}:${text.slice(from, to)}`))

it('finds sentences one after the other, spaces left out', () => {
  expect(found('先来。再来。先来。', ['先来。'], ['再 来。'], ['先来。'])).toEqual([
    ['0:先来。'],
    ['3:再来。'],
    ['6:先来。'],
  ])
})

it('finds what the screen shows earlier, as cards are grouped, and goes on behind where it was', () => {
  expect(found('乙甲丙', ['甲'], ['乙'], ['丙'])).toEqual([['1:甲'], ['0:乙'], ['2:丙']])
})

it('finds the cells of a row only before the next row', () => {
  expect(
    found(
      '身份证原件核对后退还户口簿原件核对后退还照片',
      ['身份证'],
      ['户口簿', '原件核对后退还'],
      ['照片', '近期'],
    ),
  ).toEqual([['0:身份证'], ['10:户口簿', '13:原件核对后退还'], ['20:照片']])
})

it('lets what is not there go', () => {
  expect(found('别的', ['没有'], ['别的'], [''])).toEqual([[], ['0:别的'], []])
})
