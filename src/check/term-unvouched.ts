import type {Fault} from '../guide/fault.ts'
import type {Term} from '../guide/model.ts'
import type {ProjectCheck} from './model.ts'
import {isInUse} from '#guide/terms/status.ts'
import {isDay} from '#guide/schema/values.ts'

/**
 * A term said to be settled without who settled it, on which day, or, for 审定, by which paper or source: a Yi word is
 * official only when somebody vouches for it (DESIGN §1).
 */
export const termUnvouched: ProjectCheck = ({workspace}) => workspace.terms.filter(isInUse).flatMap(faultsOf)

function faultsOf(term: Term): Fault[] {
  const fault = (variant: string, column: string, value = ''): Fault => ({
    rule: 'term-unvouched',
    variant,
    values: {han: term.han, status: term.status, column, ...(value === '' ? {} : {value})},
    place: term.cells.get(column) ?? term.place,
  })
  return [
    ...(term.approvedBy === '' ? [fault('person', 'approved_by')] : []),
    ...(term.approvedOn === '' ? [fault('day', 'approved_on')] : []),
    ...(term.approvedOn !== '' && !isDay(term.approvedOn)
      ? [fault('day-form', 'approved_on', term.approvedOn)]
      : []),
    ...(term.status === '审定' && term.docNo === '' && term.source === '' ? [fault('paper', 'doc_no')] : []),
  ]
}
