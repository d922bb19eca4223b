import {missingElements} from './missing-element.ts'
import type {GuideCheck} from './model.ts'
import {fillMarks, UNFINISHED} from './unfinished.ts'

/** What is still to be written in a guide that is not finished (version 0): a list of work, not of faults. */
export const toFillIn: GuideCheck = (paired, input) =>
  paired.guide.facts.version === UNFINISHED
    ? [
        ...missingElements(paired, input).map(fault => ({...fault, rule: 'to-fill-in'})),
        ...fillMarks(paired).map(fault => ({...fault, rule: 'to-fill-in', variant: 'mark'})),
      ]
    : []
