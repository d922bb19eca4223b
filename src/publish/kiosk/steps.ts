import type {StepItem} from '#kiosk-app/data/blocks.ts'
import type {Line} from '#kiosk-app/data/lines.ts'
import type {Step} from '#guide/elements/model.ts'
import type {GuideContext} from './context.ts'
import {pairLine, wordLine} from './lines.ts'

/** A step and its branches; where they lead is said only when it is not simply the next step. */
export function stepItem(step: Step, last: boolean, context: GuideContext): StepItem {
  const line = (block: Step['block']) => pairLine(context.edition.pair(block), context.reachable)
  const following = last ? 'end' : step.number + 1
  const next = step.to === undefined || step.to === following ? undefined : leads(step.to, context)
  return {
    number: step.number,
    line: line(step.block),
    ...(next ? {next} : {}),
    branches: step.branches.map(branch => ({
      line: line(branch.block),
      ...(branch.to === undefined ? {} : {next: leads(branch.to, context)}),
    })),
  }
}

function leads(to: number | 'end', {words}: GuideContext): Line {
  return to === 'end' ? wordLine(words, 'reader.step.end') : wordLine(words, 'reader.step.goto', {n: to})
}
