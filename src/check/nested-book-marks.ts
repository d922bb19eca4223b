import type {Fault} from '../guide/fault.ts'
import type {GuideCheck} from './model.ts'
import {matchesIn} from './matches.ts'

/** 《 … 《 … 》 with its inner title apart. */
const NESTED = /(?<=《[^《》\n]*)《([^《》\n]*)》/gu

/** A title inside a title in the same marks, where 〈〉 belong (GB/T 15834, service-guides.md §4). */
export const nestedBookMarks: GuideCheck = ({guide}) =>
  [guide.zh, guide.ii].flatMap(half =>
    matchesIn(half, NESTED).map(({text, groups: [, inner = ''], place}): Fault => {
      const right = `〈${inner}〉`
      return {rule: 'nested-book-marks', values: {text, right}, place, expected: [right]}
    }),
  )
