import type {Words} from '../../locale/words.ts'
import {STATES} from '../../pairing/coverage.ts'
import {coverageOf} from '../../pairing/coverage.ts'
import type {LockUnit, State, Unit} from '../../pairing/model.ts'
import {lockFile} from '../../pairing/pair.ts'
import type {SyncedGuide} from '../../pairing/pair.ts'
import {numberOf} from '../../pairing/pick.ts'
import {titleOf} from '../select.ts'

/** Blocks listed of one kind before the rest is only counted. */
const LISTED = 10
/** Characters of a block that are quoted. */
const QUOTED = 24

/**
 * What `sync` says of a guide: how many blocks are in which state, and those that moved, went stale, are without
 * Yi or without Han since the lock was last written.
 *
 * @param old state of each unit in the lock before
 * @param filled how many gaps were written into `ii.md`, and how many former paragraphs put back
 */
export function syncReport(
  synced: SyncedGuide,
  old: ReadonlyMap<string, LockUnit['st']>,
  filled: {gaps: number; restored: number},
  words: Words,
): string[] {
  const {guide, units, first} = synced.paired
  const {units: total, counts} = coverageOf(units)
  const values = {title: titleOf(guide), id: guide.id, units: total, counts: countsText(counts, words)}
  const news = units.filter(unit => unit.moved || NEWS.has(unit.state))
  const fresh = news.filter(unit => unit.moved || (!first && old.get(unit.id) !== unit.state))
  const lines = [words.say(total === 0 ? 'pairing.sync.empty' : 'pairing.sync.guide', values)]
  if (first) lines.push(`  ${words.say('pairing.sync.first')}`)
  const file = guide.ii.file
  if (filled.gaps > 0) lines.push(`  ${words.say('pairing.sync.filled', {file, n: filled.gaps})}`)
  if (filled.restored > 0) lines.push(`  ${words.say('pairing.sync.restored', {file, n: filled.restored})}`)
  if (synced.rejected.length > 0) {
    const file = lockFile(guide)
    lines.push(
      `  ${words.say('pairing.sync.damaged', {file, n: synced.rejected.length, kept: `${file}.rej`})}`,
    )
  }
  for (const unit of fresh.slice(0, LISTED)) lines.push(`  ${unitLine(unit, units, words)}`)
  if (fresh.length > LISTED) lines.push(`  ${words.say('pairing.sync.more', {n: fresh.length - LISTED})}`)
  return lines
}

const NEWS: ReadonlySet<State> = new Set(['stale', 'missing', 'orphan', 'review'])

/** A unit as one line: its 序号, its state, where it stands and how it begins. */
export function unitLine(unit: Unit, units: readonly Unit[], words: Words): string {
  const block = (unit.zh[0] ?? unit.ii[0])!
  const characters = [...block.text]
  const text = characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}……` : block.text
  const values = {number: numberOf(unit, units), file: block.place.file, line: block.place.line, text}
  const state = stateText(unit, words)
  return words.say(unit.moved ? 'pairing.sync.moved' : 'pairing.sync.unit', {...values, state})
}

/** A state as people are shown it (DESIGN §2), with its reason. */
export function stateText({state, why}: Pick<Unit, 'state' | 'why'>, words: Words): string {
  const name = words.say(`pairing.state.${state}`)
  return why === undefined
    ? name
    : words.say('pairing.state-why', {state: name, why: words.say(`pairing.why.${why}`)})
}

/** `已通过 12，初稿 3`: the states that occur. */
export function countsText(counts: Readonly<Record<State, number>>, words: Words): string {
  return STATES.filter(state => counts[state] > 0)
    .map(state => words.say('pairing.count', {state: words.say(`pairing.state.${state}`), n: counts[state]}))
    .join(words.say('pairing.comma'))
}
