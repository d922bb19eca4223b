import {withChecked} from '../guide/checked.ts'
import {factsHash} from '../guide/facts-hash.ts'
import type {Guide, Workspace} from '../guide/model.ts'
import {parseLock, serialiseLock} from '../pairing/lock.ts'
import {canApply, markUnits} from '../pairing/mark.ts'
import type {Mark, Refusal} from '../pairing/mark.ts'
import {lockFile, pairGuide} from '../pairing/pair.ts'
import {proofOf, takeBack} from '../pairing/proof.ts'
import {readProofs} from '../pairing/proofs.ts'
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

/**
 * `proof`: no such 审校单 is known; `proof-changed`: the text is not the printed one any more; `damaged`: the lock must be mended by `sync`
 * first.
 */
export type MarkRefusal = Refusal | 'proof' | 'proof-changed' | 'damaged'

/** The `--json` promise of DESIGN §4. */
export interface MarkResult {
  id: string
  changed: string[]
  /** Units of which the same was recorded before. */
  already: string[]
  /** Of those that changed: nobody is named as the translator, where translator and reviewer must be two persons. */
  untranslated: string[]
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
  const id = guide?.id ?? options.id
  const lists = {changed: [], already: [], untranslated: [], refused: []}
  const result: MarkResult = {id, ...lists, checked: false, unknown}
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
  const asked =
    read.rejected.length > 0 ? damaged(paired, options.units) : askedFor(guide, paired, options, as)
  const marked = markUnits(read.lock, paired, {
    as,
    units: asked.units,
    by: options.by,
    today: machine.today(),
    samePerson: workspace.settings.same_person,
  })
  if (marked.changed.length > 0) await machine.write(lockFile(guide), serialiseLock(marked.lock))
  result.changed.push(...marked.changed)
  result.already.push(...marked.already)
  result.untranslated.push(...marked.untranslated)
  result.refused.push(...asked.refused, ...marked.refused)
  for (const line of report(paired, as, result, asked.printed, machine)) machine.print(line)
}

/** What of the request may go on to be marked. */
interface Asked {
  units: readonly string[] | 'all'
  refused: MarkResult['refused']
  /** Numbers on the paper that is taken back, by id of the unit: those a person looks for. */
  printed: ReadonlyMap<string, string>
}

/** A lock of which a line is lost must be mended by `sync` first. */
function damaged({units}: PairedGuide, asked: readonly string[] | 'all'): Asked {
  const named = asked === 'all' ? units.map(unit => unit.id) : asked
  return {units: [], refused: named.map(unit => ({unit, reason: 'damaged'})), printed: new Map()}
}

/** Without a 审校单 the numbers are those of the texts as they stand; with one they are those of the paper. */
function askedFor(guide: Guide, paired: PairedGuide, {units, proof}: MarkOptions, as: Mark): Asked {
  if (proof === undefined) return {units, refused: [], printed: new Map()}
  const {ids, refused} = takeBack(proof, units, proofOf(guide.id, paired.units), readProofs(guide.proofs))
  const sensible = new Set(paired.units.filter(unit => canApply(unit, as)).map(unit => unit.id))
  const meant = (id: string): boolean => units !== 'all' || sensible.has(id)
  return {
    units: [...ids.keys()].filter(meant),
    refused: refused
      .filter(({unit, reason}) => reason !== 'proof-changed' || meant(unit))
      .map(({unit, reason}) => ({unit, reason})),
    printed: new Map([...ids, ...refused.map(({unit, printed}) => [unit, printed] as const)]),
  }
}

function report(
  {guide, units}: PairedGuide,
  as: Mark,
  result: MarkResult,
  printed: ReadonlyMap<string, string>,
  {words}: Machine,
): string[] {
  const values = {
    title: titleOf(guide),
    id: guide.id,
    n: result.changed.length,
    as: words.say(`pairing.mark.as.${as}`),
  }
  const lines = [words.say('pairing.mark.done', values)]
  const listed = (ids: readonly string[]): string =>
    ids
      .map(id => {
        const at = units.findIndex(one => one.id === id)
        return printed.get(id) ?? (at === -1 ? id : String(at + 1))
      })
      .join(words.say('pairing.list'))
  if (result.already.length > 0)
    lines.push(`  ${words.say('pairing.mark.already', {...values, which: listed(result.already)})}`)
  const reasons = Map.groupBy(result.refused, one => one.reason)
  for (const [reason, refused] of reasons) {
    const which = listed(refused.map(one => one.unit))
    lines.push(`  ${words.say(`pairing.refused.${reason}`, {which, id: guide.id, last: units.length})}`)
  }
  if (result.untranslated.length > 0)
    lines.push(`  ${words.say('pairing.mark.untranslated', {...values, which: listed(result.untranslated)})}`)
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
