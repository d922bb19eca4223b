import type {Fault} from '../guide/fault.ts'
import type {CheckInput} from './model.ts'
import type {Pair} from './pairs.ts'
import {pairsOf, quoted} from './pairs.ts'

/** A pair of some guide with the texts it is compared by, marks and spaces left out. */
export interface PairOf {
  guide: string
  pair: Pair
  han: string
  yi: string
}

/** Every pair of every guide that is in use. */
export function allPairs({paired}: CheckInput): PairOf[] {
  return paired
    .filter(({guide}) => guide.facts.status !== 'withdrawn')
    .flatMap(one =>
      pairsOf(one).map(pair => ({
        guide: one.guide.id,
        pair,
        han: folded(pair.han),
        yi: folded(pair.yi),
      })),
    )
}

/** What a reader passes over: what ends a sentence here may end a heading there. Digits keep their points. */
const PASSED_OVER = /[\s。，、；：？！…—“”‘’（）,;?!()"'*]/gu

function folded(blocks: readonly {text: string}[]): string {
  return blocks.map(block => block.text.replaceAll(PASSED_OVER, '')).join('')
}

/**
 * The first of those that most agree with, by which the others are judged: one slip must not put twenty in the wrong.
 * Where two are as many, the earlier in the order of the guides.
 */
export function usual(group: readonly PairOf[], by: 'han' | 'yi'): PairOf | undefined {
  const same = [...Map.groupBy(group, one => one[by]).values()]
  return same.reduce<PairOf[]>((most, some) => (some.length > most.length ? some : most), [])[0]
}

/** What a fault about two pairs says besides its rule: it stands at the one and points at the first. */
export function besideFirst({guide, pair}: PairOf, first: PairOf): Omit<Fault, 'rule' | 'values'> {
  const {place} = pair.yi[0]
  return {place, counterpart: first.pair.yi[0].place, unit: pair.unit.id, guide}
}

/** Where the first stands, and the Han of one of the two: {file} 第 {line} 行, {han}. */
export function valuesOf({pair: {han}}: PairOf, first: PairOf): Fault['values'] {
  const {file, line} = first.pair.yi[0].place
  return {file, line, han: quoted(han.map(block => block.text).join(' '))}
}
