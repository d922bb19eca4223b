import type {PageNumbers} from '../model.ts'

/** How close a sheet is set. Letters keep their size; margins, leading and the form of the material list change. */
export type Density = 'roomy' | 'tight' | 'dense'

/** The id at the end of a sheet, which tells on which page a print at this try ended. */
export function endMark(attempt: number): string {
  return `end-${attempt}`
}

/**
 * Which of a sheet's densities to print with, from where the last print ended: the next one while the sheet is longer
 * than it should be. The mark carries the try it was printed at, so the answer depends on nothing else and printing
 * comes to rest.
 *
 * @param pages of the last print; undefined before the first.
 * @param limit pages the sheet should have.
 * @param count of densities; the last one is kept whatever its length.
 * @returns index of the density.
 */
export function attemptFor(pages: PageNumbers | undefined, limit: number, count: number): number {
  for (let attempt = 0; attempt < count; attempt += 1) {
    const last = pages?.get(endMark(attempt))
    if (last !== undefined) return Math.min(last > limit ? attempt + 1 : attempt, count - 1)
  }
  return 0
}
