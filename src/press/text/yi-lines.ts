import type {Box} from '../pages.ts'
import type {ShownText} from './shown-text.ts'

/** What rises above and hangs below the base line, in type sizes: the print fonts' own (docs/browser-and-fonts.md). */
const ASCENT = 1.04
const DESCENT = 0.2
/** Pieces of one line whose base lines differ by less than this, in points, stand on the same. */
const SAME_LINE = 1

/** What is shown within an area: its base line stands there, and some of it lies between the sides. */
export function within(shown: readonly ShownText[], area: Box): ShownText[] {
  return shown.filter(
    ({baseline, left, right}) =>
      baseline > area.bottom && baseline < area.top && right > area.left && left < area.right,
  )
}

/**
 * The first and the last line set in one font of a page.
 * @param font `HanyiYi-Regular`
 * @param shown without running heads and page numbers
 * @returns the area of each line in the page's coordinates; undefined when there is none, twice the same when there is one
 */
export function outerLines(shown: readonly ShownText[], font: string): {first: Box; last: Box} | undefined {
  const pieces = shown.filter(piece => piece.font === font && piece.upright && piece.text.trim() !== '')
  if (pieces.length === 0) return undefined
  const heights = pieces.map(({baseline}) => baseline)
  return {first: lineAt(pieces, Math.max(...heights)), last: lineAt(pieces, Math.min(...heights))}
}

function lineAt(pieces: readonly ShownText[], height: number): Box {
  const line = pieces.filter(({baseline}) => Math.abs(baseline - height) < SAME_LINE)
  const size = Math.max(...line.map(piece => piece.size))
  return {
    left: Math.min(...line.map(piece => piece.left)) - size * 0.1,
    right: Math.max(...line.map(piece => piece.right)) + size * 0.1,
    bottom: height - DESCENT * size,
    top: height + ASCENT * size,
  }
}
