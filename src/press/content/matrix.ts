/** A transformation as six numbers, [a b c d e f] (ISO 32000-2 §8.3.4). */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`: what `cm` does to the matrix in force. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** Lengths of the sides of what the unit square becomes. */
export const sides = ([a, b, c, d]: Matrix): [width: number, height: number] => [
  Math.hypot(a, b),
  Math.hypot(c, d),
]

export function asMatrix(numbers: readonly (number | undefined)[] | undefined): Matrix | undefined {
  if (numbers?.length !== 6 || numbers.includes(undefined)) return undefined
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}
