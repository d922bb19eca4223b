import type {PageNumbers} from '../model.ts'

/** How close a sheet is set. Letters keep their size; margins, leading and the form of the material list change. */
export const DENSITIES = ['roomy', 'tight', 'dense'] as const
export type Density = (typeof DENSITIES)[number]

/** The id at the end of a sheet, which tells on which page a print of this density ended. */
export function endMark(density: Density): string {
  return `end-${density}`
}

/**
 * The density to print with, from where the last print ended: one step closer while it is longer than it may be. The
 * mark carries the density it was printed with, so the answer depends on nothing else and printing comes to rest.
 *
 * @param pages of the last print; undefined before the first.
 * @param limit pages the sheet may have.
 */
export function densityFor(pages: PageNumbers | undefined, limit: number): Density {
  const printed = DENSITIES.findIndex(density => pages?.has(endMark(density)))
  if (printed < 0) return 'roomy'
  const last = pages?.get(endMark(DENSITIES[printed] ?? 'roomy')) ?? 0
  return DENSITIES[Math.min(last > limit ? printed + 1 : printed, DENSITIES.length - 1)] ?? 'roomy'
}
