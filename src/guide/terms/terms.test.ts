import {describe, expect, it} from 'vitest'
import {readTerms} from '../csv/terms.ts'
import type {Term} from '../model.ts'
import {foldTone, foldYi} from './fold.ts'
import {FORM_COLUMNS, readForm} from './form.ts'
import type {FormColumn} from './form.ts'
import {hanFinder} from './han-index.ts'
import {lookUp} from './look-up.ts'
import {mergeTerms} from './merge.ts'
import {pinyinOfTerm, samePinyin} from './pinyin.ts'
import {rowFrom} from './rows.ts'
import {successorsOf} from './status.ts'
import {takeBack} from './take-back.ts'
import {isYiWord, strangeInYi} from './yi-cell.ts'

const HEAD = 'han,yi,pinyin,status,approved_by,approved_on,doc_no,replaced_by,source,note'
const termsOf = (...rows: string[]): Term[] =>
  readTerms('content/terms.csv', [HEAD, ...rows].join('\n')).terms

const terms = termsOf(
  '政府,ꍔꃛ,zhep fup,待审,,,,,出处甲,备注甲',
  '政治,ꍔꍞ,zhep zhyp,本县暂用,甲,2026-01-02,,,,',
  '工作时间,ꌤꃅꄮꈉ,syt mu te kop,待审,,,,,,',
  '时间,ꄮꈉ,te kop,审定,乙,2026-01-03,号,,,',
  '西昌,ꆿꁮꀒꎂ,,停用,,,,西昌,,',
  '西昌,ꆿꁧꀒꎂ,,待审,,,,,,',
  '年,ꈎ,,待审,,,,,,',
)
const hans = (found: readonly {han: string}[]) => found.map(({han}) => han)

describe('Han terms in a text', () => {
  const find = hanFinder(terms)
  it('are the longest, from left to right', () => {
    expect(find('工作时间和时间').map(({han, start, end}) => [han, start, end])).toEqual([
      ['工作时间', 0, 4],
      ['时间', 5, 7],
    ])
    expect(find('西昌')[0]?.terms).toHaveLength(2)
    expect(find('没有')).toEqual([])
  })
  it('of one character stand alone', () => {
    expect(hans(find('3年，成年，年满'))).toEqual(['年'])
  })
})

describe('looking up', () => {
  it.each([
    ['政府', ['政府']],
    ['政', ['政府', '政治']],
    ['时间', ['时间', '工作时间']],
    ['ꄮꈉ', ['时间', '工作时间']],
    ['ꍔ', ['政府', '政治']],
    ['zhep fup', ['政府']],
    ['Zhepfup', ['政府']],
    ['zhep', ['政府', '政治']],
    ['te kop', ['时间', '工作时间']],
    ['zhe fu', ['政府']],
    ['zhefu', ['政府']],
    ['zhepfu', ['政府']],
    ['tekop', ['时间', '工作时间']],
    ['temu', []],
    ['syt mu', ['工作时间']],
    ['sytmu', ['工作时间']],
    ['symu', ['工作时间']],
    ['muteko', ['工作时间']],
    ['zhe', ['政府', '政治']],
    ['没有', []],
    ['xyz', []],
    [' ', []],
  ])('%s', (query, expected) => expect(hans(lookUp(terms, query))).toEqual(expected))
})

