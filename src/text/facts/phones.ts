import type {Found, Recogniser} from './model.ts'
import {DASH} from './narrow.ts'

const GAP = `(?:\\s?${DASH}\\s?|\\s)`
const EDGE = '(?<![\\d.])(?<!\\d[-/])'
const NO_MORE = '(?!\\d)(?![-/.]\\d)'
const EXTENSION = `(?:(?:${DASH}|\\s?转\\s?)(\\d{1,6}))?`

const tail = (extension: string | undefined): string => (extension === undefined ? '' : `-${extension}`)

/** The forms of service-guides.md §4 with the ways people write them, and the normal form of each. */
const FORMS: readonly (readonly [
  pattern: RegExp,
  normal: (groups: readonly (string | undefined)[]) => string,
])[] = [
  [
    new RegExp(
      `${EDGE}\\(?(0\\d{2,3})(?:\\)\\s?(?:${DASH})?\\s?|${GAP})(\\d{7,8})${EXTENSION}${NO_MORE}`,
      'g',
    ),
    ([area, local, extension]) => `${area}-${local}${tail(extension)}`,
  ],
  // Without a separator: 010 and 02x have three digits, the rest four.
  [
    new RegExp(`${EDGE}(01\\d|02\\d|0[3-9]\\d{2})(\\d{7,8})${EXTENSION}${NO_MORE}`, 'g'),
    ([area, local, extension]) => `${area}-${local}${tail(extension)}`,
  ],
  [
    new RegExp(`${EDGE}(?:\\+?86[- ]?)?(1[3-9]\\d)[- ]?(\\d{4})[- ]?(\\d{4})${NO_MORE}`, 'g'),
    groups => groups.join(''),
  ],
  [new RegExp(`${EDGE}([48]00)${GAP}?(\\d{3})${GAP}?(\\d{4})${NO_MORE}`, 'g'), groups => groups.join('-')],
  // Short and local numbers are phones only behind a word that says so.
  [
    new RegExp(
      `(?<=(?:电话|热线|专线|拨打|致电)[^\\d，。；,;]{0,6})${EDGE}(1\\d{2,4}|9\\d{4,5}|\\d{7,8})${NO_MORE}`,
      'g',
    ),
    ([number]) => number ?? '',
  ],
]

/** Phone numbers in every form, dashes and width made one. */
export const findPhones: Recogniser = text => {
  const found: Found[] = []
  for (const [pattern, normal] of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some(other => start < other.end && end > other.start)) continue
      found.push({kind: 'phone', value: normal(match.slice(1)), start, end})
    }
  }
  return found
}
