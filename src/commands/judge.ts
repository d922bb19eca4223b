import {rules} from '../check/index.ts'
import type {Finding} from '../check/model.ts'
import {runChecks} from '../check/run.ts'
import type {Workspace} from '../guide/model.ts'
import type {Words} from '../locale/words.ts'
import type {PairedGuide} from '../pairing/model.ts'
import {pairGuide} from '../pairing/pair.ts'

/** A workspace read, joined in memory and judged: what `check` prints and `build` starts from. */
export interface Judged {
  paired: PairedGuide[]
  findings: Finding[]
}

/**
 * Pairs every guide and runs every check. Writes nothing.
 *
 * @param covered whether the fonts that will be used have a glyph for a code point.
 */
export function judge(workspace: Workspace, covered: (codePoint: number) => boolean, words: Words): Judged {
  const joined = workspace.guides.map(guide => pairGuide(guide))
  const paired = joined.map(one => one.paired)
  const reading = [...workspace.faults, ...joined.flatMap(one => one.faults)]
  return {paired, findings: runChecks({workspace, paired, covered, words}, rules, reading, words)}
}
