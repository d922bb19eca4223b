import type {GuideCheck} from './model.ts'
import {matchesIn} from './matches.ts'

/** Two full-width marks where one was meant: 。。, ，。. Three stops were meant as 省略号. */
const DOUBLED = /([。，、；：])[。，、；：]+/gu

/** A mark typed twice, in either half (gejiu's guide has 。。, service-guides.md §6). */
export const doubledMark: GuideCheck = ({guide}) =>
  [guide.zh, guide.ii].flatMap(half =>
    matchesIn(half, DOUBLED).map(({text, groups: [, first = ''], place}) => ({
      rule: 'doubled-mark',
      values: {text},
      place,
      expected: /^。{3,}$/.test(text) ? ['……'] : [...new Set([first, text.at(-1) ?? first])],
    })),
  )
