import type {Found, Recogniser} from './model.ts'
import {DIGITS, HAN, isFirm, readNumber, type Reading} from './narrow.ts'

const NUMBER = `((?<![\\d.])(?:${DIGITS})|(?<![\\d〇零一二三四五六七八九十百千万亿两])${HAN})`

const MONEY = [
  new RegExp(`()¥\\s{0,2}(${DIGITS})\\s{0,2}([万亿])?(?:元)?`, 'g'),
  new RegExp(`(人民币)?\\s{0,2}${NUMBER}\\s{0,2}([百千万亿])?\\s{0,2}(?:元(?!旦|素|宵|件|月)|块钱)`, 'g'),
]

const money = (start: number, end: number, reading: Reading): Found => {
  const value = reading.also.find(form => !form.includes('.') && reading.value.includes('.')) ?? reading.value
  return {
    kind: 'money',
    value: value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''),
    start,
    end,
    parts: [value],
    also: [reading.value, ...reading.also].filter(form => form !== value),
  }
}

/** Sums in yuan: `20元`, `¥20.00`, `1.5万元`, `三百元`. */
export const findMoney: Recogniser = text => {
  const found: Found[] = []
  for (const pattern of MONEY) {
    for (const match of text.matchAll(pattern)) {
      const [raw, , written = '', power] = match
      const reading = readNumber(written, power)
      const start = match.index + (raw.length - raw.trimStart().length)
      const end = match.index + raw.length
      if (reading === undefined || found.some(other => start < other.end && end > other.start)) continue
      found.push(money(start, end, reading))
    }
  }
  return found
}

const UNITS: Readonly<Record<string, string>> = {
  工作日: '个工作日',
  自然日: '个自然日',
  日历日: '个自然日',
  小时: '个小时',
  月: '个月',
  年: '年',
  分钟: '分钟',
  天: '天',
  日: '天',
  周: '周',
  星期: '周',
}
const LIMIT = new RegExp(
  `${NUMBER}(\\s{0,2}个)?(\\s{0,2})(工作日|自然日|日历日|小时|分钟|星期|月|年|天|周(?!岁|年)|日(?=之?内|以内))`,
  'g',
)
/** Units before which 一 is a quantity too, not the word "a". */
const FIRM_ONE = /^(工作日|自然日|日历日|小时|分钟)$/

/**
 * Lengths of time: `30个工作日`, `24工作日`, `1 月`, `15日内`, 十五个工作日; and 当场, 即办, which no other half can
 * show as a number and which are therefore optional.
 */
export const findLimits: Recogniser = text => {
  const found: Found[] = []
  for (const match of text.matchAll(LIMIT)) {
    const [raw, written = '', counter, space, unit = ''] = match
    const reading = readNumber(written)
    if (reading === undefined) continue
    // 7月 is the month, 2026年 the year: `dates.ts` has taken those it knows.
    if (unit === '月' && counter === undefined && space === '') continue
    const firm = FIRM_ONE.test(unit) || (unit === '月' && counter !== undefined)
    found.push({
      kind: 'limit',
      value: `${reading.value}${UNITS[unit] ?? unit}`,
      start: match.index,
      end: match.index + raw.length,
      optional: !isFirm(reading, firm),
      parts: [reading.value],
    })
  }
  for (const match of text.matchAll(/当场|即时?办结|即办|立等可取/g)) {
    found.push({
      kind: 'limit',
      value: '当场',
      start: match.index,
      end: match.index + match[0].length,
      optional: true,
    })
  }
  return found.sort((a, b) => a.start - b.start)
}
