/** A content version (DESIGN §3): the content date and a counter the county keeps. */
export interface Version {
  /** `20261123`, so that versions are compared as numbers, by a batch file too. */
  day: number
  counter: number
}

const FORM = /^(\d{4})-(\d{2})-(\d{2})\.(0|[1-9]\d{0,5})$/

/** @returns undefined for what is no content version; `2026-11-23.1` is one. */
export function readVersion(text: string): Version | undefined {
  const [, year, month, date, counter] = FORM.exec(text) || []
  if (year === undefined || month === undefined || date === undefined) return undefined
  if (Number(month) < 1 || Number(month) > 12 || Number(date) < 1 || Number(date) > 31) return undefined
  return {day: Number(year + month + date), counter: Number(counter)}
}

/**
 * @returns negative when `a` is the older one, 0 when they are the same, positive when it is the newer one. What is no
 *   version is older than any.
 */
export function compareVersions(a: string, b: string): number {
  const one = readVersion(a)
  const other = readVersion(b)
  if (!one || !other) return (one ? 1 : 0) - (other ? 1 : 0)
  return one.day - other.day || one.counter - other.counter
}
