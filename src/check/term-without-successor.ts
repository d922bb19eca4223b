import type {Fault} from '../guide/fault.ts'
import type {Term} from '../guide/model.ts'
import type {ProjectCheck} from './model.ts'
import {isRetired, successorsOf} from '#guide/terms/status.ts'

/** A retired term that does not say what stands in its place, or names a row that is not there or retired itself. */
export const termWithoutSuccessor: ProjectCheck = ({workspace}) =>
  workspace.terms.filter(isRetired).flatMap(term => faultOf(term, workspace.terms))

function faultOf(term: Term, terms: readonly Term[]): Fault[] {
  if (term.replacedBy !== '' && successorsOf(term, terms).length > 0) return []
  const named = (other: Term) => other.yi === term.replacedBy || other.han === term.replacedBy
  const variant = term.replacedBy === '' ? 'empty' : terms.some(named) ? 'unusable' : 'unknown'
  const values = {
    han: term.han,
    column: 'replaced_by',
    ...(term.replacedBy === '' ? {} : {value: term.replacedBy}),
  }
  const place = term.cells.get('replaced_by') ?? term.place
  return [{rule: 'term-without-successor', variant, values, place}]
}
