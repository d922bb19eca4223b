import type {Fault} from '../guide/fault.ts'
import {TO_FILL} from '../guide/gap.ts'
import type {PairedGuide} from '../pairing/model.ts'

/** Version of a guide that `hanyi new` has made and nobody has finished: it is in no release. */
export const UNFINISHED = '0'

/** Every block in which （请填写） still stands. */
export function fillMarks({guide}: PairedGuide): Omit<Fault, 'rule'>[] {
  return [guide.zh, guide.ii].flatMap(half =>
    half.blocks
      .filter(block => block.text.includes(TO_FILL))
      .map(block => ({values: {mark: TO_FILL}, place: block.place})),
  )
}
