import {daysBetween, type Today} from './today.ts'

/** How far the content may still be trusted: kiosk.md §7. */
export type Freshness = 'good' | 'amber' | 'red' | 'never'

/** So many days past its review, content sends people to the counter. */
const RED_AFTER = 90

/**
 * @param reviewBy last good day; undefined when nobody has ever checked.
 * @returns `good` too when the clock is not to be trusted: then the clock is what the screen warns of.
 */
export function freshness(reviewBy: string | undefined, today: Today): Freshness {
  if (reviewBy === undefined) return 'never'
  if (!today.trusted || today.day <= reviewBy) return 'good'
  return daysBetween(reviewBy, today.day) > RED_AFTER ? 'red' : 'amber'
}
