import type {Fault} from '../guide/fault.ts'
import type {Term} from '../guide/model.ts'
import type {TermUnit} from '../pairing/term-use.ts'
import type {ProjectCheck} from './model.ts'
import {isInUse} from '#guide/terms/status.ts'
import {termUnits, usesTerm} from '../pairing/term-use.ts'

/** Terms named before the rest is only counted. */
const NAMED = 5

/**
 * Terms that nobody has decided on (待审) in what would be released: approved units of current guides. Said once a
 * guide, because what is missing is a decision about the term, not about each paragraph. A sample county is left
 * alone: its terms are samples like the rest.
 */
export const termPending: ProjectCheck = ({workspace, paired}) => {
  const {terms, county} = workspace
  if (county.sample || !terms.some(term => term.status === '待审')) return []
  const current = paired.filter(({guide}) => guide.facts.status === 'current')
  const approved = termUnits(terms, current).filter(({unit}) => unit.state === 'approved')
  return [...Map.groupBy(approved, ({guide}) => guide.id)].flatMap(([guide, units]) => faultOf(guide, units))
}

function faultOf(guide: string, units: readonly TermUnit[]): Fault[] {
  const pending = units.flatMap(one => {
    const terms = one.hits.flatMap(hit => hit.terms).filter(term => isPendingIn(term, one))
    return terms.length > 0 ? [{unit: one.unit, terms}] : []
  })
  const [first] = pending
  const block = first?.unit.ii.find(one => !one.gap)
  if (!first || !block) return []
  const names = [...new Set(pending.flatMap(({terms}) => terms.map(term => term.han)))]
  const values = {n: names.length, named: names.slice(0, NAMED).join('、')}
  const variant = names.length > NAMED ? 'many' : 'few'
  return [{rule: 'term-pending', variant, values, place: block.place, unit: first.unit.id, guide}]
}

/** Used there with the Yi that is pending, and with no Yi for the same Han that is settled. */
function isPendingIn(term: Term, one: TermUnit): boolean {
  if (term.status !== '待审' || !usesTerm(one, term)) return false
  return !one.hits.some(
    hit => hit.han === term.han && hit.terms.some(other => isInUse(other) && usesTerm(one, other)),
  )
}
