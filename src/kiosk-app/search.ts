import type {Entry} from './data.ts'

/**
 * Entries that hold the typed letters in one of their keys: initials or full pinyin of the title and the nickname,
 * romanised Yi. A substring scan finds initials from the middle of a name, which word indexes do not (kiosk.md §4).
 *
 * @param typed lower-case letters and digits; empty finds everything.
 * @returns those whose key begins with it first, each group in the order given.
 */
export function search(entries: readonly Entry[], typed: string): Entry[] {
  const starts = entries.filter(entry => entry.keys.some(key => key.indexOf(typed) === 0))
  const holds = entries.filter(
    entry => starts.indexOf(entry) === -1 && entry.keys.some(key => key.indexOf(typed) > 0),
  )
  return starts.concat(holds)
}
