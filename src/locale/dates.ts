import {YI_WEEKDAYS, yiAnd, yiDay, yiOr} from '#text/yi/calendar.ts'

/** The two languages of a reader. */
export type ReaderTag = 'zh' | 'ii'

const HAN_WEEKDAYS: readonly string[] = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日']

const partsOf = (date: string): readonly [year: number, month: number, day: number] => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  if (year === undefined || month === undefined || day === undefined)
    throw new RangeError(`not a date: ${date}`)
  return [Number(year), Number(month), Number(day)]
}

/**
 * Takes a day, `2026-11-23`; returns it as a reader of that language writes it: `2026年11月23日`,
 * in Yi by the pinned pattern of CLDR. Throws RangeError for anything but such a day.
 */
export const formatDate = (date: string, tag: ReaderTag): string => {
  const [year, month, day] = partsOf(date)
  return tag === 'ii' ? yiDay(year, month, day) : `${year}年${month}月${day}日`
}

/** Takes a month and day, `07-01`; returns `7月1日`. There is no attested Yi pattern without a year. */
export const formatMonthDay = (monthDay: string): string => {
  const [, month, day] = partsOf(`2000-${monthDay}`)
  return `${month}月${day}日`
}

/** Takes a day, `2026-11-23`; returns its weekday, 1 Monday to 7 Sunday (Gregorian calendar). */
export const weekdayOf = (date: string): number => {
  const [year, month, day] = partsOf(date)
  // 1 January 1970 was a Thursday.
  const days = Date.UTC(year, month - 1, day) / 86_400_000
  return ((((days + 3) % 7) + 7) % 7) + 1
}

/** Takes 1 Monday to 7 Sunday; returns its full name, from CLDR in Yi. Throws RangeError for another number. */
export const weekdayName = (weekday: number, tag: ReaderTag): string => {
  const name = (tag === 'ii' ? YI_WEEKDAYS : HAN_WEEKDAYS)[weekday - 1]
  if (name === undefined) throw new RangeError(`not a weekday: ${weekday}`)
  return name
}

const hanJoined = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}${last}${items.at(-1)}`

/** Takes items; returns them joined by "and": `A、B和C`, in Yi by CLDR's pattern. */
export const formatAnd = (items: readonly string[], tag: ReaderTag): string =>
  tag === 'ii' ? yiAnd(items) : hanJoined(items, '和')

/** Takes items; returns them joined by "or": `A、B或C`, in Yi by CLDR's pattern. */
export const formatOr = (items: readonly string[], tag: ReaderTag): string =>
  tag === 'ii' ? yiOr(items) : hanJoined(items, '或')

/**
 * Takes a number; returns its digits, the same in both languages, without thousands separators: a reader compares
 * them digit by digit, and so do the checks.
 */
export const formatNumber = (n: number): string => String(n)
