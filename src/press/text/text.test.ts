import {expect, test} from 'vitest'
import {findTexts} from './find-texts.ts'
import type {ShownText} from './shown-text.ts'
import {outerLines, within} from './yi-lines.ts'

const piece = (text: string, more: Partial<ShownText> = {}): ShownText => ({
  text,
  font: 'HanyiHan-Regular',
  left: 50,
  right: 100,
  baseline: 400,
  size: 12,
  upright: true,
  ...more,
})

const page = (...texts: string[]): ShownText[] => texts.map(text => piece(text))
const wanted = (text: string, from = 1, to = 9) => ({text, from, to})

test('a text is found whole, white space aside, on the page it begins on', () => {
  const pages = [page('甲乙'), page('丙 丁', '戊')]
  expect(findTexts([wanted('丙丁　戊'), wanted('甲'), wanted('戊甲')], pages, 'pages')).toEqual([
    2,
    1,
    undefined,
  ])
})

test('a text may go on at the next page, but not lose a character there', () => {
  const pages = [page('一二三四五六'), page('七八九十百千')]
  expect(findTexts([wanted('三四五六七八九十')], pages, 'pages')).toEqual([1])
  expect(findTexts([wanted('三四五六八九十百')], pages, 'pages')).toEqual([undefined])
  expect(findTexts([wanted('三四五六七八九十', 2)], pages, 'pages')).toEqual([undefined])
})

test('of spreads the left pages are read for themselves', () => {
  const pages = [page('〇'), page('一二三四'), page('ꆈꌠꁱꂷ'), page('五六七八')]
  expect(findTexts([wanted('一二三四五六七八')], pages, 'spreads')).toEqual([2])
  expect(findTexts([wanted('一二三四五六七八')], pages, 'pages')).toEqual([undefined])
})

test('columns are read each for itself', () => {
  const row = (han: string, yi: string) => [piece(han), piece(yi, {left: 250, right: 300})]
  const pages = [[...row('一二三四', 'ꆈꌠ'), ...row('五六七八', 'ꁱꂷ')]]
  expect(findTexts([wanted('一二三四五六七八'), wanted('ꆈꌠꁱꂷ')], pages, 'columns')).toEqual([1, 1])
})

test('the outer Yi lines of a page: all pieces of the highest and of the lowest, heads and turned text aside', () => {
  const yi = (left: number, baseline: number, more: Partial<ShownText> = {}) =>
    piece('ꆈ', {font: 'HanyiYi-Regular', left, right: left + 12, baseline, ...more})
  const body = {left: 0, right: 400, bottom: 60, top: 500}
  const shown = [
    yi(50, 530),
    yi(50, 480),
    yi(200, 480.4),
    yi(50, 300),
    yi(70, 100, {size: 18}),
    yi(90, 20),
    yi(10, 70, {upright: false}),
    piece('汉', {baseline: 490}),
  ]
  const lines = outerLines(within(shown, body), 'HanyiYi-Regular')
  expect(lines?.first).toMatchObject({left: expect.closeTo(48.8), right: expect.closeTo(213.2)})
  expect(lines?.first.top).toBeGreaterThan(490)
  expect(lines?.last).toMatchObject({left: expect.closeTo(68.2), bottom: expect.closeTo(96.4)})
  expect(outerLines([piece('汉')], 'HanyiYi-Regular')).toBeUndefined()
})

test('what stands in the margin beside the text is no part of it', () => {
  const at = (text: string, left: number) => piece(text, {left, right: left + 10})
  const area = {left: 30, right: 390, bottom: 50, top: 550}
  const shown = [at('例', 12), at('文', 36), at('，', 385), at('示', 402)]
  expect(within(shown, area).map(({text}) => text)).toEqual(['文', '，'])
})
