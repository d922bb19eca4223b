import {FREQUENCY_LINES} from './frequency-data.ts'
import {soundOf, SYLLABLES} from './syllables.ts'

const COUNTS: readonly number[] = FREQUENCY_LINES.join(' ')
  .split(' ')
  .map(count => Number.parseInt(count, 36))

/**
 * Takes a Yi character; returns how often it occurs in the corpus named in `frequency-data.ts`, 0 for a syllable
 * that occurs nowhere there and for everything that is no Yi syllable.
 */
export const frequencyOf = (ch: string): number => COUNTS[(ch.codePointAt(0) ?? 0) - 0xa000] ?? 0

/** The 55 syllables, nearly all of the tone x, that occur nowhere in some 98,000 characters of Yi. */
export const UNATTESTED: string = SYLLABLES.map(({ch}) => ch)
  .filter(ch => frequencyOf(ch) === 0)
  .join('')

/** Takes a syllable; returns those of the same sound in another tone that do occur, the commonest first. */
export const otherTonesOf = (ch: string): string[] => {
  const sound = soundOf(ch)
  return SYLLABLES.filter(
    one =>
      one.ch !== ch && one.initial === sound?.initial && one.final === sound.final && frequencyOf(one.ch) > 0,
  )
    .map(one => one.ch)
    .sort((a, b) => frequencyOf(b) - frequencyOf(a) || (a < b ? -1 : 1))
}
