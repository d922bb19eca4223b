import {rules} from '../check/index.ts'
import type {Finding, Rule} from '../check/model.ts'
import {runChecks} from '../check/run.ts'
import {isGrey} from '#press/colour/inks.ts'
import type {Workspace} from '../guide/model.ts'
import type {Words} from '../locale/words.ts'
import type {PairedGuide} from '../pairing/model.ts'
import {pairGuide} from '../pairing/pair.ts'

/** A workspace read, joined in memory and judged: what `check` prints and `build` starts from. */
export interface Judged {
  paired: PairedGuide[]
  findings: Finding[]
}

/** Joining and the rule table; an editor hands in ones that remember what did not change. */
export interface Judging {
  pair: typeof pairGuide
  rules: readonly Rule[]
}

/** What the templates say of colours and style; without it greys alone have an ink, and no style is judged. */
export interface PrintTheme {
  /** Whether the theme has an ink for a colour, `#rrggbb`. */
  inked: (colour: string) => boolean
  /** Style sheets of what is printed, by path. */
  styles: ReadonlyMap<string, string>
}

const NO_THEME: PrintTheme = {inked: isGrey, styles: new Map()}

/**
 * Pairs every guide and runs every check. Writes nothing.
 *
 * @param covered whether the fonts that will be used have a glyph for a code point.
 * @param today the day findings are judged by, `2026-11-24`: today in the county, or the date of what is built.
 * @param theme what the templates say, where what is printed is judged too.
 */
export function judge(
  workspace: Workspace,
  covered: (codePoint: number) => boolean,
  words: Words,
  today: (paired: readonly PairedGuide[]) => string,
  {pair, rules: table}: Judging = {pair: pairGuide, rules},
  {inked, styles}: PrintTheme = NO_THEME,
): Judged {
  const joined = workspace.guides.map(guide => pair(guide))
  const paired = joined.map(one => one.paired)
  const reading = [...workspace.faults, ...joined.flatMap(one => one.faults)]
  return {
    paired,
    findings: runChecks(
      {workspace, paired, covered, inked, styles, words, today: today(paired)},
      table,
      reading,
      words,
    ),
  }
}
