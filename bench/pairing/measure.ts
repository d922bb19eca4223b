import type {Document} from './documents.ts'
import {MIXED, OTHERS} from './edits.ts'
import type {Line} from './edits.ts'
import {randomOf} from './random.ts'
import {approvedLock, emptyTally, judgeTrial} from './trial.ts'
import type {Tally} from './trial.ts'

/** How a document is edited, and how often. */
export interface Trials {
  document: Document
  /** Edits of the Han and of the Yi half in every trial. */
  edits: {zh: number; ii: number}
  trials: number
  /** Names of edits to choose from; the mixed ones when none are named. */
  kinds?: readonly string[]
  seed: number
}

const EDITS = {...MIXED, ...OTHERS}

/** Runs the trials of one row. The same seed gives the same texts on every machine. */
export function measureRow(row: Trials, judge = judgeTrial): Tally {
  const {document} = row
  const lock = approvedLock(document)
  const tally = emptyTally()
  for (const edited of trialsOf(row)) judge(document, lock, edited, tally)
  return tally
}

/** The texts of every trial of a row. */
export function* trialsOf({document, edits, trials, kinds = Object.keys(MIXED), seed}: Trials): Generator<{
  zh: Line[]
  ii: Line[]
}> {
  for (let trial = 0; trial < trials; trial++) {
    const random = randomOf(seed * 1_000_003 + trial)
    const half = (source: readonly string[], count: number, letters: readonly string[]): Line[] => {
      const lines = source.map((text, n): Line => ({from: [n], text}))
      for (let k = 0; k < count; k++) EDITS[random.pick(kinds)]!(lines, random, letters)
      return lines
    }
    yield {
      zh: half(document.zh, edits.zh, document.letters.zh),
      ii: half(document.ii, edits.ii, document.letters.ii),
    }
  }
}
