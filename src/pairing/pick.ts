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
  const {places, unknown} = pickPlaces(
    words,
    units.map(unit => unit.id),
  )
  return {units: places.map(place => units[place]!), unknown}
}

/**
 * As pickUnits, for a list of ids alone.
 *
 * @param ids in the order of their 序号
 * @returns indices into `ids`, each once, in order
 */
export function pickPlaces(
  words: readonly string[],
  ids: readonly string[],
): {places: number[]; unknown: string[]} {
  const places = new Map(ids.map((id, place) => [id, place]))
  const picked = new Set<number>()
  const unknown: string[] = []
  const tokens = words.flatMap(word =>
    word
      .normalize('NFKC')
      .replace(/[–—~]/g, '-')
      .split(/[,、\s]+/),
  )
  for (const token of tokens) {
    if (token === '') continue
    const place = places.get(token)
    const range = RANGE.exec(token)
    if (place !== undefined) picked.add(place)
    else if (range === null) unknown.push(token)
    else {
      const from = Number(range[1])
      const to = Number(range[2] ?? range[1])
      if (from < 1 || from > to || to > ids.length) unknown.push(token)
      else for (let number = from; number <= to; number++) picked.add(number - 1)
    }
  }
  return {places: [...picked].sort((a, b) => a - b), unknown}
}
