/**
 * The name someone probably meant: the one at the smallest edit distance, when that is at most a third of the
 * length of what was typed.
 *
 * @returns undefined when nothing is near; the first in the list among equals.
 */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  let best: {name: string; distance: number} | undefined
  for (const name of names) {
    const distance = editDistance(typed, name)
    if (!best || distance < best.distance) best = {name, distance}
  }
  return best && best.distance <= Math.max(1, Math.floor(typed.length / 3)) ? best.name : undefined
}

/** Levenshtein distance in UTF-16 units; the names are ASCII. */
function editDistance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, n) => n)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
