import type {Line} from './lines.ts'

/** One line of opening hours, for people and for the clock. */
export interface OpenHours {
  line: Line
  /** 1 Monday to 7 Sunday. */
  days?: number[]
  /** Days of the month, by the calendar named, that end in one of these digits. */
  market?: {calendar: 'solar' | 'lunar'; digits: number[]}
  /** Month and day, both included; `to` before `from` runs over the new year. */
  season?: {from: string; to: string}
  /** Minutes after midnight. */
  times: [from: number, to: number][]
  /** Closed on public holidays. */
  holidaysOff: boolean
}

export interface Person {
  name: string
  role: string
  phone?: string
  speaks: string[]
  /** Speaks some Yi. */
  yi: boolean
}

export interface SiteData {
  key: string
  name: string
  address: string
  directions?: string
  phone?: string
  hours: OpenHours[]
  staff: Person[]
}

/** Days no browser can work out by itself. */
export interface DayTable {
  /** First days of lunar months, in order; the last one only ends the month before it. */
  lunar: string[]
  /** Public holidays fixed by law, without the days moved each year. */
  holidays: string[]
}
