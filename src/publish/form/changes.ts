import type {State} from '../../pairing/model.ts'
import {parseLock} from '../../pairing/lock.ts'
import {readSignatures} from '../../pairing/signoff.ts'
import type {Edition, Pair} from '../edition/model.ts'

/** States in the order a reviewer asks for them. An orphan has no Han, so it is in no edition. */
export const STATES = [
  'approved',
  'han-only',
  'review',
  'draft',
  'stale',
  'missing',
] as const satisfies State[]

/** One unit a sign-off speaks of: the pair of its first Han block, and where it stands. */
export interface UnitLine {
  pair: Pair
  state: State
}

/** The units of a guide, each once, in the order of the Han text. */
export function unitsOf(edition: Edition): UnitLine[] {
  const seen = new Set<string>()
  return edition.guide.zh.blocks.flatMap(block => {
    const pair = edition.pair(block)
    if (pair.state === undefined || seen.has(pair.unit)) return []
    seen.add(pair.unit)
    return [{pair, state: pair.state}]
  })
}

/** What is different from what was signed before. */
export interface Changes {
  /** Day of the last signature under an earlier content; undefined when nobody ever signed one. */
  since: string | undefined
  /** Units that changed their state since, or are not complete now. */
  units: UnitLine[]
}

/**
 * Compares a guide with its last sign-off, as far as the records tell: `pairing.jsonl` knows the day of a unit's last
 * change. That day itself counts as later, because the hour is not recorded.
 */
export function changesOf(edition: Edition): Changes {
  const {guide, signatures} = edition
  const current = new Set(signatures.map(signature => signature.hash))
  const since = readSignatures(guide)
    .signatures.filter(signature => !current.has(signature.hash))
    .map(signature => signature.on)
    .reduce<string | undefined>(
      (newest, day) => (newest === undefined || day > newest ? day : newest),
      undefined,
    )
  if (since === undefined) return {since, units: []}
  const {lock} = parseLock(guide.lock ?? '', `${guide.folder}/pairing.jsonl`, guide.id)
  const changed = new Set(lock.units.filter(unit => unit.on >= since).map(unit => unit.id))
  const complete = (state: State): boolean => state === 'approved' || state === 'han-only'
  return {
    since,
    units: unitsOf(edition).filter(({pair, state}) => changed.has(pair.unit) || !complete(state)),
  }
}
