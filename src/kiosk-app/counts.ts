import type {Storage} from './storage.ts'

/** What is counted: per guide and day, never per person, and nothing else. */
export const COUNTED = ['opened', 'wrong', 'unclear'] as const
export type Counted = (typeof COUNTED)[number]

/** By day, then guide. */
export type Counts = {[day: string]: {[guide: string]: {[what in Counted]?: number}}}

const KEY = 'hanyi.counts'
/** Older days are forgotten: whoever has not collected them in two years will not. */
const MOST_DAYS = 730

export function readCounts(storage: Storage): Counts {
  try {
    const found = JSON.parse(storage.read(KEY) || '{}') as unknown
    return typeof found === 'object' && found !== null ? (found as Counts) : {}
  } catch (fault) {
    return {}
  }
}

export function count(storage: Storage, day: string, guide: string, what: Counted): void {
  const counts = readCounts(storage)
  const today = counts[day] || (counts[day] = {})
  const own = today[guide] || (today[guide] = {})
  own[what] = (own[what] || 0) + 1
  for (const old of Object.keys(counts).sort().slice(0, -MOST_DAYS)) delete counts[old]
  storage.write(KEY, JSON.stringify(counts))
}

/** One row a day and guide, the newest day first. */
export function countRows(counts: Counts): {day: string; guide: string; numbers: number[]}[] {
  return Object.keys(counts)
    .sort()
    .reverse()
    .reduce(
      (rows: {day: string; guide: string; numbers: number[]}[], day) =>
        rows.concat(
          Object.keys(counts[day] || {})
            .sort()
            .map(guide => {
              const own = (counts[day] || {})[guide] || {}
              return {day, guide, numbers: COUNTED.map(what => own[what] || 0)}
            }),
        ),
      [],
    )
}
