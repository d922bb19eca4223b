import type {Duration, Step} from '../guide/elements/model.ts'
import {factPlace} from './fact-place.ts'
import {workingHours} from './limits.ts'
import type {GuideCheck} from './model.ts'
import {parseDuration} from '#guide/duration.ts'

/** The times of the steps add up to more than is promised (service-guides.md §5 rule 10). */
export const stepTimesExceedPromise: GuideCheck = ({guide}) => {
  const {time} = guide.facts
  const promise = time && parseDuration(time.promise)
  const [first] = guide.elements.steps ?? []
  if (!time || !promise || !first) return []
  const sum = longest(guide.elements.steps ?? [], promise.unit)
  if (sum <= promise.n) return []
  const shown = `${Math.round(sum * 10) / 10}${promise.unit === '年' || promise.unit === '分钟' ? '' : '个'}`
  return [
    {
      rule: 'step-times-exceed-promise',
      values: {sum: `${shown}${promise.unit.replace('个', '')}`, promise: time.promise},
      place: factPlace(guide, 'time.promise', 'time'),
      counterpart: first.block.place,
    },
  ]
}

/**
 * The longest way forward from the first step to the end, in a unit. Steps that exclude each other are not added up,
 * and a way back (材料不齐 → 第1步) is not counted: nobody knows how often it is gone.
 */
function longest(steps: readonly Step[], unit: Duration['unit']): number {
  const rest = new Map<number, number>()
  for (const step of steps.toReversed()) {
    const next = [step.to ?? step.number + 1, ...step.branches.map(branch => branch.to)]
    const ahead = next.map(to => (typeof to === 'number' && to > step.number ? (rest.get(to) ?? 0) : 0))
    rest.set(step.number, inUnit(step.time, unit) + Math.max(...ahead))
  }
  return rest.get(1) ?? 0
}

/** The same unit stays as it is written; others are compared by the calendar. */
function inUnit(time: Duration | undefined, unit: Duration['unit']): number {
  if (time === undefined) return 0
  return time.unit === unit ? time.n : workingHours(time) / workingHours({n: 1, unit})
}
