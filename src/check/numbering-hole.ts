import type {Fault} from '../guide/fault.ts'
import type {Block, Flow, Half} from '../guide/model.ts'
import type {GuideCheck} from './model.ts'
import {charactersOf} from '#guide/characters.ts'
import {parseHanNumeral} from '#text/han/numerals.ts'

/** Numbers typed at the start of a block, by their style. */
const STYLES: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['（一）', /^[（(]([一二三四五六七八九十]{1,3})[）)]/u],
  ['（1）', /^[（(](\d{1,2})[）)]/u],
  ['一、', /^([一二三四五六七八九十]{1,3})[、．.]/u],
  ['1、', /^(\d{1,2})[、．](?!\d)/u],
  ['1.', /^(\d{1,2})\.(?!\d)/u],
  ['1）', /^(\d{1,2})[）)]/u],
  ['①', /^([①-⑳])/u],
]

/**
 * A number left out or used twice among those typed by hand: as text （一）（三）, or as 1. 3. of a list, where print
 * would count on (service-guides.md §5 rule 10). The steps of the process are step-grammar's.
 */
export const numberingHole: GuideCheck = ({guide: {zh, ii}}) => [
  ...[zh, ii].flatMap(typedHoles),
  ...listHoles(zh),
]

function typedHoles({blocks}: Half): Fault[] {
  const last = new Map<string, number>()
  return blocks.flatMap((block): Fault[] => {
    if (block.gap || block.kind === 'cell') return []
    const level = block.kind === 'heading' ? block.depth : 9
    // A heading begins the count of all that stands below it anew.
    if (level < 9) for (const key of last.keys()) if (Number(key[0]) > level) last.delete(key)
    const found = numberOf(charactersOf([block]))
    if (!found) return []
    const key = `${level}${found.style}`
    const before = last.get(key)
    last.set(key, found.value)
    if (found.value === 1 || before === undefined || found.value === before + 1) return []
    return [faultOf(block, found.written, before + 1)]
  })
}

function numberOf(text: string): {style: string; value: number; written: string} | undefined {
  for (const [style, pattern] of STYLES) {
    const found = pattern.exec(text)
    if (found === null) continue
    const [written, number = ''] = found
    const value = valueOf(number)
    if (value !== undefined) return {style, value, written}
  }
  return undefined
}

/** 1, 一 or ①. */
function valueOf(number: string): number | undefined {
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(number || ' ')
  if (circled >= 0) return circled + 1
  return /^\d+$/.test(number) ? Number(number) : parseHanNumeral(number)
}

/** Lists whose items all begin with the same number are counted by whoever prints them. */
function listHoles(half: Half): Fault[] {
  const rows = half.source.split('\n')
  const written = ({place}: Block) =>
    Number(
      /(\d{1,9})[.)]\s+$/.exec((rows[place.line - 1] ?? '').slice(0, place.column - 1))?.[1] ?? Number.NaN,
    )
  const ofList = (flow: Flow): Fault[] => {
    if (flow.type === 'quote') return flow.children.flatMap(ofList)
    if (flow.type !== 'list') return []
    const inner = flow.items.flatMap(item => item.children.flatMap(ofList))
    const blocks = flow.items.flatMap(({children: [first]}) => (first && 'block' in first ? first.block : []))
    const numbers = blocks.map(written)
    if (!flow.ordered || numbers.every(number => number === numbers[0])) return inner
    const own = blocks.flatMap((block, at): Fault[] => {
      const before = numbers[at - 1]
      const number = numbers[at] ?? Number.NaN
      if (before === undefined || !(number !== before + 1)) return []
      return [faultOf(block, `${number}.`, before + 1)]
    })
    return [...own, ...inner]
  }
  return half.sections
    .filter(section => section.element !== 'process')
    .flatMap(section => section.flow.flatMap(ofList))
}

function faultOf({place}: Block, written: string, expected: number): Fault {
  return {rule: 'numbering-hole', values: {written, expected}, place}
}
