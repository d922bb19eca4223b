import type {KioskMeta} from './data/meta.ts'
import type {Terminal} from './terminal.ts'

/** The machine's idea of now. */
export interface Today {
  /** False: the clock is before the content or staff said it is wrong; then nothing is said about today. */
  trusted: boolean
  /** `2026-11-27`. */
  day: string
  /** After midnight. */
  minute: number
}

/** By the machine's own calendar day: a kiosk stands where its visitors are. */
export function readToday(now: Date, meta: KioskMeta, terminal: Terminal): Today {
  const two = (n: number): string => (n < 10 ? `0${n}` : String(n))
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return {
    trusted: !terminal.clockWrong && day >= meta.contentDate,
    day,
    minute: now.getHours() * 60 + now.getMinutes(),
  }
}

const DAY = 24 * 60 * 60 * 1000

/** Whole days from one day to another, both `2026-11-27`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 ? 7 : weekday
}

/** A day as Han text: `2026年11月27日`. */
export function hanDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
