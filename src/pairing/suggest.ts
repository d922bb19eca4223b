import type {Likened} from './likeness.ts'

/** A bigram that stands in more texts than this tells none of them from the others. */
const COMMON = 40
/** Texts suggested for one text. */
const SUGGESTED = 10

/**
 * Finds texts that may be like another without comparing it with each: by the rare bigrams they share.
 *
 * @returns a function from a text to indices into `texts`, those with the most in common first
 */
export function suggester(texts: readonly Likened[]): (text: Likened) => number[] {
  const holders = new Map<string, number[]>()
  for (const [index, {bigrams}] of texts.entries()) {
    for (const pair of bigrams.keys()) {
      const list = holders.get(pair)
      if (list === undefined) holders.set(pair, [index])
      else if (list.length <= COMMON) list.push(index)
    }
  }
  return ({bigrams}) => {
    const votes = new Map<number, number>()
    for (const pair of bigrams.keys()) {
      const list = holders.get(pair)
      if (list === undefined || list.length > COMMON) continue
      for (const index of list) votes.set(index, (votes.get(index) ?? 0) + 1)
    }
    return [...votes]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, SUGGESTED)
      .map(([index]) => index)
  }
}
