/** Below this many characters a text has too few bigrams to be judged by them alone (pairing.md §6). */
export const SHORT_TEXT = 8
/** Longest text whose longest common subsequence is computed; beyond it bigrams tell enough. */
const LONGEST = 600

/** Texts with so many bigrams in common are alike however their subsequence may run. */
const CLEAR = 0.7

/** Character pairs of a text with their counts. */
export type Bigrams = ReadonlyMap<string, number>

/** Counts the pairs of neighbouring UTF-16 units of a text. */
export function bigramsOf(text: string): Bigrams {
  const counts = new Map<string, number>()
  for (let k = 0; k + 1 < text.length; k++) {
    const pair = text.slice(k, k + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/** A text with its bigrams, counted once for many comparisons. */
export interface Likened {
  text: string
  bigrams: Bigrams
}

export function liken(text: string): Likened {
  return {text, bigrams: bigramsOf(text)}
}

/**
 * How alike two texts of one language are, by characters (pairing.md §6): the greater of the Dice coefficient
 * of bigrams and nine tenths of the common-subsequence ratio; for short texts the mean of both.
 *
 * @returns 0 for nothing in common to 1 for equal
 */
export function likeness(one: Likened, two: Likened): number {
  if (one.text === two.text) return 1
  const pairs = dice(one, two)
  const short = Math.min(one.text.length, two.text.length) < SHORT_TEXT
  if (!short && (pairs < 0.05 || pairs > CLEAR || one.text.length > LONGEST || two.text.length > LONGEST))
    return pairs
  const common = (2 * commonLength(one.text, two.text)) / (one.text.length + two.text.length)
  return short ? (pairs + common) / 2 : Math.max(pairs, 0.9 * common)
}

function dice(one: Likened, two: Likened): number {
  const total = one.text.length + two.text.length - 2
  if (total <= 0) return 0
  let common = 0
  const [few, many] = one.bigrams.size < two.bigrams.size ? [one, two] : [two, one]
  for (const [pair, count] of few.bigrams) common += Math.min(count, many.bigrams.get(pair) ?? 0)
  return (2 * common) / total
}

function commonLength(one: string, two: string): number {
  let before = new Uint16Array(two.length + 1)
  let row = new Uint16Array(two.length + 1)
  for (let i = 1; i <= one.length; i++) {
    const unit = one.charCodeAt(i - 1)
    for (let j = 1; j <= two.length; j++) {
      row[j] = unit === two.charCodeAt(j - 1) ? before[j - 1]! + 1 : Math.max(before[j]!, row[j - 1]!)
    }
    ;[before, row] = [row, before]
  }
  return before[two.length]!
}
