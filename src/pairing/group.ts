import type {Block} from '../guide/model.ts'
import {pairRuns} from './first.ts'
import type {LockUnit} from './model.ts'

/** A unit in the making: records of the lock that became one, with the current blocks that hold their texts. */
export interface Group {
  /** In the order of the lock; empty for what was paired just now, two where units were merged. */
  records: LockUnit[]
  zh: Block[]
  ii: Block[]
  gaps: Block[]
}

/**
 * Gathers records and blocks that belong together.
 *
 * @param units the lock
 * @param owners for each Han and Yi block the indices of the units whose text it holds
 * @returns a group for every record, and for every Han block without one; Yi blocks without one are not in it
 */
export function gather(
  units: readonly LockUnit[],
  zh: readonly Block[],
  zhOwners: readonly (readonly number[])[],
  ii: readonly Block[],
  iiOwners: readonly (readonly number[])[],
): Group[] {
  const root = units.map((_, index) => index)
  const find = (index: number): number => {
    let at = index
    while (root[at] !== at) at = root[at]!
    return at
  }
  for (const owners of [...zhOwners, ...iiOwners]) {
    for (const owner of owners) {
      const [low, high] = [find(owners[0]!), find(owner)].sort((a, b) => a - b) as [number, number]
      root[high] = low
    }
  }
  const groups = new Map<number, Group>()
  for (const [index, unit] of units.entries()) {
    const group = groups.get(find(index))
    if (group === undefined) groups.set(find(index), {records: [unit], zh: [], ii: [], gaps: []})
    else group.records.push(unit)
  }
  const fresh: Group[] = []
  for (const [n, block] of zh.entries()) {
    const owner = zhOwners[n]![0]
    if (owner === undefined) fresh.push({records: [], zh: [block], ii: [], gaps: []})
    else groups.get(find(owner))!.zh.push(block)
  }
  for (const [n, block] of ii.entries()) {
    const owner = iiOwners[n]![0]
    if (owner !== undefined) groups.get(find(owner))!.ii.push(block)
  }
  return [...groups.values(), ...fresh]
}

/**
 * Joins Yi that belongs to no unit, `〔待译〕` included, to the missing units of the gap it stands in: between
 * the same linked neighbours as they (pairing.md §6, last column). All else becomes Yi without Han.
 *
 * @param all changed in place; missing groups may become one where a block of Yi stands for two of Han
 * Yi that an earlier sync found without Han and that never had any is free too: it may have been typed first.
 *
 * @param free Yi blocks that belong to no group
 * @returns the groups, with one for each Yi block that found no Han
 */
export function joinGaps(all: readonly Group[], unowned: readonly Block[]): Group[] {
  const waiting = all.filter(isWaiting)
  const groups = all.filter(group => !isWaiting(group))
  const linked = groups.filter(group => group.zh.length > 0 && group.ii.length > 0)
  const missing = groups.filter(group => group.zh.length > 0 && group.ii.length === 0)
  const free = [...unowned].sort((a, b) => a.index - b.index)
  const merged = new Set<Group>()
  const open = (): Group[] =>
    missing.filter(group => !merged.has(group) && group.ii.length + group.gaps.length === 0)
  const runsOf = (some: readonly Group[], blocks: readonly Block[]) => ({
    zh: runsBetween(
      linked,
      group => group.zh,
      some,
      group => group.zh[0]!.index,
    ),
    ii: runsBetween(
      linked,
      group => group.ii,
      blocks,
      block => block.index,
    ),
  })
  const runs = runsOf(missing, free)
  const left = [...runs.ii].flatMap(([key, {items}]) => joinRun(runs.zh.get(key)?.items ?? [], items, merged))
  // A gap is no claim that anything was translated: where sections were moved in one half, one neighbour will do.
  let rest = left.filter(block => block.gap)
  for (const side of ['before', 'after'] as const) {
    const strays = runsOf(open(), rest)
    const han = bySide(strays.zh, side)
    rest = [...bySide(strays.ii, side)].flatMap(([neighbour, blocks]) =>
      joinRun(han.get(neighbour) ?? [], blocks, merged),
    )
  }
  const alone = [...left.filter(block => !block.gap), ...rest]
  return [
    ...joinEarly(waiting, open(), runsOf, merged),
    ...groups.filter(group => !merged.has(group)),
    ...alone.map(block => ({records: [], zh: [], ii: [block], gaps: []})),
  ]
}

