import type {CheckInput} from './model.ts'
import type {Pair} from './pairs.ts'
import {pairsOf} from './pairs.ts'
import type {Place} from '#guide/fault.ts'

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

/** 第一处：{file} 第 {line} 行. */
export function firstPlace({pair}: PairOf): {counterpart: Place; values: {file: string; line: number}} {
  const {place} = pair.yi[0]
  return {counterpart: place, values: {file: place.file, line: place.line}}
}
