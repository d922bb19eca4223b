import {YI_DAY_PERIODS} from '../yi/calendar.ts'
import type {Found, Recogniser} from './model.ts'
import {DASH} from './narrow.ts'

const MORNING = `上午|早上|早晨|凌晨|${YI_DAY_PERIODS.am}`
const AFTERNOON = `下午|傍晚|晚上|午后|${YI_DAY_PERIODS.pm}`
const CLOCK = `(${MORNING}|${AFTERNOON}|中午)?\\s{0,2}(?<![\\d:.])(\\d{1,2})(?::([0-5]\\d)(?![\\d:])|[时点](?:([0-5]?\\d)分|(半|整))?(?!间))`
const RANGE = new RegExp(`${CLOCK}(?:\\s{0,2}(?:${DASH}|至|到)\\s{0,2}${CLOCK})?`, 'g')
const GROUPS = 5

interface Clock {
  hour: number
  minute: number
  later: boolean | undefined
}

const readClock = (groups: readonly (string | undefined)[]): Clock | undefined => {
  const [period, hour, minute, minutes, word] = groups
  if (hour === undefined || Number(hour) > 24) return undefined
  const past = minute ?? minutes ?? (word === '半' ? '30' : '0')
  const later = period === undefined ? undefined : new RegExp(AFTERNOON).test(period)
  return {hour: Number(hour), minute: Number(past), later}
}

const write = ({hour, minute}: Clock, later: boolean): string => {
  const shown = later && hour < 12 ? hour + 12 : hour
  return `${String(shown).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/**
 * Clock times and ranges: `9:00–12:00`, `上午9时至12时`, `下午2:00-6:00`. Normal form is the 24-hour clock; the
 * twelve-hour form as written is accepted beside it. The end of a range shares the 下午 of its beginning.
 */
export const findTimes: Recogniser = text => {
  const found: Found[] = []
  for (const match of text.matchAll(RANGE)) {
    const groups = match.slice(1)
    const from = readClock(groups.slice(0, GROUPS))
    const to = readClock(groups.slice(GROUPS))
    if (from === undefined) continue
    const later = from.later === true
    const clocks = [write(from, later)]
    const plain = [write(from, false)]
    if (to !== undefined) {
      clocks.push(write(to, to.later ?? (later && to.hour < 12)))
      plain.push(write(to, false))
    }
    const value = clocks.join('–')
    const also = [plain.join('–')].filter(form => form !== value)
    // 9点, 9时: the other half may write the hour alone.
    if (to === undefined && from.minute === 0 && !match[0].includes(':')) also.push(String(from.hour))
    const start = match.index + (match[0].length - match[0].trimStart().length)
    found.push({kind: 'time', value, start, end: match.index + match[0].length, parts: clocks, also})
  }
  return found
}
