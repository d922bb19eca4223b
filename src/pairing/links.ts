import {canon, soft} from '#text/normal.ts'
import {factsKey} from './relation.ts'

/** A text of the lock or of a current half, in its order. */
export interface Item {
  text: string
  /** Block kind as the lock spells it: h, p, li, td, q, cap. */
  kind: string
  /** One of several texts of its unit: others may stand between them, so its place in the lock tells little. */
  loose?: boolean
}

/** Two states of one half being tied together: items of the old one, items of the new one, links so far. */
export interface Links {
  old: readonly Keyed[]
  now: readonly Keyed[]
  /** Index into `now` for each old item, -1 for none; and the other way. */
  toNow: Int32Array
  toOld: Int32Array
  /** New items whose link is by text alone and may be mistaken, with the old items that may be theirs instead. */
  claimed: Map<number, number[]>
}

/** An item with what it is compared by. */
export interface Keyed extends Item {
  exact: string
  /** Marks folded, spaces removed. */
  soft: string
  /** Index of the heading it stands under, -1 for none. */
  under: number
}

/** Items of equal keys have the same text. A heading is never taken for anything else. */
export function exactKey(item: Keyed): string {
  return item.exact
}

/** Items of equal keys differ in marks and spaces at most, and in no fact. */
export function foldedKey(item: Keyed): string {
  return `${classOf(item.kind)}\n${item.soft}\n${factsKey(item.text)}`
}

/** Headings, cells and flowing text never turn into each other. */
export function classOf(kind: string): string {
  return kind === 'h' || kind === 'td' ? kind : 'p'
}

export function newLinks(old: readonly Item[], now: readonly Item[]): Links {
  return {
    old: keyed(old),
    now: keyed(now),
    toNow: new Int32Array(old.length).fill(-1),
    toOld: new Int32Array(now.length).fill(-1),
    claimed: new Map(),
  }
}

function keyed(items: readonly Item[]): Keyed[] {
  let under = -1
  return items.map((item, index) => {
    const heading = item.kind === 'h'
    let folded: string | undefined
    const one = {
      ...item,
      exact: `${classOf(item.kind)}\n${canon(item.text)}`,
      // Nobody asks of a text that is found unchanged, as nearly all are.
      get soft() {
        return (folded ??= soft(item.text))
      },
      under: heading ? -1 : under,
    }
    if (heading) under = index
    return one
  })
}

export function link(links: Links, o: number, n: number): void {
  links.toNow[o] = n
  links.toOld[n] = o
}

/** Whether the item before `o` is linked to the item before `n`; both being the first counts too. */
export function linkedBefore({toNow}: Links, o: number, n: number): boolean {
  return o === 0 || n === 0 ? o === n : toNow[o - 1] === n - 1
}

/** As linkedBefore, for the items after; both being the last counts too. */
export function linkedAfter({old, now, toNow}: Links, o: number, n: number): boolean {
  const last = o === old.length - 1
  return last || n === now.length - 1 ? last && n === now.length - 1 : toNow[o + 1] === n + 1
}

/** Whether both stand under headings that are linked, or both under none. */
export function linkedHeading({old, now, toNow}: Links, o: number, n: number): boolean {
  const over = old[o]!.under
  return over === -1 ? now[n]!.under === -1 : toNow[over] === now[n]!.under
}
