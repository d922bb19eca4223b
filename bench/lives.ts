import type {Measure} from './model.ts'
import {liveOn} from './pairing/lives.ts'

const SEED = 11

/** What becomes of approvals when guides are edited, synced, marked and put back over and over. */
export const lives: Measure = {
  name: 'lives',
  bar: 'no approval that nobody gave, over revisions of the sample guides and the Declaration',
  run: async () => {
    const {decisions, approved, wrong, faults, samples} = liveOn(SEED, 100_000)
    for (const sample of samples) process.stderr.write(`${sample}\n`)
    return [
      {
        what: `approvals nobody gave of these very texts, one to six revisions of real guides, ${approved} approved`,
        value: `${wrong} of ${decisions}`,
        bar: '0',
        within: wrong === 0,
      },
      {
        what: 'blocks in no unit or in two, ids given twice, syncs that a second one would change',
        value: String(faults),
        bar: '0',
        within: faults === 0,
      },
    ]
  },
}
