import {boundsOf, near, steadyBoundsOf} from './bounds.ts'
import {liken, likeness, SHORT_TEXT} from './likeness.ts'
import type {Likened} from './likeness.ts'
import {suggester} from './suggest.ts'
import type {Bounds} from './bounds.ts'
import {classOf, link} from './links.ts'
import type {Links} from './links.ts'

/** Least likeness to be called an edit, by how many neighbours are linked; for short texts (pairing.md §6). */
const LEAST = [0.5, 0.4, 0.25] as const
const LEAST_SHORT = [0.85, 0.6, 0.25] as const
/** What a linked neighbour is worth when candidates are ranked. */
const NEIGHBOUR = 0.1
/** Up to this many combinations all are compared; above it those that an index of bigrams or their place suggests. */
const ALL_COMPARED = 10_000

/** Items compared on either side of the same place in the same gap. */
const BESIDE = 3

interface Candidate {
  o: number
  n: number
  likeness: number
}

/**
 * Links what is left by likeness of characters, best first, the threshold depending on the neighbours linked by
 * then (pairing.md §6, step 4); then whatever stands alone in the same slot between linked neighbours.
 *
 * @param links changed in place
 * @param leastInSlot least likeness of a text of eight letters or more that is alone in its slot
 */
export function linkAlike(links: Links, leastInSlot: number): void {
  const likened = memo(links)
  linkHeadings(links)
  let open = candidates(links, likened)
  for (let changed = true; changed;) {
    changed = false
    open = open.filter(({o, n}) => links.toNow[o] === -1 && links.toOld[n] === -1)
    const bounds = boundsOf(links)
    const steady = steadyBoundsOf(links)
    const nearOf = (one: Candidate): number =>
      leads(links, one) ? 2 : Math.max(near(bounds, one), near(steady, one))
    const ranked = open
      .map(one => ({...one, near: nearOf(one)}))
      .sort(
        (a, b) =>
          b.likeness + NEIGHBOUR * b.near - (a.likeness + NEIGHBOUR * a.near) || a.o - b.o || a.n - b.n,
      )
    for (const one of ranked) {
      if (links.toNow[one.o] !== -1 || links.toOld[one.n] !== -1 || !passes(links, one)) continue
      link(links, one.o, one.n)
      changed = true
    }
  }
  linkHeadings(links)
  linkSlots(links, likened, leastInSlot, boundsOf)
  linkSlots(links, likened, leastInSlot, steadyBoundsOf)
}

/**
 * Links open headings that stand over the same texts, however they read: each text under the old one that is linked
 * names the heading it stands under now.
 */
function linkHeadings(links: Links): void {
  const {old, now, toNow, toOld} = links
  const votes = new Map<number, Map<number, number>>()
  for (const [o, {under}] of old.entries()) {
    if (under === -1 || toNow[under] !== -1 || toNow[o]! < 0) continue
    const over = now[toNow[o]!]!.under
    if (over === -1 || toOld[over] !== -1) continue
    const counts = votes.get(under) ?? new Map<number, number>()
    votes.set(under, counts.set(over, (counts.get(over) ?? 0) + 1))
  }
  const ballots = [...votes].flatMap(([o, counts]) => [...counts].map(([n, count]) => ({o, n, count})))
  for (const {o, n} of ballots.sort((a, b) => b.count - a.count || a.o - b.o || a.n - b.n))
    if (toNow[o] === -1 && toOld[n] === -1) link(links, o, n)
}

function passes({old, now}: Links, one: Candidate & {near: number}): boolean {
  const short = Math.min(old[one.o]!.soft.length, now[one.n]!.soft.length) < SHORT_TEXT
  return one.likeness >= (short ? LEAST_SHORT : LEAST)[one.near]!
}

/** A heading that stands right above the same text as before is that text's heading, whatever moved around both. */
function leads(links: Links, {o, n}: {o: number; n: number}): boolean {
  const both = links.old[o]!.kind === 'h' && links.now[n]!.kind === 'h'
  return both && o + 1 < links.old.length && links.toNow[o + 1] === n + 1
}

type Texts = {old: (o: number) => Likened; now: (n: number) => Likened}

function memo({old, now}: Links): Texts {
  const olds = new Map<number, Likened>()
  const nows = new Map<number, Likened>()
  const get = (cache: Map<number, Likened>, index: number, text: string): Likened => {
    const known = cache.get(index)
    if (known !== undefined) return known
    const made = liken(text)
    cache.set(index, made)
    return made
  }
  return {old: o => get(olds, o, old[o]!.soft), now: n => get(nows, n, now[n]!.soft)}
}

function candidates(links: Links, texts: Texts): Candidate[] {
  const olds = openOf(links.toNow)
  const nows = openOf(links.toOld)
  const found: Candidate[] = []
  const compare = (o: number, n: number): void => {
    if (classOf(links.old[o]!.kind) !== classOf(links.now[n]!.kind)) return
    const value = likeness(texts.old(o), texts.now(n))
    if (value >= LEAST[2]) found.push({o, n, likeness: value})
  }
  if (olds.length * nows.length <= ALL_COMPARED) {
    for (const o of olds) for (const n of nows) compare(o, n)
    return found
  }
  const suggest = suggester(nows.map(n => texts.now(n)))
  const bounds = boundsOf(links)
  const slots = Map.groupBy(nows, n => bounds.nowBefore[n]!)
  const orders = Map.groupBy(olds, o => bounds.oldBefore[o]!)
  for (const [before, run] of orders) {
    const slot = slots.get(before) ?? []
    for (const [k, o] of run.entries()) {
      const place = Math.round((k * slot.length) / run.length)
      const beside = slot.slice(Math.max(0, place - BESIDE), place + BESIDE + 1)
      for (const n of new Set([...beside, ...suggest(texts.old(o)).map(at => nows[at]!)])) compare(o, n)
    }
  }
  return found
}

function openOf(to: Int32Array): number[] {
  const open: number[] = []
  for (const [index, other] of to.entries()) if (other === -1) open.push(index)
  return open
}

/** Links the one open old item and the one open new item between the same two links, when of one kind. */
function linkSlots(links: Links, texts: Texts, least: number, within: (links: Links) => Bounds): void {
  for (const o of openOf(links.toNow)) {
    const n = (links.toNow[o + 1] ?? -1) - 1
    if (n >= 0 && links.toOld[n] === -1 && leads(links, {o, n})) link(links, o, n)
  }
  const bounds = within(links)
  const slots = new Map<string, {old: number[]; now: number[]}>()
  const slotOf = (before: number, after: number) => {
    const key = `${before} ${after}`
    const slot = slots.get(key) ?? {old: [], now: []}
    slots.set(key, slot)
    return slot
  }
  for (const o of openOf(links.toNow)) slotOf(bounds.oldBefore[o]!, bounds.oldAfter[o]!).old.push(o)
  for (const n of openOf(links.toOld)) slotOf(bounds.nowBefore[n]!, bounds.nowAfter[n]!).now.push(n)
  for (const {old, now} of slots.values()) {
    const [o, n] = [old[0], now[0]]
    if (o === undefined || n === undefined || old.length > 1 || now.length > 1) continue
    if (links.old[o]!.kind !== links.now[n]!.kind) continue
    const short = Math.min(links.old[o]!.soft.length, links.now[n]!.soft.length) < SHORT_TEXT
    if (short || likeness(texts.old(o), texts.now(n)) >= least) link(links, o, n)
  }
}
