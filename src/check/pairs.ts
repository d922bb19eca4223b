import type {Fault} from '../guide/fault.ts'
import type {Block} from '../guide/model.ts'
import type {PairedGuide, Unit} from '../pairing/model.ts'

/** A unit that has both: its Han, and the Yi that was typed for it. Neither list is empty. */
export interface Pair {
  unit: Unit
  han: readonly [Block, ...Block[]]
  yi: readonly [Block, ...Block[]]
}

/**
 * The units of which the two halves can be held against each other: a gap has no Yi yet, and of a block that keeps
 * its Han a reviewer has said so. Whether the Yi is still current is a state, not a finding.
 */
export function pairsOf({units}: PairedGuide): Pair[] {
  return units.flatMap((unit): Pair[] => {
    if (unit.state === 'han-only') return []
    const [han, ...moreHan] = unit.zh
    const [yi, ...moreYi] = unit.ii.filter(block => !block.gap)
    return han && yi ? [{unit, han: [han, ...moreHan], yi: [yi, ...moreYi]}] : []
  })
}

/** The Han of every block of the Yi half that has any, whatever its state. */
export function hanByBlock({units}: PairedGuide): ReadonlyMap<Block, readonly Block[]> {
  return new Map(units.flatMap(unit => unit.ii.map(block => [block, unit.zh] as const)))
}

/** What every fault about a pair says besides its rule: it stands at the Yi and points at the Han. */
export function atPair({unit, han, yi}: Pair): Pick<Fault, 'place' | 'unit' | 'counterpart'> {
  return {place: yi[0].place, unit: unit.id, counterpart: han[0].place}
}

/** The counterpart for the sentence: 汉文 {file} 第 {line} 行. */
export function hanOf({han}: Pair): {file: string; line: number} {
  return {file: han[0].place.file, line: han[0].place.line}
}

/** Enough to know a block by. */
const LONGEST_QUOTE = 16

/** A text as a sentence quotes it: on one line, a long one cut. */
export function quoted(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()]
  return characters.length <= LONGEST_QUOTE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_QUOTE).join('')}……`
}
