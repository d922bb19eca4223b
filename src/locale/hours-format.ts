import type {HoursEntry} from '#guide/schema/county-file.ts'
import {formatHanNumeral} from '#text/han/numerals.ts'
import {formatMonthDay, weekdayName, formatAnd, type ReaderTag} from './dates.ts'
import {yiElseHan, asIs, type FactText} from './fact-text.ts'
import type {Words} from './words.ts'

const WEEK = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** Days as numbers 1–7, in the order of the week. */
const weekdaysOf = (days: NonNullable<HoursEntry['days']>): number[] =>
  WEEK.flatMap((name, index) => (days.includes(name) ? [index + 1] : []))

const hanDays = (days: readonly number[], words: Words): string => {
  const short = (day: number): string => words.han(`reader.weekday.short.${day}`)
  const [first = 0] = days
  const last = days.at(-1) ?? 0
  if (days.length === 7) return words.han('reader.hours.everyday')
  if (days.length > 2 && last - first === days.length - 1)
    return words.han('reader.hours.range', {first: short(first), last: short(last)})
  return days.map(short).join('、')
}

const seasonKey = ({from, to}: NonNullable<HoursEntry['season']>): string =>
  to < from ? 'reader.hours.season.next' : 'reader.hours.season'

const marketDigits = (digits: readonly number[]): string => digits.map(formatHanNumeral).join('、')

const hanHours = ({days, market, season, times, holidays_off}: HoursEntry, words: Words): string => {
  const when = [
    season &&
      words.han(seasonKey(season), {
        name: season.name,
        from: formatMonthDay(season.from),
        to: formatMonthDay(season.to),
      }),
    days && hanDays(weekdaysOf(days), words),
    market && words.han(`reader.hours.market.${market.calendar}`, {digits: marketDigits(market.digits)}),
    times.join('、'),
  ]
  // A full-width bracket brings its own space.
  const line = when
    .filter(part => part !== undefined)
    .join(' ')
    .replaceAll('） ', '）')
  return holidays_off ? `${line}，${words.han('reader.hours.holidays')}` : line
}

/** All in Yi or not at all: a line of hours half in Chinese would be read wrongly. */
const yiHours = (
  {days, market, season, times, holidays_off}: HoursEntry,
  words: Words,
): string | undefined => {
  // A season has a name of its own, and no attested Yi pattern has a month and day without a year.
  if (season !== undefined) return undefined
  const parts = [
    days &&
      formatAnd(
        weekdaysOf(days).map(day => weekdayName(day, 'ii')),
        'ii',
      ),
    market && words.yi(`reader.hours.market.${market.calendar}`, {digits: market.digits.join('、')}),
    times.join('、'),
  ]
  if (market !== undefined && parts[1] === undefined) return undefined
  const line = parts.filter(part => part !== undefined).join(' ')
  if (!holidays_off) return line
  const holidays = words.yi('reader.hours.holidays')
  return holidays === undefined ? undefined : `${line}，${holidays}`
}

/**
 * Takes one line of opening hours; returns it as text: `周一至周五 9:00–12:00、14:00–17:30，法定节假日除外`,
 * `夏季（7月1日至9月30日） …`, `农历逢三、六、九赶场 8:00–15:00`. In Yi only when every word of it is there.
 */
export const formatHours = (entry: HoursEntry, tag: ReaderTag, words: Words): FactText =>
  tag === 'zh'
    ? asIs(hanHours(entry, words), 'zh')
    : yiElseHan(yiHours(entry, words), () => hanHours(entry, words))
