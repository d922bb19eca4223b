/**
 * A name as it is spelled: one entry a syllable (or run of digits or letters), each with all its readings, the likeliest
 * first: `[['yin'], ['hang', 'xing', 'heng']]`. Yi syllables carry their tone letter: `[['nuo'], ['su']]`.
 */
export type Spelling = readonly (readonly string[])[]

/** How letters were found in a spelling; smaller is better in every field. */
export interface SpellingMatch {
  /** Syllable the match begins with, 0-based. */
  from: number
  /** Syllables it uses. */
  syllables: number
  /** Syllables typed by less than their whole reading: initials, a missing tone letter. */
  shortened: number
  /** Readings that are not the likeliest. */
  unusual: number
}

/**
 * Finds letters in a spelling from the beginning of any syllable: each syllable may be typed whole or by any beginning of
 * it. So one scan serves full pinyin, initials, both mixed (`yanglbx`), and Yi with and without tone letters, also from
 * the middle of a name, which indexes of words do not find (kiosk.md §4).
 *
 * @param typed lower-case letters and digits without spaces, not empty
 * @returns the best match, undefined where there is none
 */
export function matchSpelling(spelling: Spelling, typed: string): SpellingMatch | undefined {
  let best: SpellingMatch | undefined
  const first = typed.charAt(0)
  for (let from = 0; from < spelling.length; from++) {
    if (!(spelling[from] || []).some(reading => reading.charAt(0) === first)) continue
    const found = matchFrom(spelling, typed, from)
    if (found && (!best || compareMatches(found, best) < 0)) best = found
  }
  return best
}

/** Orders matches of one spelling: whole readings before shortened ones, then the earlier. */
export function compareMatches(a: SpellingMatch, b: SpellingMatch): number {
  return a.shortened - b.shortened || a.unusual - b.unusual || a.from - b.from || a.syllables - b.syllables
}

/**
 * Walks syllable by syllable over every place of `typed` that can be reached, so that the time is bounded by
 * syllables × letters however the readings overlap.
 */
function matchFrom(spelling: Spelling, typed: string, from: number): SpellingMatch | undefined {
  // Best way to each number of letters used up so far.
  let reached: (SpellingMatch | undefined)[] = []
  reached[0] = {from, syllables: 0, shortened: 0, unusual: 0}
  let done: SpellingMatch | undefined
  for (let at = from; at < spelling.length; at++) {
    const next: (SpellingMatch | undefined)[] = []
    let any = false
    for (let used = 0; used < reached.length; used++) {
      const so = reached[used]
      if (!so) continue
      const readings = spelling[at] || []
      for (let which = 0; which < readings.length; which++) {
        const reading = readings[which] || ''
        const most = Math.min(reading.length, typed.length - used)
        for (
          let length = 1;
          length <= most && reading.charAt(length - 1) === typed.charAt(used + length - 1);
          length++
        ) {
          const way = {
            from,
            syllables: so.syllables + 1,
            shortened: so.shortened + (length < reading.length ? 1 : 0),
            unusual: so.unusual + (which > 0 ? 1 : 0),
          }
          const end = used + length
          if (end === typed.length) {
            if (!done || compareMatches(way, done) < 0) done = way
          } else {
            const known = next[end]
            if (!known || compareMatches(way, known) < 0) next[end] = way
            any = true
          }
        }
      }
    }
    if (!any) return done
    reached = next
  }
  return done
}
