import type {Fault, Place} from '../guide/fault.ts'
import type {Term} from '../guide/model.ts'
import type {ProjectCheck} from './model.ts'
import {codePointName} from './scan.ts'
import {isInUse} from '#guide/terms/status.ts'
import {strangeInYi} from '#guide/terms/yi-cell.ts'

/**
 * Characters in the Yi column that are no Yi: Han, Latin, radicals for syllables, marks of iteration without a
 * syllable; and a term in use that has no Yi at all.
 */
export const termNotYi: ProjectCheck = ({workspace}) => workspace.terms.flatMap(faultsOf)

function faultsOf(term: Term): Fault[] {
  const cell = term.cells.get('yi') ?? term.place
  if (term.yi === '' && isInUse(term)) {
    return [
      {rule: 'term-not-yi', variant: 'empty', values: {han: term.han, status: term.status}, place: cell},
    ]
  }
  return strangeInYi(term.yi).map(({character, at, kind, syllable}): Fault => ({
    rule: 'term-not-yi',
    variant: kind,
    values: {
      han: term.han,
      character,
      code: codePointName(character),
      ...(syllable === undefined ? {} : {syllable}),
    },
    place: within(cell, term.yi, at, character.length),
    ...(syllable === undefined ? {} : {expected: [syllable]}),
  }))
}

/** The place of a character in a cell; the cell itself where it is quoted or has spaces around, and so shifted. */
function within(cell: Place, text: string, at: number, length: number): Place {
  if (cell.endColumn === undefined || cell.endColumn - cell.column !== text.length) return cell
  const column = cell.column + at
  return {...cell, column, endColumn: column + length}
}
