import type {ElementContent} from 'hast'

/**
 * How close a sheet is set. Letters keep their size; margins, leading and the form of the material list change. `large`
 * stands by itself: nothing below 18 pt, on as many pages as that takes.
 */
export type Density = 'ample' | 'roomy' | 'tight' | 'dense' | 'large'

/** Style sheets of `templates/sheet/` that each density adds. `ample` differs in what is drawn: offices as a table. */
export const STYLES: Readonly<Record<Density, readonly string[]>> = {
  ample: [],
  roomy: [],
  tight: ['tight'],
  dense: ['tight', 'dense'],
  large: ['large'],
}

/** What is tried, in this order, for a sheet with at most so much on it; the last try is kept whatever its length. */
export interface Band {
  /** Load, see `loadOf`. */
  upTo: number
  /** At most three: a sheet is printed once more than it is tried, and edges/ prints six times at most. */
  tries: readonly [Density, Density?, Density?]
}

/**
 * 一次性告知单 should be two pages and is never cut (DESIGN §4): where even the closest is longer, the build holds it.
 * Bands measured on the sample's 36 notices, with and without Yi: roomy is two pages up to a load of 1,380, tight up to
 * 2,100, dense up to 3,100. Where bands are one try wide there is a margin of a fifth.
 */
export const NOTICE_BANDS: readonly Band[] = [
  {upTo: 1450, tries: ['roomy', 'tight', 'dense']},
  {upTo: 2400, tries: ['tight', 'dense']},
  {upTo: Infinity, tries: ['dense']},
]

/**
 * 简版 aims at one page; what fits one at no density is set in comfort on two. Measured on the same guides: roomy is one
 * page up to a load of 950, tight up to 1,250, dense up to 1,560.
 */
export const BRIEF_BANDS: readonly Band[] = [
  {upTo: 850, tries: ['roomy']},
  {upTo: 1050, tries: ['roomy', 'dense', 'ample']},
  {upTo: 1350, tries: ['tight', 'dense', 'ample']},
  {upTo: 1750, tries: ['dense', 'ample']},
  {upTo: Infinity, tries: ['ample']},
]

/** The full guide is as long as it is. */
export const FULL_BANDS: readonly Band[] = [{upTo: Infinity, tries: ['roomy']}]
export const LARGE_BANDS: readonly Band[] = [{upTo: Infinity, tries: ['large']}]

/** The tries for a sheet with so much on it. */
export function triesFor(bands: readonly Band[], load: number): Density[] {
  const band = bands.find(one => load <= one.upTo)
  return band ? band.tries.filter(one => one !== undefined) : ['roomy']
}

/** What a row, a paragraph or an item costs besides its text, in em: mostly the end of its last line. */
const LINE_END = 25

/** How much is on a sheet: its text in em, and the rows it stands in. */
export function loadOf(nodes: readonly ElementContent[], measure: (text: string) => number): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'text') return sum + measure(node.value)
    if (node.type !== 'element') return sum
    const classes = node.properties['className']
    const row = /^(tr|p|h[1-6])$/.test(node.tagName) || (Array.isArray(classes) && classes.includes('item'))
    return sum + loadOf(node.children, measure) + (row ? LINE_END : 0)
  }, 0)
}
