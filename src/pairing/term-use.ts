import type {Guide, Term} from '../guide/model.ts'
import type {PairedGuide, Unit} from './model.ts'
import {foldYi, typedWords} from '#guide/terms/fold.ts'
import {hanFinder} from '#guide/terms/han-index.ts'
import type {HanHit} from '#guide/terms/han-index.ts'

/** A unit that has Yi, with the words of both sides as terms are sought in them. */
export interface TermUnit {
  guide: Guide
  unit: Unit
  /** Han terms of any status, by longest match, each once. */
  hits: readonly HanHit[]
  han: string
  /** Folded (see `foldYi`). */
  yi: string
}

/**
 * The units in which both sides can be compared: with Han and Yi, and no decision that the Han stands for both.
 *
 * @param terms the whole termbase: a longer term hides a shorter one.
 */
export function termUnits(terms: readonly Term[], paired: readonly PairedGuide[]): TermUnit[] {
  const find = hanFinder(terms)
  return paired.flatMap(({guide, units}) =>
    units.flatMap(unit => {
      const blocks = unit.ii.filter(block => !block.gap)
      if (unit.zh.length === 0 || blocks.length === 0 || unit.state === 'han-only') return []
      const han = unit.zh.map(block => typedWords(block.inline)).join('\n')
      const hits = [...new Map(find(han).map(hit => [hit.han, hit])).values()]
      const yi = blocks.map(block => foldYi(typedWords(block.inline))).join('\n')
      return [{guide, unit, hits, han, yi}]
    }),
  )
}

/** Whether a unit says a term with exactly this Yi: its Han names the term, its Yi holds it. */
export function usesTerm({hits, yi}: TermUnit, term: Pick<Term, 'han' | 'yi'>): boolean {
  return term.yi !== '' && hits.some(hit => hit.han === term.han) && yi.includes(foldYi(term.yi))
}

/**
 * The units that use a term.
 *
 * @param terms the whole termbase, for longest match; the term itself may be a row that has changed since.
 * @returns in the order of the guides and of their Han.
 */
export function unitsUsing(
  term: Pick<Term, 'han' | 'yi'>,
  paired: readonly PairedGuide[],
  terms: readonly Term[],
): TermUnit[] {
  return termUnits(terms, paired).filter(unit => usesTerm(unit, term))
}
