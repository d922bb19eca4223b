import type {Term} from '../guide/model.ts'
import type {ProjectCheck} from './model.ts'

/** Two rows of the termbase with the same Han and the same Yi: nobody can say which one counts. */
export const termDuplicate: ProjectCheck = ({workspace}) => {
  const first = new Map<string, Term>()
  return workspace.terms.flatMap(term => {
    const key = JSON.stringify([term.han, term.yi])
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, term)
      return []
    }
    const values = {han: term.han, line: before.place.line}
    return [{rule: 'term-duplicate', values, place: term.place, counterpart: before.place}]
  })
}
