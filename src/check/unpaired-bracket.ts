import type {Fault} from '../guide/fault.ts'
import type {Block} from '../guide/model.ts'
import type {GuideCheck} from './model.ts'
import {hanByBlock} from './pairs.ts'
import {charactersOf} from '#guide/characters.ts'
import {BRACKET_PAIRS} from '#text/han/punctuation.ts'

const CLOSE_OF: ReadonlyMap<string, string> = new Map(BRACKET_PAIRS)
const OPEN_OF: ReadonlyMap<string, string> = new Map(BRACKET_PAIRS.map(([open, close]) => [close, open]))
const BRACKET = new RegExp(`[()${BRACKET_PAIRS.flat().join('')}]`, 'u')
/** `1）` and `一）` are labels, wherever a piece of the text begins. */
const LABEL = /(?<=^|[，。；：、\s])[\d一二三四五六七八九十]{1,3}[）)]/gu

/**
 * A bracket or quotation mark without its other half. Of the Yi it is told only when the Han has not the same, where
 * it is told already (pairing.md §8).
 */
export const unpairedBracket: GuideCheck = paired => {
  const hanOf = hanByBlock(paired)
  const {zh, ii} = paired.guide
  return [
    ...zh.blocks.flatMap(block => faultsOf(block, unpaired(block))),
    ...ii.blocks.flatMap(block => {
      const alone = unpaired(block)
      if (alone.length === 0) return []
      const inHan = (hanOf.get(block) ?? []).flatMap(unpaired)
      return faultsOf(
        block,
        alone.filter(mark => !inHan.includes(mark)),
      )
    }),
  ]
}

function faultsOf({place}: Block, marks: readonly string[]): Fault[] {
  return marks.map(mark => {
    const close = CLOSE_OF.get(mark)
    const other = close ?? OPEN_OF.get(mark) ?? ''
    return {
      rule: 'unpaired-bracket',
      variant: close === undefined ? 'close' : 'open',
      values: {mark, other},
      place,
    }
  })
}

/** The marks of a block that stand alone; ASCII brackets count as the full-width ones they are often paired with. */
function unpaired(block: Block): string[] {
  const whole = charactersOf([block])
  if (!BRACKET.test(whole)) return []
  const text = whole.replace(LABEL, '').replaceAll('(', '（').replaceAll(')', '）')
  const open: string[] = []
  const alone: string[] = []
  for (const mark of text) {
    if (CLOSE_OF.has(mark)) open.push(mark)
    const wanted = OPEN_OF.get(mark)
    if (wanted === undefined) continue
    const at = open.lastIndexOf(wanted)
    if (at < 0) alone.push(mark)
    else alone.push(...open.splice(at).slice(1))
  }
  return [...alone, ...open]
}
