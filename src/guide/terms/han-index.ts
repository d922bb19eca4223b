import type {Term} from '../model.ts'

/** A Han term found in a text, in UTF-16 offsets. */
export interface HanHit {
  han: string
  start: number
  end: number
  /** Every row of the termbase with this Han, of any status, in the order of the file. */
  terms: readonly Term[]
}

/** Finds the Han terms of a text. */
export type HanFinder = (text: string) => HanHit[]

/**
 * Longest match from left to right: 工作时间 hides 时间, of whatever status it is, because it is the longer word that
 * the translator had before him (pairing.md §8). A term of one character counts only where no other Han character
 * touches it: 年 is a word in “3年” and none in 成年.
 *
 * @param terms rows of the termbase.
 * @returns what finds their Han; made once for many texts.
 */
export function hanFinder(terms: readonly Term[]): HanFinder {
  const byHan = Map.groupBy(terms, term => term.han)
  const byFirst = new Map<string, string[]>()
  for (const han of byHan.keys()) {
    const first = han.slice(0, 1)
    byFirst.set(first, [...(byFirst.get(first) ?? []), han])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  return text => {
    const hits: HanHit[] = []
    for (let at = 0; at < text.length;) {
      const start = at
      const han = byFirst
        .get(text.charAt(at))
        ?.find(one => text.startsWith(one, start) && (one.length > 1 || standsAlone(text, start)))
      at += han?.length ?? 1
      if (han !== undefined) hits.push({han, start, end: at, terms: byHan.get(han) ?? []})
    }
    return hits
  }
}

function standsAlone(text: string, at: number): boolean {
  return ![text.charAt(at - 1), text.charAt(at + 1)].some(neighbour => /\p{Script=Han}/u.test(neighbour))
}
