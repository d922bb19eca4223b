import {findFacts} from '#text/facts/find.ts'
import type {Fact} from '#text/facts/model.ts'
import {canon, soft} from '#text/normal.ts'
import type {StaleReason} from './model.ts'

/** How the current texts of one side of a unit relate to those of the lock. */
export type Relation = 'same' | 'soft' | StaleReason

/**
 * Facts of a text in one normal form: texts may be called cosmetically equal only where this is equal too
 * (DESIGN §3).
 */
export function factsKey(text: string): string {
  return keyOf(findFacts(text))
}

/** Whether a fact differs that is one beyond doubt: 一律, 两种 and 统一 hold numerals, but no figure anyone relies on. */
function dataDiffer(old: string, now: string): boolean {
  const firm = (text: string): string => keyOf(findFacts(text).filter(fact => !fact.optional))
  return firm(old) !== firm(now)
}

function keyOf(facts: readonly Fact[]): string {
  return facts
    .map(({kind, value}) => `${kind} ${value}`)
    .sort()
    .join('\n')
}

/**
 * Compares two states of the blocks of one side of a unit.
 *
 * Letters and digits must be the very same ones: `soft` also folds full-width letters, which are no marks.
 *
 * @returns `same` when equal, `soft` when only marks and spaces differ and no fact, `regrouped` when their
 *   number differs, `facts` when a number, date, phone or placeholder differs, else `edited`
 */
export function relate(old: readonly string[], now: readonly string[]): Relation {
  if (old.length !== now.length) return 'regrouped'
  let worst: Relation = 'same'
  for (const [index, text] of old.entries()) {
    const other = now[index]!
    if (text === other || canon(text) === canon(other)) continue
    const facts = factsKey(text) === factsKey(other)
    if (!facts && dataDiffer(text, other)) return 'facts'
    if (!facts || soft(text) !== soft(other) || lettersOf(text) !== lettersOf(other)) worst = 'edited'
    else if (worst === 'same') worst = 'soft'
  }
  return worst
}

function lettersOf(text: string): string {
  return canon(text).replace(/[\p{P}\p{S}\s]/gu, '')
}

/** Whether an approval survives this difference. */
export function isKept(relation: Relation): boolean {
  return relation === 'same' || relation === 'soft'
}
