import {REVIEW_DAYS} from '#guide/checked.ts'
import type {GuideFacts} from '#guide/schema/guide-file.ts'

const DAY = 24 * 60 * 60 * 1000

/** Last day on which a guide's facts may be trusted without another check; undefined when nobody has checked them. */
export function reviewBy({checked}: GuideFacts): string | undefined {
  return checked && daysAfter(checked.date, REVIEW_DAYS)
}

/** The day so many days after another, both `2026-11-20`. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
