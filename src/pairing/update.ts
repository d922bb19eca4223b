import type {Block, Guide} from '../guide/model.ts'
import {follow} from './follow.ts'
import type {Followed, OldItem} from './follow.ts'
import {gather, joinGaps} from './group.ts'
import type {Group} from './group.ts'
import {judge} from './join.ts'
import type {LockUnit, Unit} from './model.ts'
import {isUnitBlock} from './pieces.ts'
import {isVouched} from './record.ts'
import {longestRun} from './run.ts'
import {newUnit} from './units.ts'

/**
 * Least likeness of Han that stands alone in its slot to be called an edit of what stood there. A Han block
 * written anew in place of a deleted one shares less; offering it the old Yi would help nobody.
 */
const LEAST_HAN_IN_SLOT = 0.12

export interface Updated {
  /** In Han order, orphans where they stand in the Yi. */
  units: Unit[]
  /** Records whose Han and Yi are both gone, in the order of the lock. */
  gone: LockUnit[]
}

/**
 * Joins the current halves of a guide through its lock: each half is followed for itself from what the last sync
 * saw to what stands there now, never Han to Yi by content (pairing.md §1 and §6).
 *
 * @param records the lock
 * @param contested ids of units whose records contradict each other
 */
export function updateUnits(
  guide: Guide,
  records: readonly LockUnit[],
  contested: ReadonlySet<string>,
): Updated {
  const zh = guide.zh.blocks.filter(isUnitBlock)
  const ii = guide.ii.blocks.filter(isUnitBlock)
  const written = ii.filter(block => !block.gap)
  const awake = (unit: LockUnit): boolean => unit.st !== 'gone' && unit.st !== 'orphan'
  const han = follow(
    itemsOf(records, zhSeen, awake),
    itemsOf(records, zhSeen, unit => !awake(unit)),
    zh,
    LEAST_HAN_IN_SLOT,
  )
  const back = new Set(han.owners.flat())
  const yi = follow(
    itemsOf(records, iiSeen, unit => unit.st !== 'gone'),
    itemsOf(
      records,
      iiAsleep,
      (unit, index) => unit.st === 'missing' || (unit.st === 'gone' && back.has(index)),
    ),
    written,
    0,
  )
  const free = ii.filter(block => block.gap)
  for (const [n, block] of written.entries()) if (yi.owners[n]!.length === 0) free.push(block)
  const groups = joinGaps(gather(records, zh, han.owners, written, yi.owners), free)
  const unsure = new Set<Block>([
    ...[...han.unsure].map(n => zh[n]!),
    ...[...yi.unsure].map(n => written[n]!),
    ...variedTwins(records, zh, han),
  ])
  return settle(guide.id, inOrder(groups), records, {contested, unsure})
}

/**
 * Of Han blocks that read the same and cannot be told apart, those that were translated differently. Which Yi goes
 * with which is a guess, and both may be right only in their place. Where all have the same Yi nothing can go wrong.
 */
function variedTwins(records: readonly LockUnit[], zh: readonly Block[], {owners, twins}: Followed): Block[] {
  if (twins.size === 0) return []
  const translations = new Map<string, Set<string>>()
  for (const record of records) {
    if (record.ii.length === 0) continue
    const han = zhSeen(record).join('\n')
    const known = translations.get(han) ?? new Set()
    translations.set(han, known.add(record.ii.join('\n')))
  }
  return [...twins].flatMap(n => {
    const [owner] = owners[n]!
    const known = owner === undefined ? undefined : translations.get(zhSeen(records[owner]!).join('\n'))
    return known !== undefined && known.size > 1 ? [zh[n]!] : []
  })
}

function zhSeen(unit: LockUnit): readonly string[] {
  return unit.zhNow ?? unit.zh
}

function iiSeen(unit: LockUnit): readonly string[] {
  return unit.iiNow ?? unit.ii
}

/** Yi that was deleted: as it was last seen, or as it was accepted. */
function iiAsleep(unit: LockUnit): readonly string[] {
  return unit.iiNow !== undefined && unit.iiNow.length > 0 ? unit.iiNow : unit.ii
}

