import type {Links} from './links.ts'
import {longestRun} from './run.ts'

/** For every item the nearest linked item before and after it, as an index into the new items; -1 and n at the ends. */
export interface Bounds {
  oldBefore: Int32Array
  oldAfter: Int32Array
  nowBefore: Int32Array
  nowAfter: Int32Array
}

export function boundsOf({toNow, toOld}: Links): Bounds {
  return scanBoth(toNow, toOld)
}

/**
 * The same, by the links alone that keep their order: a block that was moved here from elsewhere tells nothing of the
 * place it stands in now.
 */
export function steadyBoundsOf({toNow, toOld}: Links): Bounds {
  const linked = [...toNow.keys()].filter(o => toNow[o]! >= 0)
  const steady = longestRun(linked.map(o => toNow[o]!))
  const toNowSteady = new Int32Array(toNow.length).fill(-1)
  const toOldSteady = new Int32Array(toOld.length).fill(-1)
  for (const index of steady) {
    const o = linked[index]!
    toNowSteady[o] = toNow[o]!
    toOldSteady[toNow[o]!] = o
  }
  return scanBoth(toNowSteady, toOldSteady)
}

function scanBoth(toNow: Int32Array, toOld: Int32Array): Bounds {
  const scan = (to: Int32Array, value: (index: number) => number): [Int32Array, Int32Array] => {
    const before = new Int32Array(to.length)
    const after = new Int32Array(to.length)
    for (let k = 0, last = -1; k < to.length; k++) {
      before[k] = last
      if (to[k]! >= 0) last = value(k)
    }
    for (let k = to.length - 1, next = toOld.length; k >= 0; k--) {
      after[k] = next
      if (to[k]! >= 0) next = value(k)
    }
    return [before, after]
  }
  const [oldBefore, oldAfter] = scan(toNow, o => toNow[o]!)
  const [nowBefore, nowAfter] = scan(toOld, n => n)
  return {oldBefore, oldAfter, nowBefore, nowAfter}
}

/** How many of the nearest links around two items are the same: 0 to 2. */
export function near(
  {oldBefore, oldAfter, nowBefore, nowAfter}: Bounds,
  {o, n}: {o: number; n: number},
): number {
  return Number(oldBefore[o] === nowBefore[n]) + Number(oldAfter[o] === nowAfter[n])
}
