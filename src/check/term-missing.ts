import type {Fault} from '../guide/fault.ts'
import type {Term} from '../guide/model.ts'
import type {TermUnit} from '../pairing/term-use.ts'
import type {ProjectCheck} from './model.ts'
import {rawBlock} from './within.ts'
import {foldTone, foldYi} from '#guide/terms/fold.ts'
import {isInUse, isRetired} from '#guide/terms/status.ts'
import {termUnits} from '../pairing/term-use.ts'
import {hasYi} from '#text/yi/characters.ts'

/** One syllable in another tone is as likely another word: no near miss is named below this length. */
const LEAST_NEAR = 2

/**
 * A unit whose Han names a term in use and whose Yi holds none of the term's Yi (pairing.md §8): Han by longest match,
 * Yi by plain containment, since Yi sets no spaces between words. Where the Yi holds the term but for x tones, that is
 * named. Nothing is said where the Han word stands in the Yi itself (another rule's matter) or a retired Yi of it does
 * (see term-forbidden).
 */
export const termMissing: ProjectCheck = ({workspace, paired}) => {
  const {terms} = workspace
  if (!terms.some(isInUse)) return []
  return termUnits(terms, paired).flatMap(one =>
    hasYi(one.yi) ? one.hits.flatMap(hit => missing(one, hit.han, hit.terms) ?? []) : [],
  )
}

function missing(one: TermUnit, han: string, rows: readonly Term[]): Fault | undefined {
  const inUse = rows.filter(term => isInUse(term) && term.yi !== '')
  const holds = (term: Term) => one.yi.includes(foldYi(term.yi))
  const settled = (term: Term) => (isInUse(term) || isRetired(term)) && term.yi !== '' && holds(term)
  if (inUse.length === 0 || one.yi.includes(han) || rows.some(settled)) return undefined
  const {guide, unit} = one
  const [first] = unit.ii.filter(block => !block.gap)
  const [counterpart] = unit.zh
  if (!first || !counterpart) return undefined
  const values = {
    han,
    yi: inUse.map(term => term.yi).join('、'),
    status: inUse[0]?.status ?? '',
    file: guide.zh.file,
    line: counterpart.place.line,
  }
  const common = {rule: 'term-missing', unit: unit.id, guide: guide.id, counterpart: counterpart.place}
  const near = nearMiss(one, inUse)
  if (near === undefined) return {...common, variant: 'absent', values, place: first.place}
  return {...common, ...near, variant: 'tone', values: {...values, found: near.found, yi: near.term.yi}}
}

/** The term as the Yi has it in other tones, and the stretch of the source, where it stands there literally. */
function nearMiss(
  {guide, unit, yi}: TermUnit,
  inUse: readonly Term[],
): (Pick<Fault, 'place' | 'expected'> & {found: string; term: Term}) | undefined {
  for (const term of inUse) {
    const wanted = foldYi(term.yi)
    const at = [...wanted].length < LEAST_NEAR ? -1 : foldTone(yi).indexOf(foldTone(wanted))
    if (at < 0) continue
    const found = yi.slice(at, at + wanted.length)
    for (const block of unit.ii) {
      const raw = rawBlock(guide.ii, block)
      const start = raw.text.indexOf(found)
      if (start >= 0) return {found, term, place: raw.place(start, start + found.length), expected: [term.yi]}
    }
    const [block] = unit.ii.filter(one => !one.gap)
    return block && {found, term, place: block.place}
  }
  return undefined
}
