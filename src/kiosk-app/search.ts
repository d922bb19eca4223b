import type {Entry, SearchData} from './data.ts'

/**
 * Entries that hold the typed letters in one of their keys: initials or full pinyin of the title and the nickname,
 * romanised Yi. A substring scan finds initials from the middle of a name, which word indexes do not (kiosk.md §4).
 *
 * @param typed lower-case letters and digits; empty finds everything.
 * @returns those whose key begins with it first, each group in the order given.
 */
export function search(entries: readonly Entry[], keys: SearchData['keys'], typed: string): Entry[] {
  const places = entries.map(entry =>
    (keys[entry.id] || []).reduce((best, key) => {
      const at = key.indexOf(typed)
      return at === 0 ? 0 : at > 0 && best !== 0 ? 1 : best
    }, -1),
  )
  return entries.filter((_, n) => places[n] === 0).concat(entries.filter((_, n) => places[n] === 1))
}
