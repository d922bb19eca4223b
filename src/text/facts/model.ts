export type FactKind =
  'placeholder' | 'url' | 'email' | 'code' | 'date' | 'time' | 'phone' | 'money' | 'limit' | 'number'

/**
 * Something in a text that is never translated, in one normal form for all scripts: `2026-11-23` (`--07-01` without
 * year, `2026` the year alone), `09:00–12:00`, `0777-8366209`, money in yuan `20`, `30个工作日`, `当场`, `3.5`, `50%`.
 */
export interface Fact {
  kind: FactKind
  value: string
  /** UTF-16 offsets into the text it was found in, `end` exclusive. */
  start: number
  end: number
  raw: string
  /**
   * May stand for a fact of the other half, but is no fault when the other half has none: numerals in words
   * (一次性, ꉬ), time limits without a number (当场).
   */
  optional: boolean
  /** The numbers or clock times it is made of, in reading order, for a half that spells it differently. */
  parts: readonly string[]
  /** Other normal forms that mean the same: 1.5万 is `15000` and, where the unit is a word, `1.5`. */
  also: readonly string[]
}

/** Takes a narrowed text (`narrow`) of the same length as the original; returns what it finds, in order. */
export type Recogniser = (text: string) => Found[]

/** A fact before it is cut out of the original text. */
export interface Found {
  kind: FactKind
  value: string
  start: number
  end: number
  optional?: boolean
  parts?: readonly string[]
  also?: readonly string[]
}
