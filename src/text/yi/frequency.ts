import {FREQUENCY_LINES} from './frequency-data.ts'

const COUNTS: readonly number[] = FREQUENCY_LINES.join(' ')
  .split(' ')
  .map(count => Number.parseInt(count, 36))

/**
 * Takes a Yi character; returns how often it occurs in the corpus named in `frequency-data.ts`, 0 for a syllable
 * that occurs nowhere there and for everything that is no Yi syllable.
 */
export const frequencyOf = (ch: string): number => COUNTS[(ch.codePointAt(0) ?? 0) - 0xa000] ?? 0
