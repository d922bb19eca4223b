import {rules} from '../check/index.ts'
import {parseLock, serialiseLock} from '../pairing/lock.ts'
import {lockFile, pairGuide} from '../pairing/pair.ts'
import {numberOf} from '../pairing/pick.ts'
import {waiveUnits} from '../pairing/waive.ts'
import type {Machine} from './machine.ts'
import {selectGuides, titleOf} from './select.ts'

export interface DismissOptions {
  /** Id or title of one guide. */
  id: string
  /** Ids and 序号 as typed. */
  units: readonly string[]
  /** Id of the rule, as `check` names it. */
  rule: string
  reason: string
  by: string
}

/** The `--json` of `mark --dismiss`. */
export interface DismissResult {
  id: string
  rule: string
  changed: string[]
  /** `no-such-rule`; `holds-back`: an error cannot be set aside; `damaged`: the lock must be mended by `sync` first. */
  refused: {unit: string; reason: 'unknown' | 'changed' | 'no-such-rule' | 'holds-back' | 'damaged'}[]
  unknown: string[]
}

/**
 * Sets the findings of one rule aside for some units, with the reason, until either of their texts changes. Prints what
 * was refused and why.
 *
 * @returns what `--json` shows
 */
export async function dismiss(options: DismissOptions, machine: Machine): Promise<DismissResult> {
  const workspace = await machine.readWorkspace()
  const {guides, unknown} = selectGuides(workspace, [options.id])
  const [guide] = guides
  const {rule, units, by, reason} = options
  const result: DismissResult = {id: guide?.id ?? options.id, rule, changed: [], refused: [], unknown}
  if (guide === undefined) return result
  const {words} = machine
  const values = {title: titleOf(guide), id: guide.id, rule}
  const {paired} = pairGuide(guide)
  const read = parseLock(guide.lock ?? '', lockFile(guide), guide.id)
  const barred = read.rejected.length > 0 ? ('damaged' as const) : barrier(rule)
  if (barred === undefined) {
    const waived = waiveUnits(read.lock, paired, {rule, units, by, reason, today: machine.today()})
    if (waived.changed.length > 0) await machine.write(lockFile(guide), serialiseLock(waived.lock))
    result.changed.push(...waived.changed)
    result.refused.push(...waived.refused)
  } else result.refused.push(...units.map(unit => ({unit, reason: barred})))
  machine.print(words.say('pairing.dismiss.done', {...values, n: result.changed.length}))
  for (const [why, refused] of Map.groupBy(result.refused, one => one.reason)) {
    const numbers = refused.map(({unit}) => {
      const found = paired.units.find(one => one.id === unit)
      return found === undefined ? unit : String(numberOf(found, paired.units))
    })
    const which = numbers.join(words.say('pairing.list'))
    const said = {...values, which, last: paired.units.length}
    machine.print(`  ${words.say(`pairing.refused.${why}`, said)}`)
  }
  return result
}

/** What holds a guide back is mended, not set aside. */
function barrier(rule: string): 'no-such-rule' | 'holds-back' | undefined {
  const level = rules.find(one => one.id === rule)?.level
  if (level === undefined) return 'no-such-rule'
  return level === 'error' ? 'holds-back' : undefined
}
