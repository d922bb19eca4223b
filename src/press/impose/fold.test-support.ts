import type {Page} from './order.ts'

/** What is seen on one half of a side of a flat sheet; `upright` as that side lies in the file. */
export interface Half {
  page: Page
  upright: boolean
}

/** A side as it lies in the file. */
export interface FlatSide {
  left: Half
  right: Half
}

/** How the paper is handled: knows nothing of any order of pages. */
export interface Hands {
  /** Does the paper lie across, wider than high? */
  across: boolean
  /** Edge about which the printer turns the paper. */
  turnedAbout: 'long-edge' | 'short-edge'
  spine: 'left' | 'right'
  /** How many sheets are put into one another before they are stapled or sewn. */
  gather: number
}

/** One half of a folded sheet: what one sees on it before and after turning it over like the leaf of a book. */
interface Leaf {
  outside: Half
  inside: Half
}

/**
 * Prints the sides in turn, folds every sheet with its front outside, puts the sheets into one another, lays the gathered
 * bundles on one another and turns the leaves.
 * @param sides front, back, front, back …
 * @returns what one reads, page by page
 */
export function foldAndRead(sides: readonly FlatSide[], hands: Hands): Half[] {
  const sheets: {left: Leaf; right: Leaf}[] = []
  for (let at = 0; at + 1 < sides.length; at += 2) {
    const [front, back] = [sides[at], sides[at + 1]]
    if (!front || !back) throw new RangeError('a sheet has two sides')
    sheets.push(printed(front, back, hands))
  }
  const read: Half[] = []
  for (let from = 0; from < sheets.length; from += hands.gather) {
    const bundle = sheets.slice(from, from + hands.gather)
    // In a book bound at the left the first leaf is the right half of the outermost sheet.
    const [near, far] = hands.spine === 'left' ? (['right', 'left'] as const) : (['left', 'right'] as const)
    for (const sheet of bundle) read.push(sheet[near].outside, sheet[near].inside)
    for (const sheet of bundle.toReversed()) read.push(sheet[far].inside, sheet[far].outside)
  }
  return read
}

/** Which half of the back comes behind which half of the front, and how it stands when the leaf is turned sideways. */
function printed(front: FlatSide, back: FlatSide, {across, turnedAbout}: Hands): {left: Leaf; right: Leaf} {
  const isAxisUpright = (turnedAbout === 'short-edge') === across
  // Turned about an upright axis left and right change places; about a lying one head and foot do.
  const [behindLeft, behindRight] = isAxisUpright ? [back.right, back.left] : [back.left, back.right]
  const seen = ({page, upright}: Half): Half => ({page, upright: isAxisUpright ? upright : !upright})
  return {
    left: {outside: front.left, inside: seen(behindLeft)},
    right: {outside: front.right, inside: seen(behindRight)},
  }
}
