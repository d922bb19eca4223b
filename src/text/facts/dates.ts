import {YI_DATE_UNITS} from '../yi/calendar.ts'
import type {Found, Recogniser} from './model.ts'
import {readNumber} from './narrow.ts'

const SMALL = '[〇零一二三四五六七八九十]'
const YEAR = `(\\d{4}|${SMALL}{4})`
const PART = `(\\d{1,2}|${SMALL}{1,3})`
const NOT_INSIDE = '(?<![\\d.〇零一二三四五六七八九十百千万])'

const shapes = (year: string, month: string, day: string, between: string): readonly RegExp[] =>
  [
    `${NOT_INSIDE}${YEAR}\\s{0,2}${year}\\s{0,2}${PART}\\s{0,2}${month}\\s{0,2}${PART}\\s{0,2}${day}`,
    `${NOT_INSIDE}${YEAR}\\s{0,2}${year}\\s{0,2}${PART}\\s{0,2}${month}()`,
    `${NOT_INSIDE}${YEAR}\\s{0,2}${year}()()`,
    `${NOT_INSIDE}()${PART}\\s{0,2}${month}${between}\\s{0,2}${PART}\\s{0,2}${day}`,
  ].map(pattern => new RegExp(pattern, 'g'))

/** Longest first; the groups are year, month, day. The Yi month-day of CLDR has a hyphen (`11ꆪ-23ꑍ`). */
const SHAPES: readonly RegExp[] = [
  ...shapes('年', '月', '[日号]', ''),
  ...shapes(YI_DATE_UNITS.year, YI_DATE_UNITS.month, YI_DATE_UNITS.day, '-?'),
  /(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/]|[-.]\d)/g,
  // 7月 without a space is the month; 1 月 and 1个月 are a length of time (service-guides.md §4).
  new RegExp(`${NOT_INSIDE}()${PART}月(?!\\d)()`, 'g'),
]

const pad = (part: string): string => part.padStart(2, '0')

/** Normal form of a date, undefined when it is none (月 13, 日 32, years outside 1900–2199). */
const normal = (year: string, month: string, day: string): string | undefined => {
  if (year !== '' && (Number(year) < 1900 || Number(year) > 2199)) return undefined
  if (month !== '' && (Number(month) < 1 || Number(month) > 12)) return undefined
  if (day !== '' && (Number(day) < 1 || Number(day) > 31)) return undefined
  const head = year === '' ? '-' : year
  return head + (month === '' ? '' : `-${pad(month)}`) + (day === '' ? '' : `-${pad(day)}`)
}

const partOf = (written: string): string => {
  if (written === '') return ''
  const value = readNumber(written)?.value
  return value === undefined ? '?' : String(Number(value))
}

/** Every shape has one of these; most texts have none, and the shapes are slow to say no. */
const MAYBE = new RegExp(`[年月${YI_DATE_UNITS.year}${YI_DATE_UNITS.month}]|\\d[-/.]\\d`)

/** Calendar days, months and years in digits and Chinese numerals, with the units of either language. */
export const findDates: Recogniser = text => {
  const found: Found[] = []
  if (!MAYBE.test(text)) return found
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some(other => start < other.end && end > other.start)) continue
      const groups = match.slice(1).filter(group => !/^[-/.]$/.test(group ?? ''))
      const [year = '', month = '', day = ''] = groups.map(group => partOf(group ?? ''))
      const value = normal(year, month, day)
      if (value === undefined) continue
      // 一月 alone is as often "one month".
      const optional = groups.join('') === '一'
      found.push({
        kind: 'date',
        value,
        start,
        end,
        optional,
        parts: [year, month, day].filter(part => part !== ''),
      })
    }
  }
  return found
}
