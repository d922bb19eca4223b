import type {GuideCheck} from './model.ts'
import {fillMarks, UNFINISHED} from './unfinished.ts'

/** （请填写） left in a guide that is said to be finished: it would be printed. */
export const leftToFillIn: GuideCheck = paired =>
  paired.guide.facts.version === UNFINISHED
    ? []
    : fillMarks(paired).map(fault => ({...fault, rule: 'left-to-fill-in'}))
