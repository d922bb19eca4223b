import {link, linkedAfter, linkedBefore, linkedHeading} from './links.ts'
import type {Keyed, Links} from './links.ts'
import {doubtUsurped} from './usurped.ts'

type Key = (item: Keyed) => string

/**
 * Links items of equal key wherever they moved: first those whose key is unique on both sides, then the
 * repeated ones, which lines like 办理时间： are, by how many of their neighbours are linked and whether their
 * headings are, then in order (pairing.md §6, steps 1 and 2).
 *
 * @param links changed in place; links that exist stay
 * @param keyOf what is compared
 */
export function linkEqual(links: Links, keyOf: Key): void {
  // Keys of linked items are never looked at, and may be costly to make.
  const oldKeys = links.old.map((item, o) => (links.toNow[o] === -1 ? keyOf(item) : ''))
  const nowKeys = links.now.map((item, n) => (links.toOld[n] === -1 ? keyOf(item) : ''))
  linkInStep(links, oldKeys, nowKeys)
  for (const {old, now} of openGroups(links, oldKeys, nowKeys)) {
    if (old.length === 1 && now.length === 1) link(links, old[0]!, now[0]!)
  }
  doubtUsurped(links)
  const sweep = (need: number): boolean => sweepOver(links, oldKeys, nowKeys, need)
  // What a link makes certain is used before anything less certain is linked.
  while (
    sweep(4) ||
    sweep(3) ||
    sweep(2) ||
    linkUnderHeadings(links, oldKeys, nowKeys) ||
    linkByKeys(links, oldKeys, nowKeys) ||
    sweep(1)
  );
  for (const {old, now} of openGroups(links, oldKeys, nowKeys)) {
    for (let k = 0; k < Math.min(old.length, now.length); k++) link(links, old[k]!, now[k]!)
  }
}

/** Links everything to its own place where nothing was added, taken away or moved: repeated texts need no guess then. */
function linkInStep(links: Links, oldKeys: readonly string[], nowKeys: readonly string[]): void {
  const firm = new Set(oldKeys.filter((_, o) => links.old[o]!.loose !== true))
  const loose = new Set(oldKeys.filter(key => !firm.has(key)))
  const olds = [...oldKeys.keys()].filter(o => !loose.has(oldKeys[o]!))
  const nows = [...nowKeys.keys()].filter(n => !loose.has(nowKeys[n]!))
  if (olds.length !== nows.length || olds.some((o, k) => oldKeys[o] !== nowKeys[nows[k]!])) return
  for (const [k, o] of olds.entries())
    if (links.toNow[o] === -1 && links.toOld[nows[k]!] === -1) link(links, o, nows[k]!)
}

interface Group {
  old: number[]
  now: number[]
}

function openGroups({toNow, toOld}: Links, oldKeys: readonly string[], nowKeys: readonly string[]): Group[] {
  const groups = new Map<string, Group>()
  for (const [o, key] of oldKeys.entries()) {
    if (toNow[o] !== -1) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, {old: [o], now: []})
    else group.old.push(o)
  }
  for (const [n, key] of nowKeys.entries()) if (toOld[n] === -1) groups.get(key)?.now.push(n)
  return [...groups.values()].filter(group => group.now.length > 0)
}

/**
 * Links open items of equal key beside linked ones, forwards and then backwards so that whole runs follow.
 *
 * @param need least score: a linked neighbour counts one, linked headings two
 * @returns whether anything was linked
 */
function sweepOver(
  links: Links,
  oldKeys: readonly string[],
  nowKeys: readonly string[],
  need: number,
): boolean {
  const {toNow, toOld} = links
  const size = oldKeys.length
  let changed = false
  const visit = (o: number): void => {
    if (toNow[o] !== -1) return
    const after = o === 0 ? 0 : toNow[o - 1]! === -1 ? -1 : toNow[o - 1]! + 1
    const before = o === size - 1 ? nowKeys.length - 1 : toNow[o + 1]! === -1 ? -1 : toNow[o + 1]! - 1
    for (const n of [after, before]) {
      if (n < 0 || n >= nowKeys.length || toOld[n] !== -1 || nowKeys[n] !== oldKeys[o]) continue
      const score =
        Number(linkedBefore(links, o, n)) +
        Number(linkedAfter(links, o, n)) +
        2 * Number(linkedHeading(links, o, n))
      if (score < need) continue
      link(links, o, n)
      changed = true
      return
    }
  }
  for (let o = 0; o < size; o++) visit(o)
  for (let o = size - 1; o >= 0; o--) visit(o)
  return changed
}

/** Links, in order, open items of equal key that stand under the same heading. */
function linkUnderHeadings(links: Links, oldKeys: readonly string[], nowKeys: readonly string[]): boolean {
  const {old, now, toNow} = links
  const place = (under: number, key: string): string => `${under}\n${key}`
  const oldPlaces = old.map(({under}, o) => place(under === -1 ? -1 : toNow[under]!, oldKeys[o]!))
  const nowPlaces = now.map(({under}, n) => place(under, nowKeys[n]!))
  let changed = false
  for (const group of openGroups(links, oldPlaces, nowPlaces)) {
    for (let k = 0; k < Math.min(group.old.length, group.now.length); k++) {
      const o = group.old[k]!
      // Items under a heading that was lost and items under none have the same place, but nothing in common.
      if (old[o]!.kind === 'h' || !linkedHeading(links, o, group.now[k]!)) continue
      link(links, o, group.now[k]!)
      changed = true
    }
  }
  return changed
}

/** More combinations of one repeated text than this are left to their order. */
const MOST_COMPARED = 2_000

/**
 * Links repeated items by the texts around them where none of these is linked itself, as when a whole section was
 * copied: of the two copies the one that follows what the old one followed.
 */
function linkByKeys(links: Links, oldKeys: readonly string[], nowKeys: readonly string[]): boolean {
  const {old, now} = links
  const around = (keys: readonly string[], items: readonly Keyed[], index: number): string[] => [
    keys[index - 1] ?? '',
    keys[index + 1] ?? '',
    keys[items[index]!.under] ?? '',
  ]
  for (const group of openGroups(links, oldKeys, nowKeys)) {
    if (group.old.length * group.now.length > MOST_COMPARED) continue
    let best: {o: number; n: number; score: number} | undefined
    for (const o of group.old) {
      const wanted = around(oldKeys, old, o)
      for (const n of group.now) {
        const found = around(nowKeys, now, n)
        const score = wanted.filter((key, k) => key !== '' && key === found[k]).length
        if (score > (best?.score ?? 0)) best = {o, n, score}
      }
    }
    if (best === undefined) continue
    link(links, best.o, best.n)
    return true
  }
  return false
}
