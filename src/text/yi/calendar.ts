/*
 * Pinned from CLDR 48.2.0 (cldr-dates-full and cldr-misc-full, main/ii; Unicode-3.0 licence), never from the
 * machine's Intl: strings change between versions, and browsers have no `ii` at all (yi-script.md §5).
 */

/** Weekday names, Monday first: ca-gregorian days/format/wide. */
export const YI_WEEKDAYS: readonly string[] = [
  'ꆏꊂꋍ',
  'ꆏꊂꑍ',
  'ꆏꊂꌕ',
  'ꆏꊂꇖ',
  'ꆏꊂꉬ',
  'ꆏꊂꃘ',
  'ꑬꆏꑍ',
]

/** Units of the day pattern, the only ones of CLDR that follow a digit: year, month, day. */
export const YI_DATE_UNITS = {year: 'ꈎ', month: 'ꆪ', day: 'ꑍ'} as const

/** Words before a clock time, ca-gregorian dayPeriods/format/wide. */
export const YI_DAY_PERIODS = {am: 'ꎸꄑ', pm: 'ꁯꋒ'} as const

/** Takes year, month and day; returns the day as CLDR's yMMMd writes it: `2026ꈎ11ꆪ23ꑍ`. */
export const yiDay = (year: number, month: number, day: number): string =>
  `${year}${YI_DATE_UNITS.year}${month}${YI_DATE_UNITS.month}${day}${YI_DATE_UNITS.day}`

const joined = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}${last}${items.at(-1)}`

/** Takes items; returns `A、BꌋꆀC` (listPattern-type-standard). */
export const yiAnd = (items: readonly string[]): string => joined(items, 'ꌋꆀ')

/** Takes items; returns `A、BꅀC` (listPattern-type-or). */
export const yiOr = (items: readonly string[]): string => joined(items, 'ꅀ')
