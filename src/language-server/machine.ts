import type {Reading} from '#edges/files.ts'
import type {HeadingAliases} from '#guide/sections.ts'
import type {Words} from '#locale/words.ts'

/** What the server needs of the machine; cli/ opens it. */
export interface LanguageMachine {
  /** The folder of `hanyi.yaml` at or above a folder. */
  findRoot: (folder: string) => string | undefined
  readFiles: (root: string) => Promise<Reading>
  headings: HeadingAliases
  /** True when the fonts that will be used have a glyph for this code point. */
  covered: (codePoint: number) => boolean
  /** True when the theme has an ink for this colour, `#rrggbb`. */
  inked: (colour: string) => boolean
  /** Messages to the person at the editor. */
  words: Words
  /** Words as a build prints them, with the county's own. */
  readerWords: (countyWords: ReadonlyMap<string, string>) => Words
  /** Address of a rule's page, `src/check/<id>.md` of this installation. */
  pageAddress: (page: string) => string
  /** Today in the county, `2026-11-24`. */
  today: () => string
  /** Version of hanyi. */
  version: string
}
