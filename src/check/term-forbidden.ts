import type {Fault} from '../guide/fault.ts'
import type {Term} from '../guide/model.ts'
import type {TermUnit} from '../pairing/term-use.ts'
import type {ProjectCheck} from './model.ts'
import {rawBlock} from './within.ts'
import {foldYi} from '#guide/terms/fold.ts'
import {isRetired, successorsOf} from '#guide/terms/status.ts'
import {termUnits} from '../pairing/term-use.ts'

/** A single syllable is part of too many words to be forbidden wherever it stands. */
const LEAST_ALONE = 2

/**
 * The Yi of a retired term (停用) stands in a unit's Yi. It is not the retired term where it is only a piece of a
 * longer term that is alive; nor, when it is one syllable or also the Yi of another living term, unless the unit's Han
 * names the retired term and not the other.
 */
export const termForbidden: ProjectCheck = ({workspace, paired}) => {
  const {terms} = workspace
  const retired = terms.filter(term => isRetired(term) && term.yi !== '').map(term => plan(term, terms))
  if (retired.length === 0) return []
  return termUnits(terms, paired).flatMap(one =>
    retired.flatMap(term => (applies(term, one) ? faultsOf(term, one) : [])),
  )
}

interface Retired {
  term: Term
  yi: string
  /** Living terms that hold its Yi within theirs, folded. */
  longer: readonly string[]
  /** Han of living terms with the very same Yi. */
  twins: readonly string[]
  successors: readonly Term[]
}

function plan(term: Term, terms: readonly Term[]): Retired {
  const yi = foldYi(term.yi)
  const alive = terms.filter(other => !isRetired(other))
  return {
    term,
    yi,
    longer: alive.map(other => foldYi(other.yi)).filter(other => other !== yi && other.includes(yi)),
    twins: alive.filter(other => foldYi(other.yi) === yi).map(other => other.han),
    successors: successorsOf(term, terms),
  }
}

function applies({term, yi, twins}: Retired, {hits}: TermUnit): boolean {
  const named = (han: string) => hits.some(hit => hit.han === han)
  if ([...yi].length >= LEAST_ALONE && twins.length === 0) return true
  return named(term.han) && !twins.some(named)
}

function faultsOf(retired: Retired, {guide, unit, yi}: TermUnit): Fault[] {
  const {term, successors} = retired
  if (alone(yi, retired.yi, retired.longer).length === 0) return []
  const [counterpart] = unit.zh
  const by = [...new Set(successors.map(one => one.yi))]
  const fault: Omit<Fault, 'place'> = {
    rule: 'term-forbidden',
    variant: by.length > 0 ? 'replaced' : 'retired',
    values: {han: term.han, yi: term.yi, ...(by.length > 0 ? {by: by.join('、')} : {})},
    unit: unit.id,
    guide: guide.id,
    ...(counterpart ? {counterpart: counterpart.place} : {}),
  }
  const literal = unit.ii.flatMap(block => {
    const raw = rawBlock(guide.ii, block)
    return alone(raw.text, term.yi, retired.longer).map(at => raw.place(at, at + term.yi.length))
  })
  // Written with an iteration mark or a stray space it is there, but no replacement would fit.
  if (literal.length === 0) return unit.ii.slice(0, 1).map(block => ({...fault, place: block.place}))
  return literal.map(place => ({...fault, place, ...(by.length === 1 ? {expected: by} : {})}))
}

/** Offsets at which a piece stands in a text outside every longer word. */
function alone(text: string, piece: string, longer: readonly string[]): number[] {
  const covered = longer.flatMap(word => offsets(text, word).map(at => [at, at + word.length] as const))
  return offsets(text, piece).filter(
    at => !covered.some(([from, to]) => from <= at && at + piece.length <= to),
  )
}

function offsets(text: string, piece: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) found.push(at)
  return found
}
