import type {Piece} from './pieces.ts'

/** Yi letters for one Han letter, over the 89 pairs of the Declaration (pairing.md §8: total 1.15). */
const RATIO = 1.15
/**
 * Variance of the Yi length per Han letter. Gale and Church use 6.8 for European pairs; on the Declaration the
 * residuals give 2.4, widened because guides are less formal.
 */
const VARIANCE = 4
/** A length tells no more than this against a pair: translators do drop and explain. */
const MOST_LENGTH_COST = 14

/** Minus the logarithm of how often a bead occurs, after Gale and Church; one for one costs nothing. */
const PRIOR_MERGE = 3.2
const PRIOR_TWO_TWO = 5.5
const PRIOR_SKIP = 4.5
/** A heading carries the structure: leaving one without its counterpart is rarer. */
const PRIOR_SKIP_HEADING = 6.5
/** Written after the rest was paired, so likelier than others to have no Yi yet. */
const PRIOR_SKIP_FRESH = 3
/** `〔待译〕` was put there for a Han block and is nearly never without one. */
const PRIOR_SKIP_GAP = 9

/**
 * How badly two lengths fit.
 *
 * @param han letters of the Han side
 * @param yi letters of the Yi side
 * @returns half the squared deviation, 0 for a perfect fit
 */
export function lengthCost(han: number, yi: number): number {
  const deviation = yi - RATIO * han
  // The mean of both estimates of the length keeps the cost symmetrical.
  const scale = VARIANCE * Math.max(2, (han + yi / RATIO) / 2)
  return Math.min(MOST_LENGTH_COST, (deviation * deviation) / scale / 2)
}

/**
 * What it costs to say that two pieces are each other's counterpart.
 *
 * @returns below zero when numbers or placeholders speak for it; Infinity when kinds forbid it
 */
export function pairCost(zh: Piece, ii: Piece): number {
  const kinds = kindCost(zh, ii)
  if (kinds === Infinity) return Infinity
  if (zh.shared || ii.shared) {
    if (zh.shared !== ii.shared) return ii.gap ? kinds + 4 : Infinity
    return kinds + (zh.blocks[0]!.text === ii.blocks[0]!.text ? -2 : 3)
  }
  if (ii.gap) return kinds
  return kinds + lengthCost(zh.size, ii.size) + markCost(zh.marks, ii.marks)
}

/** What it costs to leave a piece without a counterpart. */
export function skipCost(piece: Piece): number {
  if (piece.gap) return PRIOR_SKIP_GAP
  if (piece.shared) return 1.5
  if (piece.fresh) return PRIOR_SKIP_FRESH
  return piece.kind === 'heading' || piece.kind === 'title' ? PRIOR_SKIP_HEADING : PRIOR_SKIP
}

/**
 * What it costs that two blocks of one half became one of the other, or two became two others.
 *
 * @param zh first of the Han pieces; `zh2` the second, if there is one; the same for the Yi
 * @returns Infinity when one of them is a heading, a cell, a gap, or of another kind than its neighbour
 */
export function mergeCost(zh: Piece, zh2: Piece | undefined, ii: Piece, ii2: Piece | undefined): number {
  if (!merges(zh, zh) || !merges(zh, zh2) || !merges(zh, ii) || !merges(zh, ii2)) return Infinity
  const prior = zh2 !== undefined && ii2 !== undefined ? PRIOR_TWO_TWO : PRIOR_MERGE
  const lengths = lengthCost(zh.size + (zh2?.size ?? 0), ii.size + (ii2?.size ?? 0))
  // Numbers could not save it any more, and this is asked millions of times.
  if (lengths > 2 * PRIOR_SKIP) return prior + lengths
  return prior + lengths + markCost(joinMarks(zh, zh2), joinMarks(ii, ii2))
}

function merges(first: Piece, other: Piece | undefined): boolean {
  if (other === undefined) return true
  return (
    other.kind === first.kind &&
    other.level === first.level &&
    !other.gap &&
    !other.shared &&
    MERGED.has(other.kind)
  )
}

const MERGED: ReadonlySet<Piece['kind']> = new Set(['paragraph', 'item', 'quote'])

function joinMarks(one: Piece, two: Piece | undefined): string {
  if (two === undefined || two.marks === '') return one.marks
  if (one.marks === '') return two.marks
  return [...one.marks.split(' '), ...two.marks.split(' ')].sort().join(' ')
}

function kindCost(zh: Piece, ii: Piece): number {
  if (zh.kind === ii.kind) {
    const column = zh.blocks[0]!.cell?.column === ii.blocks[0]!.cell?.column ? 0 : 6
    return (
      3 * Math.abs(zh.depth - ii.depth) +
      1.5 * Math.abs(zh.level - ii.level) +
      (zh.kind === 'cell' ? column : 0)
    )
  }
  return FLOWING.has(zh.kind) && FLOWING.has(ii.kind) ? 3 : Infinity
}

/** Kinds that a translator may have exchanged: an item typed as a paragraph. */
const FLOWING: ReadonlySet<Piece['kind']> = new Set(['paragraph', 'item', 'quote'])

/** Equal numbers and placeholders are anchors; Yi may spell a number in words, so a lack tells less. */
function markCost(zh: string, ii: string): number {
  if (zh === ii) return zh === '' ? 0 : -2.5
  if (ii === '') return 0.8
  if (zh === '') return 1.5
  return marksClash(zh, ii) ? 3 : 0.5
}

/** Whether both sides hold numbers or placeholders, and none of them is the same. */
export function marksClash(zh: string, ii: string): boolean {
  if (zh === '' || ii === '') return false
  if (zh === ii) return false
  const wanted = zh.split(' ')
  return !ii.split(' ').some(mark => wanted.includes(mark))
}