function itemsOf(
  records: readonly LockUnit[],
  textsOf: (unit: LockUnit) => readonly string[],
  wanted: (unit: LockUnit, index: number) => boolean,
): OldItem[] {
  return records.flatMap((record, unit) =>
    wanted(record, unit)
      ? textsOf(record).map((text, _, all) => ({text, kind: record.k, unit, loose: all.length > 1}))
      : [],
  )
}

/** Groups in Han order; those without Han after the one whose Yi stands before theirs; those without either last. */
function inOrder(groups: readonly Group[]): Group[] {
  const byIndex = (a: Block, b: Block): number => a.index - b.index
  for (const group of groups) {
    group.zh.sort(byIndex)
    group.ii.sort(byIndex)
  }
  const han = groups.filter(group => group.zh.length > 0).sort((a, b) => byIndex(a.zh[0]!, b.zh[0]!))
  const alone = groups.filter(group => group.zh.length === 0 && group.ii.length > 0)
  const lost = groups.filter(group => group.zh.length === 0 && group.ii.length === 0)
  const yi = [
    // Gaps do not count: which of them belongs to whom is no part of the lock.
    ...han.flatMap(group => group.ii.map(block => ({at: block.index, group}))),
    ...alone.map(group => ({at: group.ii[0]!.index, group})),
  ].sort((a, b) => a.at - b.at)
  const after = new Map<Group | undefined, Group[]>()
  let before: Group | undefined
  for (const {group} of yi) {
    if (group.zh.length > 0) before = group
    else after.set(before, [...(after.get(before) ?? []), group])
  }
  return [
    ...(after.get(undefined) ?? []),
    ...han.flatMap(group => [group, ...(after.get(group) ?? [])]),
    ...lost,
  ]
}

function settle(
  doc: string,
  groups: readonly Group[],
  records: readonly LockUnit[],
  {contested, unsure}: {contested: ReadonlySet<string>; unsure: ReadonlySet<Block>},
): Updated {
  const place = new Map(records.map((record, index) => [record, index]))
  const taken = new Set(records.map(record => record.id))
  const units: Unit[] = []
  const gone: LockUnit[] = []
  const lasting = groups.filter(group => group.records.length > 0 && group.zh.length > 0)
  const steady = longestRun(lasting.map(group => place.get(group.records[0]!)!))
  const moved = new Set(lasting.filter((_, index) => !steady.has(index)))
  for (const group of groups) {
    const [record] = group.records
    if (record === undefined) {
      units.push(newUnit(doc, {zh: group.zh, ii: [...group.ii, ...group.gaps]}, taken))
      continue
    }
    const isContested = group.records.some(one => contested.has(one.id))
    const isUnsure = [...group.zh, ...group.ii].some(block => unsure.has(block))
    const {state, why} = judge(group, isContested ? 'contested' : isUnsure ? 'unsure' : undefined)
    const kept = isContested && group.zh.length === 0 ? group.records.map(doubted) : group.records
    if (state === 'gone') {
      gone.push(...kept)
      continue
    }
    units.push({
      id: record.id,
      state,
      ...(why === undefined ? {} : {why}),
      zh: group.zh,
      ii: group.ii,
      ...(group.gaps.length > 0 ? {gaps: group.gaps} : {}),
      record: kept.length === 1 ? kept[0] : mergedRecord(kept),
      moved: moved.has(group),
    })
  }
  return {units, gone: gone.sort((a, b) => place.get(a)! - place.get(b)!)}
}

/** A record of which a merge left two contents, when its Han is deleted: it comes back to be looked at again. */
function doubted(record: LockUnit): LockUnit {
  return record.st === 'approved' ? {...record, st: 'review'} : record
}

/** The record of units that became one: the first one's name, all their texts. */
function mergedRecord(records: readonly LockUnit[]): LockUnit {
  const {zhNow: _zh, iiNow: _ii, ...first} = records[0]!
  return {
    ...first,
    rev: Math.max(...records.map(one => one.rev)),
    // Approved only where all of it was.
    rv: records.every(isVouched) ? first.rv : '',
    zh: records.flatMap(one => one.zh),
    ii: records.flatMap(one => one.ii),
  }
}
