import {LONGEST, syllables} from './spoken.ts'

/** One thing a script says. */
export interface Passage {
  /** What is said; several, the fullest first. Each is whole sentences. The last may be '' where it can be left out. */
  versions: readonly string[]
  /** When it gives way: 1 first. 0 never. */
  yields: number
}

/**
 * Makes a script short enough by saying less, never by cutting a sentence: passages give way in the order of
 * `yields`, each from version to version, until the script can be read in two minutes.
 *
 * @param more said before the last passage once anything was left out; '' to say nothing.
 * @returns the passages as they are said, in order; those that say nothing are gone.
 */
export function shorten(passages: readonly Passage[], more: string): string[] {
  const chosen = passages.map(() => 0)
  const said = (): string[] => {
    const texts = passages.map((passage, n) => passage.versions[chosen[n] ?? 0] ?? '')
    const less = chosen.some(version => version > 0)
    return (less && more !== '' ? [...texts.slice(0, -1), more, ...texts.slice(-1)] : texts).filter(
      text => text !== '',
    )
  }
  const order = passages
    .map((passage, n) => ({n, yields: passage.yields}))
    .filter(one => one.yields > 0)
    .sort((a, b) => a.yields - b.yields)
  for (const {n} of order) {
    const last = (passages[n]?.versions.length ?? 1) - 1
    while (syllables(said().join('')) > LONGEST && (chosen[n] ?? 0) < last) chosen[n] = (chosen[n] ?? 0) + 1
  }
  return said()
}
