/** Edits (insert, delete, replace) between two short texts. */
export function distance(a: string, b: string): number {
  const from = [...a]
  const to = [...b]
  let row = to.map((_, at) => at + 1)
  row.unshift(0)
  from.forEach((character, at) => {
    const next = [at + 1]
    to.forEach((other, column) => {
      const replaced = (row[column] ?? 0) + (character === other ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    })
    row = next
  })
  return row.at(-1) ?? 0
}

/**
 * What was probably meant.
 *
 * @returns the known text that is nearest to `text` without regard to case, when at most a third of it (and at
 * least one character) would have to change; undefined when nothing is that near.
 */
export function nearest(text: string, known: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase()
  if (wanted.length > 100) return undefined
  let best: string | undefined
  let least = Math.max(1, Math.floor([...wanted].length / 3)) + 1
  for (const candidate of known) {
    const edits = distance(wanted, candidate.toLowerCase())
    if (edits < least) [best, least] = [candidate, edits]
  }
  return best
}
