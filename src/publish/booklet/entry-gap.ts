/** Heights in sixths of a line of body type, as `templates/booklet/parts.css` sets them. */
const HEADING = {line: 10, around: 7}
const ENTRY = {line: 6, more: 5.6}
/** Above the parts that are no guide. */
const PARTS = 5
/** What a page may hold less than it is high, because no entry is broken. */
const SLACK = 2

/** Between two guides of the contents, where they are not set closer. */
export const GAP = 1.5
const CLOSER = [1, 0.6, 0.3] as const

/** The contents as lines: of its heading, of each guide, of each part that is no guide. */
export interface ContentsLines {
  heading: number
  guides: readonly number[]
  parts: readonly number[]
}

/**
 * Sets the contents closer where a few lines would stand alone on their last page.
 *
 * @param room height of the text of a page, in sixths of a line
 * @returns the gap between two guides in sixths of a line: `GAP`, or the widest that saves the page
 */
export function entryGap({heading, guides, parts}: ContentsLines, room: number): number {
  const height = (lines: number): number => (lines === 0 ? 0 : ENTRY.line + (lines - 1) * ENTRY.more)
  const sum = (all: readonly number[]): number => all.reduce((total, lines) => total + height(lines), 0)
  const fixed = HEADING.around + heading * HEADING.line + sum(guides) + PARTS + sum(parts)
  const pages = (gap: number): number => Math.ceil((fixed + guides.length * gap) / (room - SLACK))
  return CLOSER.find(gap => pages(gap) < pages(GAP)) ?? GAP
}
