import type {Spot} from '../model.ts'

/** All in mm. The flat sheet is 大度16开 on its side (service-guides.md §7). */
export const FLAT = {width: 285, height: 210}
/** Round the sheet: bleed, and the marks for folding. */
export const SLUG = 12
export const BLEED = 3
/** The sheet with its slug, as it is printed. */
export const PAPER = {width: FLAT.width + 2 * SLUG, height: FLAT.height + 2 * SLUG}

/** The panel folded in is this wide, the others are wider by 1.5: else it would buckle at the fold. */
export const FOLDED_IN = 94
export const PANEL = 95.5

/**
 * Text area of a panel, 516 pt high. Text of all panels is as wide, so that it may run on from one to the next.
 */
export const TEXT = {width: 80.5, height: (516 * 25.4) / 72, top: 12.5}
/** Left of the text of a full panel; on the right the same, but on the narrow one a little less. */
export const MARGIN = (PANEL - TEXT.width) / 2

/** Panels a side has. */
export const PANELS = 3

/**
 * How text may be set: so many pt, the largest first; last 12 pt with lines closer and offices run in. 12 pt is the least
 * a villager should have to read (DESIGN §4).
 */
export const SETTINGS = ['15', '14', '13', '12', 'close'] as const
export type Setting = (typeof SETTINGS)[number]

/** From line to line of Han in the closest setting, in mm: 12 pt × 1.38. With it a height is told in lines. */
export const LINE = (12 * 1.38 * 25.4) / 72

/** Where the text of each panel begins on a side, from the left edge of the flat sheet. */
export function textLefts(side: 'outside' | 'inside'): [number, number, number] {
  const first = side === 'outside' ? FOLDED_IN - TEXT.width - MARGIN : MARGIN
  return [first, first + PANEL, first + 2 * PANEL]
}

/** Where a side is folded, from the left edge of the flat sheet. The outside begins with the panel folded in. */
export function folds(side: 'outside' | 'inside'): [number, number] {
  return side === 'outside' ? [FOLDED_IN, FOLDED_IN + PANEL] : [PANEL, 2 * PANEL]
}

/**
 * How far text ran on from its first panel: whole panels, and mm on the last. Both marks as printed on panel pages; the
 * first stands at the top of one, and tells where Chromium counts from.
 */
export function extent(start: Spot, end: Spot): {panels: number; last: number; height: number} {
  const last = Math.max(0, end.top - start.top)
  const panels = end.page - start.page + 1
  return {panels, last, height: (panels - 1) * TEXT.height + last}
}
