/** China has one time, UTC+8, and no summer time since 1991. */
const CHINA_HOURS = 8

/**
 * Today in the county. `SOURCE_DATE_EPOCH` stands in for the clock, so that a build can be repeated on another day.
 * @param env environment of the process
 * @param now milliseconds since 1970
 * @returns `2026-11-24`
 */
export function today(env: NodeJS.ProcessEnv = process.env, now: number = Date.now()): string {
  const fixed = env['SOURCE_DATE_EPOCH']
  const time = fixed !== undefined && /^\d{1,11}$/.test(fixed) ? Number(fixed) * 1000 : now
  return new Date(time + CHINA_HOURS * 3_600_000).toISOString().slice(0, 10)
}

/** The minute in the county, `2026-11-24 09:41`: for receipts, which are no part of any build. */
export const minuteNow = (now: number = Date.now()): string =>
  new Date(now + CHINA_HOURS * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/**
 * The day `SOURCE_DATE_EPOCH` names (reproducible-builds.org): seconds since 1970, read in the county's time.
 * @returns undefined where it is not set or no number
 */
export function sourceDay(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return /^\d{1,11}$/.test(env['SOURCE_DATE_EPOCH'] ?? '') ? today(env, 0) : undefined
}
