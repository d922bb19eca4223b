/**
 * The longest run of values that only rise; what stands outside it has moved.
 *
 * @returns indices into `values`
 */
export function longestRun(values: readonly number[]): ReadonlySet<number> {
  // tails[k] is the index of the smallest value that ends a rising run of k + 1.
  const tails: number[] = []
  const before: number[] = []
  for (const [index, value] of values.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? tails[low - 1]! : -1)
    tails[low] = index
  }
  const run = new Set<number>()
  for (let index = tails.at(-1) ?? -1; index !== -1; index = before[index]!) run.add(index)
  return run
}
