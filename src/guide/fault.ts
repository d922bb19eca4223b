/**
 * Where something stands in a source file. Lines and columns are 1-based, columns in UTF-16 units
 * (DESIGN §4); `file` is relative to the folder of `hanyi.yaml`, with forward slashes.
 */
export interface Place {
  file: string
  line: number
  column: number
  endLine?: number
  endColumn?: number
}

/** Values for the words of a finding; a number is formatted by the language the finding is shown in. */
export type FaultValues = Readonly<Record<string, string | number>>

/**
 * Something wrong in what was read, without words and without a level: the words are in
 * `locales/<tag>/findings.json` under `<rule>` or `<rule>.<variant>`, the level in the rule table of `check/`.
 */
export interface Fault {
  /** Id of the rule, the name of its file and page in `src/check/`. */
  rule: string
  /** Which of the rule's sentences, when it has several. */
  variant?: string
  values: FaultValues
  place: Place
  /** The id of the unit it is about, where there is one. */
  unit?: string
  /** Texts that would each literally replace what stands at `place`; empty when there is no such text. */
  expected?: readonly string[]
  /** The other half's or file's place that this one is judged against. */
  counterpart?: Place
  /** The guide it is about: id of the folder. */
  guide?: string
}
