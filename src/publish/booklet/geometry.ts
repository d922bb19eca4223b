import type {BookletFile} from '../../guide/schema/booklet-file.ts'
import type {Settings} from '../../guide/schema/settings-file.ts'
import type {Paper} from '../model.ts'

export type PaperName = Settings['paper']['booklet']

/** Measures of a book's page, in mm; type sizes in pt. */
export interface Geometry {
  layout: BookletFile['layout']
  /** Of a finished page, trimmed. */
  paper: Paper
  /** Printed beyond the trim on every side. */
  bleed: number
  top: number
  bottom: number
  /** Margin at the fold, and at the edge that is turned. */
  inner: number
  outer: number
  /** Width of the text of one page. */
  text: number
  /** Space between the two languages of a row that stands side by side. */
  gap: number
  body: number
  lead: number
  /** Nothing is set smaller, in pt; 0 where the smallest sizes are those of the templates. */
  least: number
}

/** What printers ask for (service-guides.md §7). */
const BLEED = 3

interface Sheet {
  paper: Paper
  top: number
  bottom: number
  inner: number
  outer: number
  body: number
  lead: number
}

/**
 * Sizes by service-guides.md §7. Body text is never below 12 pt, and both languages stand on lines 1.75 bodies apart,
 * which the arch of the Yi x-tone needs (yi-script.md §8). The outer margin is as wide as a thumb.
 */
const SHEETS: Readonly<Record<PaperName, Sheet>> = {
  A5: {paper: {width: 148, height: 210}, top: 21, bottom: 25, inner: 17, outer: 16, body: 12, lead: 21},
  大度32开: {paper: {width: 140, height: 210}, top: 21, bottom: 25, inner: 16, outer: 14, body: 12, lead: 21},
  大度16开: {
    paper: {width: 210, height: 285},
    top: 26,
    bottom: 30,
    inner: 23,
    outer: 21,
    body: 13,
    lead: 22.75,
  },
}

/** Nothing in large print is below this, in pt. */
export const LARGE = 18

/** What large print changes: type, lines, and the margins, which hold running heads and imprints of 18 pt as well. */
const IN_LARGE = {top: 33, bottom: 39, body: LARGE, lead: 31.5}

/** The measures of a book in one layout on one paper. */
export function geometryOf(layout: BookletFile['layout'], paper: PaperName, large = false): Geometry {
  const sheet = large ? {...SHEETS[paper], ...IN_LARGE} : SHEETS[paper]
  return {
    ...sheet,
    layout,
    least: large ? LARGE : 0,
    bleed: BLEED,
    text: sheet.paper.width - sheet.inner - sheet.outer,
    gap: layout === 'facing' ? 2 * sheet.inner : 7,
  }
}
