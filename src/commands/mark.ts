import {withChecked} from '../guide/checked.ts'
import {factsHash, factsOf} from '../guide/facts-hash.ts'
import type {Guide, Workspace} from '../guide/model.ts'
import {parseLock, serialiseLock} from '../pairing/lock.ts'
import {markUnits} from '../pairing/mark.ts'
import type {Mark, Refusal} from '../pairing/mark.ts'
import {lockFile, pairGuide} from '../pairing/pair.ts'
import {contentHash} from '../pairing/signoff.ts'
import type {PairedGuide} from '../pairing/model.ts'
import type {Machine} from './machine.ts'
import {selectGuides, titleOf} from './select.ts'

export interface MarkOptions {
  /** Id or title of one guide. */
  id: string
  /** Ids and 序号 as typed, or all. */
  units: readonly string[] | 'all'
  /** Undefined when only the facts are marked as checked. */
  as: Mark | undefined
  by: string
  /** The code on the 审校单 that is taken back. */
  proof: string | undefined
  /** Record in `guide.yaml` that the facts were checked. */
  checked: boolean
}

/** Digits of the facts' hash that `guide.yaml` shows: no one has to type them, and no two states share them. */
const HASH_LENGTH = 16

/** `proof`: the texts are not those of the printed proof; `damaged`: the lock must be mended by `sync` first. */
export type MarkRefusal = Refusal | 'proof' | 'damaged'

/** The `--json` promise of DESIGN §4. */
export interface MarkResult {
  id: string
  changed: string[]
  refused: {unit: string; reason: MarkRefusal}[]
  /** Whether `guide.yaml` was written. */
  checked: boolean
  unknown: string[]
}

/**
 * Records what a person decided about the units of one guide, and prints what was refused and why.
 *
 * @returns what `--json` shows
 */
export async function mark(options: MarkOptions, machine: Machine): Promise<MarkResult> {
  const workspace = await machine.readWorkspace()
  const {guides, unknown} = selectGuides(workspace, [options.id])
  const [guide] = guides
  const result: MarkResult = {id: guide?.id ?? options.id, changed: [], refused: [], checked: false, unknown}
  if (guide === undefined) return result
  if (options.as !== undefined) await markGuide(guide, options, options.as, workspace, machine, result)
  if (options.checked) result.checked = await markChecked(guide, options.by, workspace, machine)
  return result
}

async function markGuide(
  guide: Guide,
  options: MarkOptions,
  as: Mark,
  workspace: Workspace,
  machine: Machine,
  result: MarkResult,
): Promise<void> {
  const {paired} = pairGuide(guide)
  const read = parseLock(guide.lock ?? '', lockFile(guide), guide.id)
  const barred = barrier(guide, options.proof, read.rejected.length > 0, workspace)
  if (barred !== undefined) {
    const named = options.units === 'all' ? paired.units.map(unit => unit.id) : options.units
    result.refused.push(...named.map(unit => ({unit, reason: barred})))
  } else {
    const marked = markUnits(read.lock, paired, {
      as,
      units: options.units,
      by: options.by,
      today: machine.today(),
      samePerson: workspace.settings.same_person,
    })
    if (marked.changed.length > 0) await machine.write(lockFile(guide), serialiseLock(marked.lock))
    result.changed.push(...marked.changed)
    result.refused.push(...marked.refused)
  }
  for (const line of report(paired, as, result, machine)) machine.print(line)
}

/** What stands against marking anything of this guide. */
function barrier(
  guide: Guide,
  proof: string | undefined,
  damaged: boolean,
  {county}: Workspace,
): 'proof' | 'damaged' | undefined {
  if (damaged) return 'damaged'
  if (proof === undefined) return undefined
  const code = contentHash(guide, factsOf(guide, county)).slice(0, 4)
  return proof.normalize('NFKC').trim().toLowerCase() === code ? undefined : 'proof'
}

function report({guide, units}: PairedGuide, as: Mark, result: MarkResult, {words}: Machine): string[] {
  const values = {
    title: titleOf(guide),
    id: guide.id,
    n: result.changed.length,
    as: words.say(`pairing.mark.as.${as}`),
  }
  const lines = [words.say('pairing.mark.done', values)]
  const reasons = Map.groupBy(result.refused, one => one.reason)
  for (const [reason, refused] of reasons) {
    const numbers = refused.map(({unit}) => {
      const at = units.findIndex(one => one.id === unit)
      return at === -1 ? unit : String(at + 1)
    })
    const which = numbers.join(words.say('pairing.list'))
    lines.push(`  ${words.say(`pairing.refused.${reason}`, {which, id: guide.id, last: units.length})}`)
  }
  return lines
}

async function markChecked(
  guide: Guide,
  by: string,
  workspace: Workspace,
  machine: Machine,
): Promise<boolean> {
  const file = `${guide.folder}/guide.yaml`
  const bytes = workspace.files.get(file)
  const source = bytes === undefined ? undefined : new TextDecoder().decode(bytes)
  const checked = {
    by,
    date: machine.today(),
    hash: factsHash(guide, workspace.county).slice(0, HASH_LENGTH),
  }
  const text = source === undefined ? undefined : withChecked(source, checked)
  const values = {title: titleOf(guide), id: guide.id, file, by, date: checked.date}
  if (text !== undefined) await machine.write(file, text)
  machine.print(
    machine.words.say(text === undefined ? 'pairing.checked.refused' : 'pairing.checked.done', values),
  )
  return text !== undefined
}
