import type {State, Unit} from './model.ts'

/** The states in the order they are shown. */
export const STATES = [
  'approved',
  'han-only',
  'review',
  'draft',
  'stale',
  'missing',
  'orphan',
] as const satisfies readonly State[]

/** How far the Yi of a guide has come. */
export interface Coverage {
  /** Units that have Han; Yi without Han is counted in `counts` alone. */
  units: number
  counts: Record<State, number>
  /** Approved or kept in Han, as a share of `units`, 0–1; 0 for a guide without units. */
  coverage: number
}

/** Counts the units of a guide by state. */
export function coverageOf(all: readonly Unit[]): Coverage {
  const counts = Object.fromEntries(STATES.map(state => [state, 0])) as Record<State, number>
  for (const {state} of all) counts[state] += 1
  const units = all.length - counts.orphan
  return {units, counts, coverage: units === 0 ? 0 : (counts.approved + counts['han-only']) / units}
}
