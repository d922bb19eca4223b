/** One line of the table: what was measured, and how it stands to its bar. */
export interface Row {
  what: string
  /** The measured value as it is shown: `1.43 ×`, `0.31 s`, `0 of 12,345`. */
  value: string
  /** The bar as it is shown; '' for a line that only informs. */
  bar: string
  /** undefined for a line that only informs. */
  within: boolean | undefined
  /** CPU seconds (user + system, whole process tree) of hanyi and of what it is compared with. */
  ours?: number | undefined
  theirs?: number | undefined
}

/** A measure: a name to ask for it by, the bar of DESIGN §7 it stands for, and the run, alone in a process. */
export interface Measure {
  name: string
  bar: string
  run: () => Promise<Row[]>
}