describe('Yi as it is compared', () => {
  it('iteration marks are written out, spaces taken out, x tones folded', () => {
    expect(foldYi('ꀴꇖꀕ ꌠ')).toBe('ꀴꇖꇖꌠ')
    expect(foldTone('ꑍꊎ')).toBe('ꑍꊏ')
    expect(foldTone('a，ꍔꃛ')).toBe('a，ꍔꃛ')
  })
  it('pinyin says the iteration mark either way', () => {
    expect(pinyinOfTerm('ꁦꀕ')).toBe('bbox bbox')
    expect(['bbox w', 'Bbox-bbox'].map(pinyin => samePinyin(pinyin, 'ꁦꀕ'))).toEqual([true, true])
    expect(samePinyin('bbo w', 'ꁦꀕ')).toBe(false)
  })
  it('what is no Yi is told, with the syllable for a radical', () => {
    expect(strangeInYi('ꆏꊂ꒔a')).toEqual([
      {character: '꒔', at: 2, kind: 'radical', syllable: 'ꋍ'},
      {character: 'a', at: 3, kind: 'character'},
    ])
    expect(['ꍔꃛ', '《ꋧꃅ》', '', '12', 'ꍔ ꃛ'].map(isYiWord)).toEqual([true, true, false, false, false])
  })
})

it('a retired term names its successor by Yi or by Han', () => {
  expect(successorsOf(terms[4]!, terms).map(term => term.yi)).toEqual(['ꆿꁧꀒꎂ'])
  expect(successorsOf({...terms[4]!, replacedBy: 'ꆿꁧꀒꎂ'}, terms)).toHaveLength(1)
  expect(successorsOf({...terms[4]!, replacedBy: 'ꆿꁮꀒꎂ'}, terms)).toEqual([])
})

describe('merging another termbase', () => {
  const row = (values: Record<string, string>) => rowFrom(column => values[column])
  const read = (...rows: Record<string, string>[]) =>
    rows.map((values, n) => ({row: row(values), line: n + 2}))
  it('adds, changes, keeps what is 审定, never empties', () => {
    const merged = mergeTerms(
      terms,
      read(
        {han: '法律', yi: 'ꏦꃤ', status: '待审'},
        {han: '政府', yi: 'ꍔꃛ', status: '本县暂用', approved_by: '丙'},
        {han: '时间', yi: 'ꄮꈉ', status: '停用'},
        {han: '时间', yi: 'ꄮꈉ', status: '审定'},
      ),
    )
    expect(merged.added).toMatchObject([{han: '法律', pinyin: 'jie vi'}])
    expect(merged.changes).toMatchObject([
      {term: {han: '政府'}, set: {status: '本县暂用', approved_by: '丙'}},
    ])
    expect(Object.keys(merged.changes[0]?.set ?? {})).toEqual(['status', 'approved_by'])
    expect(merged.refused).toEqual([
      {line: 4, han: '时间', reason: 'settled'},
      {line: 5, han: '时间', reason: 'duplicate'},
    ])
    expect(mergeTerms(terms, read({han: '时间', yi: 'ꄮꈉ', status: '审定'})).same).toBe(1)
  })
  it.each([
    [{han: '', yi: 'ꏦꃤ', status: '待审'}, 'no-han'],
    [{han: '法律', yi: '法律', status: '待审'}, 'not-yi'],
    [{han: '法律', yi: 'ꏦꃤ', status: '好'}, 'status'],
  ])('%j is refused', (values, reason) =>
    expect(mergeTerms(terms, read(values)).refused).toMatchObject([{reason}]),
  )
})

const titles = Object.fromEntries(FORM_COLUMNS.map(column => [column, `【${column}】`])) as Record<
  FormColumn,
  string
>

