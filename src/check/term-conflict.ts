import type {Term} from '../guide/model.ts'
import type {ProjectCheck} from './model.ts'
import {isInUse} from '#guide/terms/status.ts'

/**
 * One Han with different Yi, both in use. Two Yi are right where the word has two meanings: then every row says in its
 * note where it is used, and the notes differ.
 */
export const termConflict: ProjectCheck = ({workspace}) => {
  const inUse = workspace.terms.filter(term => isInUse(term) && term.yi !== '')
  return [...Map.groupBy(inUse, term => term.han).values()].flatMap(rows =>
    rows.flatMap((term, n) => {
      const other = rows.slice(0, n).find(one => one.yi !== term.yi && !toldApart(one, term))
      if (other === undefined) return []
      const values = {
        han: term.han,
        yi: term.yi,
        status: term.status,
        other: other.yi,
        otherStatus: other.status,
        line: other.place.line,
      }
      const place = term.cells.get('yi') ?? term.place
      return [{rule: 'term-conflict', values, place, counterpart: other.place}]
    }),
  )
}

function toldApart(one: Term, other: Term): boolean {
  return one.note !== '' && other.note !== '' && one.note !== other.note
}
