import type {PageNumbers} from '../model.ts'

/** The id at the end of a sheet, which tells on which page a print at this try ended. */
export function endMark(attempt: number): string {
  return `end-${attempt}`
}

/**
 * Which of a sheet's tries to print, from where the last print ended: the next one while the sheet is longer than it
 * should be. The mark carries the try it was printed at, so the answer depends on nothing else and printing comes to
 * rest.
 *
 * @param pages of the last print; undefined before the first.
 * @param limits pages the sheet should have at each try; the last one is kept whatever its length.
 * @returns index of the try.
 */
export function attemptFor(pages: PageNumbers | undefined, limits: readonly number[]): number {
  for (const [attempt, limit] of limits.entries()) {
    const last = pages?.get(endMark(attempt))
    if (last !== undefined) return Math.min(last > limit ? attempt + 1 : attempt, limits.length - 1)
  }
  return 0
}