describe('the form for the language office', () => {
  const sheet = (...rows: Partial<Record<FormColumn, string>>[]) => [
    ['术语送审表'],
    FORM_COLUMNS.map(column => titles[column]),
    ...rows.map(row => FORM_COLUMNS.map(column => row[column] ?? '')),
    ['审定单位：'],
  ]
  const back = (...rows: Partial<Record<FormColumn, string>>[]) =>
    takeBack(terms, readForm(sheet(...rows), titles).rows, '丁录入')
  const sent = {number: '1', han: '政府', yi: 'ꍔꃛ', pinyin: 'zhep fup', usage: '出处', status: '待审'}
  const decided = {
    ...sent,
    'approved-by': '州语委',
    'approved-on': '2026年11月20日',
    'doc-no': '语〔2026〕1号',
  }

  it('knows its head wherever it stands, and what is missing from it', () => {
    expect(readForm(sheet(sent), titles).rows).toMatchObject([{line: 3, cells: {han: '政府'}}])
    expect(readForm([['汉文']], titles).missing).toHaveLength(FORM_COLUMNS.length)
    expect(
      readForm(
        sheet(sent).map(row => row.slice(0, -1)),
        titles,
      ).missing,
    ).toEqual([titles.remark])
  })

  it('takes a new Yi, its pinyin, who and when', () => {
    expect(back({...decided, 'approved-yi': 'ꍔꍞ', remark: '统一'}).changes).toMatchObject([
      {
        term: {han: '政府'},
        set: {
          yi: 'ꍔꍞ',
          pinyin: 'zhep zhyp',
          status: '审定',
          approved_by: '州语委',
          approved_on: '2026-11-20',
          doc_no: '语〔2026〕1号',
          note: '备注甲；统一；丁录入',
        },
      },
    ])
  })

  it.each([
    ['copied', {'approved-yi': 'ꍔꃛ'}],
    ['同意', {'approved-yi': '同意'}],
    ['the status alone', {status: '审定'}],
  ])('takes the suggested Yi: %s', (_, cells) => {
    const {set} = back({...decided, ...cells}).changes[0]!
    expect(set).toMatchObject({status: '审定'})
    expect(set).not.toHaveProperty('yi')
  })

  it('leaves alone what was not filled in, and what was taken before', () => {
    expect(back(sent)).toEqual({changes: [], refused: [], untouched: 1, same: 0})
    const again = {han: '时间', yi: 'ꄮꈉ', status: '本县暂用', 'approved-yi': 'ꄮꈉ', 'approved-by': '乙'}
    expect(back({...again, 'approved-on': '2026/1/3', 'doc-no': '号'})).toMatchObject({changes: [], same: 1})
    expect(back({...again, yi: 'ꍔ', 'approved-on': '2026/1/3'})).toMatchObject({refused: [], same: 1})
  })

  it('keeps a remark without a decision', () => {
    expect(back({...sent, remark: '再议'}).changes).toMatchObject([{set: {note: '备注甲；再议；丁录入'}}])
  })

  it.each([
    ['han-changed', {han: '政府机关'}],
    ['yi-changed', {yi: 'ꍔꍞ'}],
    ['form-status', {status: '停用', 'approved-yi': 'ꍔꃛ'}],
    ['not-yi', {'approved-yi': '政府'}],
    ['not-yi', {'approved-yi': 'ꍔ ꃛ'}],
    ['no-person', {'approved-yi': 'ꍔꃛ', 'approved-by': ''}],
    ['no-day', {'approved-yi': 'ꍔꃛ', 'approved-on': ''}],
    ['day-form', {'approved-yi': 'ꍔꃛ', 'approved-on': '上周'}],
    ['nothing', {}],
    ['retired', {han: '西昌', yi: 'ꆿꁮꀒꎂ', status: '停用', 'approved-yi': 'ꆿꁮꀒꎂ'}],
    ['exists', {han: '西昌', yi: 'ꆿꁧꀒꎂ', 'approved-yi': 'ꆿꁮꀒꎂ'}],
  ])('refuses: %s', (reason, cells) => {
    expect(back({...decided, ...cells})).toMatchObject({changes: [], refused: [{line: 3, reason}]})
  })

  it('refuses a word that stands there twice, and one with two rows of ours', () => {
    const twice = {...decided, 'approved-yi': 'ꍔꃛ'}
    expect(back(twice, twice)).toMatchObject({changes: [{}], refused: [{line: 4, reason: 'twice'}]})
    const doubled = [...terms, terms[0]!]
    const {rows} = readForm(sheet(twice), titles)
    expect(takeBack(doubled, rows, '').refused).toMatchObject([{reason: 'duplicate'}])
  })
})
