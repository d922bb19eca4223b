import {coverageOf} from '../pairing/coverage.ts'
import {fillGuide, formerYi} from '../pairing/fill.ts'
import {parseLock} from '../pairing/lock.ts'
import type {PairedGuide, StaleReason, State, Unit} from '../pairing/model.ts'
import type {NotWritten} from '../pairing/half-written.ts'
import {lockFile, pairGuide, syncGuide, syncRefusal} from '../pairing/pair.ts'
import type {SyncedGuide} from '../pairing/pair.ts'
import {proofsFile} from '../pairing/proofs.ts'
import type {Block, Guide, Workspace} from '../guide/model.ts'
import type {Machine} from './machine.ts'
import {syncReport} from './report/pairing.ts'
import {selectGuides, titleOf} from './select.ts'

export interface SyncOptions {
  /** Ids or titles; none for all. */
  ids: readonly string[]
  /** Write `〔待译〕` into `ii.md` for every missing unit first. */
  fill: boolean
}

export interface SyncedUnit {
  id: string
  state: State
  why?: StaleReason
  moved?: true
  zh: {line: number; text: string}[]
  ii: {line: number; text: string}[]
}

/** The `--json` promise of DESIGN §4. */
export interface SyncResult {
  guides: {
    id: string
    units: SyncedUnit[]
    counts: Record<State, number>
    /** Whether `pairing.jsonl` was written. */
    changed: boolean
    /** How many `〔待译〕` were written into `ii.md`, and how many paragraphs of former Yi were put back. */
    filled: number
    restored: number
  }[]
  /** Guides whose lock was left alone, because a half is not what anybody meant to write. */
  refused: ({id: string} & NotWritten)[]
  /** Names that were asked for and name no guide. */
  unknown: string[]
}

/**
 * Brings the locks up to the two texts, and prints what moved, went stale or is missing. A damaged line of a lock
 * is kept in a file beside it. Writes only what changed.
 *
 * @returns what `--json` shows
 */
export async function sync(options: SyncOptions, machine: Machine): Promise<SyncResult> {
  const before = await machine.readWorkspace()
  const {unknown} = selectGuides(before, options.ids)
  const filled = options.fill ? await fill(before, options.ids, machine) : new Map<string, Filled>()
  const workspace = filled.size > 0 ? await machine.readWorkspace() : before
  const result: SyncResult = {guides: [], refused: [], unknown}
  for (const guide of selectGuides(workspace, options.ids).guides) {
    const refused = syncRefusal(guide)
    if (refused !== undefined) {
      result.refused.push({id: guide.id, ...refused})
      machine.print(refusal(guide, refused, machine))
      continue
    }
    const synced = syncGuide(guide, machine.today())
    await writeLock(guide, synced, workspace, machine)
    const {units} = synced.paired
    result.guides.push({
      id: guide.id,
      units: units.map(syncedUnit),
      counts: coverageOf(units).counts,
      changed: synced.changed,
      filled: filled.get(guide.id)?.gaps ?? 0,
      restored: filled.get(guide.id)?.restored ?? 0,
    })
    const old = new Map(
      parseLock(guide.lock ?? '', lockFile(guide), guide.id).lock.units.map(one => [one.id, one.st]),
    )
    for (const line of syncReport(synced, old, filled.get(guide.id) ?? NOTHING, machine.words))
      machine.print(line)
  }
  const changed = result.guides.filter(guide => guide.changed).length
  machine.print(machine.words.say('pairing.sync.summary', {guides: result.guides.length, changed}))
  return result
}

/** What `--fill` wrote into one half. */
export interface Filled {
  gaps: number
  restored: number
}
const NOTHING: Filled = {gaps: 0, restored: 0}

/** Writes the gaps; returns how many each guide was given, for those that were given any. */
async function fill(
  workspace: Workspace,
  ids: readonly string[],
  machine: Machine,
): Promise<Map<string, Filled>> {
  const filled = new Map<string, Filled>()
  for (const guide of selectGuides(workspace, ids).guides) {
    if (syncRefusal(guide) !== undefined) continue
    const {paired} = pairGuide(guide)
    const text = fillGuide(paired)
    if (text === guide.ii.source) continue
    filled.set(guide.id, filledIn(paired))
    await machine.write(guide.ii.file, text)
  }
  return filled
}

function filledIn({units}: PairedGuide): Filled {
  const waiting = units.filter(unit => unit.state === 'missing' && unit.gaps === undefined)
  const restored = waiting.filter(unit => formerYi(unit) !== undefined).length
  return {gaps: waiting.length - restored, restored}
}

/** The lines that cannot be read go to `pairing.jsonl.rej` first: written last, they could be lost on the way. */
async function writeLock(
  guide: Guide,
  synced: SyncedGuide,
  workspace: Workspace,
  machine: Machine,
): Promise<void> {
  if (!synced.changed) return
  const file = lockFile(guide)
  if (synced.rejected.length > 0) {
    const kept = workspace.files.get(`${file}.rej`)
    const before = kept === undefined ? '' : new TextDecoder().decode(kept)
    await machine.write(`${file}.rej`, `${before}${synced.rejected.map(line => `${line}\n`).join('')}`)
  }
  // Before the lock: were it lost on the way, the next sync could not make it any more.
  if (synced.proofs !== undefined) await machine.write(proofsFile(guide), synced.proofs)
  await machine.write(file, synced.lock)
}

function refusal(guide: Guide, {reason, file}: NotWritten, machine: Machine): string {
  const values = {title: titleOf(guide), id: guide.id, file, lock: lockFile(guide)}
  return machine.words.say(`pairing.sync.refused.${reason}`, values)
}

function syncedUnit(unit: Unit): SyncedUnit {
  const {id, state, why, moved} = unit
  return {
    id,
    state,
    ...(why === undefined ? {} : {why}),
    ...(moved ? {moved} : {}),
    zh: unit.zh.map(lineOf),
    ii: unit.ii.map(lineOf),
  }
}

function lineOf({place, text}: Block): {line: number; text: string} {
  return {line: place.line, text}
}
