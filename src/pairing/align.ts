/** A run of `a` items of the first sequence standing for `b` items of the second. */
export interface Bead {
  i: number
  a: number
  j: number
  b: number
}

export type BeadShape = readonly [number, number]

/** Gale and Church's bead shapes; ties go to the shape named first. */
export const BEADS: readonly BeadShape[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
  [2, 2],
]
/** For rows and columns of tables, which are never merged. */
export const SINGLE_BEADS: readonly BeadShape[] = [
  [1, 1],
  [1, 0],
  [0, 1],
]

/**
 * Cells of the matrix that are computed at most: a 5 MB half has some 50,000 blocks, and a matrix of all of
 * them would need gigabytes.
 */
const MOST_CELLS = 3_000_000
/** Least half width of the band, in items. */
const LEAST_REACH = 60

/**
 * Aligns two sequences in the manner of Gale and Church (1993): the cheapest chain of beads from start to end,
 * found by dynamic programming inside a band around the straight line between both ends.
 *
 * @param n length of the first sequence
 * @param m length of the second
 * @param cost what a bead costs, at least a little below zero or more; `Infinity` forbids it
 * @param shapes the beads allowed; `[1, 0]` and `[0, 1]` must be among them and never be forbidden
 * @returns beads in order, which together cover both sequences exactly once; and the cost of the chain
 */
export function align(
  n: number,
  m: number,
  cost: (bead: Bead) => number,
  shapes: readonly BeadShape[] = BEADS,
): {beads: Bead[]; cost: number} {
  const reach = Math.min(
    Math.max(n, m),
    Math.max(LEAST_REACH, Math.min(Math.abs(n - m) + LEAST_REACH, Math.floor(MOST_CELLS / (2 * n + 2)))),
  )
  const slope = n === 0 ? 0 : m / n
  const first = (i: number): number => (n === 0 ? 0 : Math.max(0, Math.floor(i * slope) - reach))
  const last = (i: number): number => (n === 0 ? m : Math.min(m, Math.ceil(i * slope) + reach))
  const rows: Float64Array[] = []
  const chosen: Int8Array[] = []
  const bead: Bead = {i: 0, a: 0, j: 0, b: 0}
  for (let i = 0; i <= n; i++) {
    const low = first(i)
    const width = last(i) - low + 1
    const row = new Float64Array(width).fill(Infinity)
    const pick = new Int8Array(width).fill(-1)
    rows.push(row)
    chosen.push(pick)
    for (let k = 0; k < width; k++) {
      const j = low + k
      if (i === 0 && j === 0) {
        row[0] = 0
        continue
      }
      for (let s = 0; s < shapes.length; s++) {
        const [a, b] = shapes[s]!
        const fromI = i - a
        const fromJ = j - b
        if (fromI < 0 || fromJ < 0) continue
        const before = rows[fromI]![fromJ - first(fromI)]
        if (before === undefined || before === Infinity) continue
        bead.i = fromI
        bead.a = a
        bead.j = fromJ
        bead.b = b
        const total = before + cost(bead)
        if (total < row[k]!) {
          row[k] = total
          pick[k] = s
        }
      }
    }
    // Costs are read two rows back at most; the choices are needed to walk home.
    if (i >= 2) rows[i - 2] = new Float64Array(0)
  }
  return {beads: walkHome(n, m, shapes, chosen, first), cost: rows[n]![m - first(n)]!}
}

function walkHome(
  n: number,
  m: number,
  shapes: readonly BeadShape[],
  chosen: readonly Int8Array[],
  first: (i: number) => number,
): Bead[] {
  const beads: Bead[] = []
  let i = n
  let j = m
  while (i > 0 || j > 0) {
    const [a, b] = shapes[chosen[i]![j - first(i)]!]!
    i -= a
    j -= b
    beads.push({i, a, j, b})
  }
  return beads.reverse()
}
