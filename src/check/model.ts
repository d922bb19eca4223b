import type {Fault} from '../guide/fault.ts'
import type {Workspace} from '../guide/model.ts'
import type {PairedGuide} from '../pairing/model.ts'
import type {Words} from '#locale/words.ts'

export type Level = 'error' | 'warning' | 'info'

/** A fault with its level and its sentence (DESIGN §2, §4 `check`). */
export interface Finding extends Fault {
  level: Level
  message: string
  /** The rule's page, relative to the project: `docs/rules/missing-element.md`. */
  page: string
}

/** What a check is given: everything it needs is here, nothing is fetched. */
export interface CheckInput {
  workspace: Workspace
  paired: readonly PairedGuide[]
  words: Words
  /** True when the fonts that will be used have a glyph for this code point. */
  covered: (codePoint: number) => boolean
  /** True when the theme has an ink for this colour, `#rrggbb`; greys always have. */
  inked: (colour: string) => boolean
  /** Style sheets of what is printed, by path (`templates/booklet/book.css`); none where templates are not judged. */
  styles: ReadonlyMap<string, string>
  /** The day findings are judged by, `2026-11-24`: today for a person, the content date for a build. */
  today: string
}

/** A check of one guide: takes it with everything around it, returns faults, reports nothing else. */
export type GuideCheck = (guide: PairedGuide, input: CheckInput) => Fault[]
/** A check of the workspace as a whole. */
export type ProjectCheck = (input: CheckInput) => Fault[]

/** A rule of the table. A check of one guide runs once a guide, `project` once in all, `reading` never: it is raised by guide/. */
export type Rule = {id: string; level: Level; source: string} & (
  {scope: 'guide'; check: GuideCheck} | {scope: 'project'; check: ProjectCheck} | {scope: 'reading'}
)
