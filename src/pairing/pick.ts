import type {Unit} from './model.ts'

/** What was asked for, as units, and the words that name none. */
export interface Picked {
  units: Unit[]
  unknown: string[]
}

const RANGE = /^(\d{1,6})(?:-(\d{1,6}))?$/

/**
 * The 序号 of a unit: its place in the guide from 1, as on the 审校单.
 *
 * @param units all units of the guide
 */
export function numberOf(unit: Unit, units: readonly Unit[]): number {
  return units.indexOf(unit) + 1
}

/**
 * Finds units by what a person types: ids, 序号, ranges of them (`1-23,25`), in any mixture; full-width digits
 * and commas are let pass.
 *
 * @param units all units of the guide, in order
 * @returns each unit once, in the order of the guide
 */
export function pickUnits(words: readonly string[], units: readonly Unit[]): Picked {
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const picked = new Set<Unit>()
  const unknown: string[] = []
  const tokens = words.flatMap(word =>
    word
      .normalize('NFKC')
      .replace(/[–—~]/g, '-')
      .split(/[,、\s]+/),
  )
  for (const token of tokens) {
    if (token === '') continue
    const unit = byId.get(token)
    const range = RANGE.exec(token)
    if (unit !== undefined) picked.add(unit)
    else if (range === null) unknown.push(token)
    else {
      const from = Number(range[1])
      const to = Number(range[2] ?? range[1])
      const found = units.slice(Math.max(0, from - 1), to)
      if (from < 1 || from > to || to > units.length) unknown.push(token)
      else for (const one of found) picked.add(one)
    }
  }
  return {units: units.filter(unit => picked.has(unit)), unknown}
}
