import {foldYi} from '../../guide/terms/fold.ts'
import {isInUse} from '../../guide/terms/status.ts'
import type {TermUnit} from '../../pairing/term-use.ts'
import type {Machine} from '../machine.ts'
import type {StaleGuide} from './write-back.ts'
import {changeLines, markStaleUnits} from './write-back.ts'

/** What `--json` shows. */
export interface StaleResult {
  stale: StaleGuide[]
  /** Words that are no Han of the termbase. */
  unknown: string[]
}

/**
 * For a term that was changed by hand in `terms.csv`: puts to 需复核 every accepted unit that names it in Han and holds
 * none of its Yi in use.
 *
 * @param words Han of the terms, as the termbase writes them.
 */
export async function markOutdated(words: readonly string[], machine: Machine): Promise<StaleResult> {
  const workspace = await machine.readWorkspace()
  const {terms} = workspace
  const unknown = words.filter(word => !terms.some(term => term.han === word))
  const stale = await markStaleUnits(workspace, terms, unit => isOutdated(unit, words), machine)
  for (const line of changeLines([], stale, machine)) machine.print(line)
  if (unknown.length > 0) {
    const values = {words: unknown.join(machine.words.say('terms.list'))}
    machine.print(machine.words.say('terms.stale.unknown', values))
  } else if (stale.length === 0) machine.print(machine.words.say('terms.stale.none'))
  return {stale, unknown}
}

function isOutdated({hits, yi}: TermUnit, words: readonly string[]): boolean {
  return hits.some(({han, terms}) => {
    const inUse = terms.filter(term => isInUse(term) && term.yi !== '')
    return words.includes(han) && inUse.length > 0 && !inUse.some(term => yi.includes(foldYi(term.yi)))
  })
}