/**
 * Joins Yi that was typed first to Han that is new. Han that was there at the last sync was offered it then.
 *
 * @returns the groups of Yi that still wait
 */
function joinEarly(
  waiting: readonly Group[],
  open: readonly Group[],
  runsOf: (
    groups: readonly Group[],
    blocks: readonly Block[],
  ) => {zh: Map<string, Run<Group>>; ii: Map<string, Run<Block>>},
  merged: Set<Group>,
): Group[] {
  const fresh = open.filter(group => group.records.length === 0)
  if (waiting.length === 0 || fresh.length === 0) return [...waiting]
  const owner = new Map(waiting.flatMap(group => group.ii.map(block => [block, group] as const)))
  const runs = runsOf(
    fresh,
    [...owner.keys()].sort((a, b) => a.index - b.index),
  )
  for (const [key, {items}] of runs.ii) joinRun(runs.zh.get(key)?.items ?? [], items, merged)
  const joined = new Set<Group>()
  for (const group of fresh) {
    for (const block of group.ii) {
      joined.add(owner.get(block)!)
      // The unit keeps the name it had while it waited.
      if (group.records.length === 0) group.records.push(...owner.get(block)!.records)
    }
  }
  const taken = new Set(fresh.flatMap(group => group.ii))
  const torn = [...joined].flatMap(group => group.ii.filter(block => !taken.has(block)))
  return [
    ...waiting.filter(group => !joined.has(group)),
    ...torn.map(block => ({records: [], zh: [], ii: [block], gaps: []})),
  ]
}

function isWaiting({records, zh, ii}: Group): boolean {
  return zh.length === 0 && ii.length > 0 && records.length > 0 && records.every(one => one.zh.length === 0)
}

/**
 * Pairs missing groups with Yi blocks of the same gap.
 *
 * @param merged groups that went into another one are added
 * @returns the Yi blocks that found no Han
 */
function joinRun(waiting: readonly Group[], blocks: readonly Block[], merged: Set<Group>): Block[] {
  const owner = new Map(waiting.flatMap(group => group.zh.map(block => [block, group] as const)))
  const fresh = new Set(waiting.filter(group => group.records.length === 0).flatMap(group => group.zh))
  const han = [...owner.keys()].sort((a, b) => a.index - b.index)
  return pairRuns(han, blocks, fresh).flatMap(couple => {
    const [first, ...others] = [...new Set(couple.zh.map(block => owner.get(block)!))]
    if (first === undefined) return couple.ii
    first.ii.push(...couple.ii.filter(block => !block.gap))
    first.gaps.push(...couple.ii.filter(block => block.gap))
    for (const other of others) {
      first.records.push(...other.records)
      first.zh.push(...other.zh)
      merged.add(other)
    }
    return []
  })
}

interface Run<T> {
  before: string
  after: string
  items: T[]
}

function bySide<T>(runs: ReadonlyMap<string, Run<T>>, side: 'before' | 'after'): Map<string, T[]> {
  const sides = new Map<string, T[]>()
  for (const run of runs.values()) sides.set(run[side], [...(sides.get(run[side]) ?? []), ...run.items])
  return sides
}

/** Parts open things into runs by the linked groups before and after them in one half. */
function runsBetween<T>(
  linked: readonly Group[],
  blocksOf: (group: Group) => readonly Block[],
  open: readonly T[],
  indexOf: (one: T) => number,
): Map<string, Run<T>> {
  const ids = new Map(linked.map((group, id) => [group, id]))
  const marks = linked
    .flatMap(group => blocksOf(group).map(block => ({at: block.index, id: ids.get(group)!})))
    .sort((a, b) => a.at - b.at)
  const runs = new Map<string, Run<T>>()
  let next = 0
  for (const one of [...open].sort((a, b) => indexOf(a) - indexOf(b))) {
    while (next < marks.length && marks[next]!.at < indexOf(one)) next += 1
    const before = String(marks[next - 1]?.id ?? 'start')
    const after = String(marks[next]?.id ?? 'end')
    const run = runs.get(`${before} ${after}`)
    if (run === undefined) runs.set(`${before} ${after}`, {before, after, items: [one]})
    else run.items.push(one)
  }
  return runs
}
