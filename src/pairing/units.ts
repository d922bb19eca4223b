import type {Block, BlockKind} from '../guide/model.ts'
import type {Couple} from './first.ts'
import {newUnitId} from './id.ts'
import type {Unit} from './model.ts'

const SHORT: Readonly<Record<BlockKind, string>> = {
  title: 'h',
  heading: 'h',
  paragraph: 'p',
  item: 'li',
  cell: 'td',
  quote: 'q',
  caption: 'cap',
}

/** The block kind as the lock spells it. */
export function shortKind(block: Block): string {
  return SHORT[block.kind]
}

/** Han of a unit as it is kept and hashed; its Yi when it has no Han. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(block => block.text).join('\n')
}

/**
 * Makes units of blocks that were paired just now and are in no lock.
 *
 * @param doc id of the guide
 * @param taken ids already given; those of the new units are added
 * @returns a unit a couple: missing where there is no Yi or only `〔待译〕`, orphan where there is no Han
 */
export function newUnits(doc: string, couples: readonly Couple[], taken: Set<string>): Unit[] {
  return couples.map(couple => newUnit(doc, couple, taken))
}

export function newUnit(doc: string, {zh, ii}: Couple, taken: Set<string>): Unit {
  const yi = ii.filter(block => !block.gap)
  const gaps = ii.filter(block => block.gap)
  const id = newUnitId(doc, zh.length > 0 ? textOf(zh) : textOf(ii), taken)
  if (zh.length === 0) return {id, state: 'orphan', zh, ii, record: undefined, moved: false}
  const state = yi.length === 0 ? 'missing' : 'draft'
  return {id, state, zh, ii: yi, ...(gaps.length > 0 ? {gaps} : {}), record: undefined, moved: false}
}
