import {ATTESTED_ROWS} from './attested-data.ts'

/** A Han–Yi pair that a source attests. */
export interface AttestedTerm {
  han: string
  yi: string
  source: string
  /** `medium`: our own word alignment inside a human translation. */
  confidence: 'high' | 'medium'
}

/** All attested terms, in the order of the table. */
export const ATTESTED_TERMS: readonly AttestedTerm[] = ATTESTED_ROWS.map(row => {
  const [han = '', yi = '', source = '', confidence] = row.split('|')
  return {han, yi, source, confidence: confidence === 'high' ? 'high' : 'medium'}
})

/** Takes a Han term; returns every attested term for exactly it, in the order of the table. */
export const attestedFor = (han: string): AttestedTerm[] => ATTESTED_TERMS.filter(term => term.han === han)

/** True when a source attests exactly this Yi string. */
export const isAttested = (yi: string): boolean => ATTESTED_TERMS.some(term => term.yi === yi)

/**
 * The word that fills gaps when a layout is tried: 彝文 (CLDR 48.2.0, script name Yiii). Never shown as a
 * translation, never in a release.
 */
export const FILLER = 'ꆈꌠꁱꂷ'

/**
 * Takes a length in syllables; returns `FILLER` repeated to about that length, for layout tests alone. Always whole
 * words, at least one: a piece of a word would be a word of our making.
 */
export const pseudoYi = (length: number): string =>
  FILLER.repeat(Math.max(1, Math.round(length / FILLER.length)))
