import {rules} from '../check/index.ts'
import type {Guide, Workspace} from '../guide/model.ts'
import {parseLock, serialiseLock} from '../pairing/lock.ts'
import {lockFile, pairGuide} from '../pairing/pair.ts'
import {numberOf, pickUnits} from '../pairing/pick.ts'
import {waiveUnits} from '../pairing/waive.ts'
import {waiversOf} from '../pairing/waivers.ts'
import {judge} from './judge.ts'
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
  /**
   * `no-such-rule`; `holds-back`: an error cannot be set aside; `no-finding`: the rule says nothing of that unit;
   * `damaged`: the lock must be mended by `sync` first.
   */
  refused: {
    unit: string
    reason: 'unknown' | 'changed' | 'no-such-rule' | 'holds-back' | 'no-finding' | 'damaged'
  }[]
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
    const told = toldOf(rule, guide, workspace, machine)
    const {units: picked, unknown: strange} = pickUnits(units, paired.units)
    const [meant, silent] = [true, false].map(is =>
      picked.filter(({id}) => told.has(id) === is).map(({id}) => id),
    )
    const request = {rule, units: [...meant!, ...strange], by, reason, today: machine.today()}
    const waived = waiveUnits(read.lock, paired, request)
    result.refused.push(...silent!.map(unit => ({unit, reason: 'no-finding' as const})))
    if (waived.changed.length > 0) await machine.write(lockFile(guide), serialiseLock(waived.lock))
    result.changed.push(...waived.changed)
    result.refused.push(...waived.refused)
  } else result.refused.push(...units.map(unit => ({unit, reason: barred})))
  if (result.changed.length > 0 || result.refused.length === 0)
    machine.print(words.say('pairing.dismiss.done', {...values, n: result.changed.length}))
  for (const [why, refused] of Map.groupBy(result.refused, one => one.reason)) {
    const numbers = refused.map(({unit}) => {
      const found = paired.units.find(one => one.id === unit)
      return found === undefined ? unit : String(numberOf(found, paired.units))
    })
    const which = numbers.join(words.say('pairing.list'))
    const said = {...values, which, last: paired.units.length}
    machine.print(words.say(`pairing.refused.${why}`, said))
  }
  return result
}

/**
 * Ids of the units of which a rule has something to say, or had before it was set aside. Nothing else can be: a
 * dismissal of what nobody reported would count against the rule.
 */
function toldOf(rule: string, guide: Guide, workspace: Workspace, {words, today}: Machine): Set<string> {
  const {findings, paired} = judge(workspace, () => true, words, today)
  const said = findings.filter(one => one.rule === rule && one.guide === guide.id)
  const units = paired.find(one => one.guide.id === guide.id)?.units ?? []
  const waived = units.filter(unit => waiversOf(unit).some(one => one.rule === rule))
  return new Set([...said.flatMap(({unit}) => unit ?? []), ...waived.map(({id}) => id)])
}

/** What holds a guide back is mended, not set aside. */
function barrier(rule: string): 'no-such-rule' | 'holds-back' | undefined {
  const level = rules.find(one => one.id === rule)?.level
  if (level === undefined) return 'no-such-rule'
  return level === 'error' ? 'holds-back' : undefined
}
