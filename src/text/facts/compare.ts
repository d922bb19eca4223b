import {findFacts} from './find.ts'
import type {Fact} from './model.ts'

/** Facts of one half that the other lacks, each with its place in its own text. */
export interface FactDifference {
  /** In the Han text, not in the Yi. */
  missing: Fact[]
  /** In the Yi text, not in the Han. */
  extra: Fact[]
}

type Test = (han: Fact, yi: Fact) => boolean

const forms = (fact: Fact): readonly string[] => [fact.value, ...fact.also]
const share = (a: readonly string[], b: readonly string[]): boolean => a.some(form => b.includes(form))

const same: Test = (han, yi) => han.kind === yi.kind && share(forms(han), forms(yi))

/** Bare numbers have no unit that could contradict: `20元` is found again as `20`. */
const sameNumber: Test = (han, yi) => {
  if (han.kind !== 'number' && yi.kind !== 'number') return false
  const bare = (fact: Fact): readonly string[] =>
    fact.parts.length === 1 ? [...forms(fact), ...fact.parts] : forms(fact)
  return share(bare(han), bare(yi))
}

/** Takes out of both lists every pair that the test joins, in reading order. */
const pairOff = (han: Fact[], yi: Fact[], test: Test): void => {
  for (const fact of [...han]) {
    const at = yi.findIndex(other => test(fact, other))
    if (at < 0) continue
    yi.splice(at, 1)
    han.splice(han.indexOf(fact), 1)
  }
}

/**
 * Takes out composite facts (a date, a span of hours) whose parts stand one after the other, in the same order, in
 * the other half.
 */
const pairParts = (whole: Fact[], pieces: Fact[]): void => {
  for (const fact of [...whole].filter(({parts}) => parts.length > 1)) {
    const last = pieces.length - fact.parts.length
    for (let at = 0; at <= last; at++) {
      const run = pieces.slice(at, at + fact.parts.length)
      if (
        !run.every((piece, index) =>
          share([fact.parts[index] ?? ''], [...forms(piece), ...piece.parts.slice(0, 1)]),
        )
      )
        continue
      pieces.splice(at, run.length)
      whole.splice(whole.indexOf(fact), 1)
      break
    }
  }
}

/** In the Yi text a numeral in words, Chinese or Yi, may only satisfy: ꉬ is five and "is". */
const isWord = ({raw}: Fact): boolean => !/[0-9０-９A-Za-zＡ-Ｚａ-ｚ\p{No}]/u.test(raw)

/**
 * Compares the facts of a Han and a Yi text as multisets. A fact of one half that the other lacks is returned; a
 * numeral in words stands for a number but is never one too many (pairing.md §8). Where both halves hold a number
 * the other lacks, words satisfy neither: that is how a changed digit looks.
 */
export const compareFacts = (hanText: string, yiText: string): FactDifference => {
  const hanFacts = findFacts(hanText)
  const yiFacts = findFacts(yiText)
  const missing = hanFacts.filter(fact => !fact.optional)
  const extra = yiFacts.filter(fact => !fact.optional && !isWord(fact))
  const hanWords = hanFacts.filter(fact => !missing.includes(fact))
  const yiWords = yiFacts.filter(fact => !extra.includes(fact))

  // Whole dates before single numbers, which would take a day or month away from them.
  pairOff(missing, extra, (han, yi) => han.kind !== 'number' && same(han, yi))
  pairParts(missing, extra)
  pairParts(extra, missing)
  pairOff(missing, extra, same)
  pairOff(missing, extra, sameNumber)
  if (extra.length === 0) {
    pairOff(missing, yiWords, same)
    pairOff(missing, yiWords, sameNumber)
    pairParts(missing, yiWords)
  } else if (missing.length === 0) {
    pairOff(hanWords, extra, same)
    pairOff(hanWords, extra, sameNumber)
  }
  return {missing, extra}
}

/**
 * True when two texts of the same language hold the same facts, order aside, words counted: what a change of text
 * must leave alone to be cosmetic (DESIGN §3).
 */
export const sameFacts = (a: string, b: string): boolean => {
  const key = (text: string): string =>
    findFacts(text)
      .map(({kind, value}) => `${kind} ${value}`)
      .sort()
      .join('\n')
  return key(a) === key(b)
}
