import type {CheckInput} from './model.ts'
import type {Pair} from './pairs.ts'
import {factsIn} from './unknown-fact.ts'
import {charactersOf} from '#guide/characters.ts'
import type {Block, Guide} from '#guide/model.ts'
import {formatFact} from '#locale/fact-format.ts'
import {compareFacts} from '#text/facts/compare.ts'
import {findFacts} from '#text/facts/find.ts'

/** How the placeholders of a pair differ: names, each as often as it is one too few or too many. */
export interface PlaceholderDifference {
  /** In the Han, not in the Yi, nor is what it prints. */
  missing: readonly string[]
  /** In the Yi, not in the Han, nor is what it prints. */
  extra: readonly string[]
  /** In one half only, while the other has the value typed out. */
  typed: readonly {name: string; value: string; half: 'zh' | 'ii'}[]
}

/** Takes a pair; returns how its placeholders differ. Names that are no fact are unknown-fact's and are left out. */
export function comparePlaceholders(pair: Pair, guide: Guide, input: CheckInput): PlaceholderDifference {
  const han = namesIn(pair.han)
  const yi = namesIn(pair.yi)
  if (han.length === 0 && yi.length === 0) return NONE
  const value = (name: string) => hanValue(name, guide, input)
  const typedIn = (name: string, blocks: readonly Block[]) => stands(value(name) ?? '', charactersOf(blocks))
  const known = (name: string) => value(name) !== undefined
  const over = (some: readonly string[], others: readonly string[]) => without(some, others).filter(known)
  const missing = over(han, yi)
  const extra = over(yi, han)
  const say = (half: 'zh' | 'ii') => (name: string) => ({name, value: value(name) ?? '', half})
  return {
    missing: missing.filter(name => !typedIn(name, pair.yi)),
    extra: extra.filter(name => !typedIn(name, pair.han)),
    typed: [
      ...missing.filter(name => typedIn(name, pair.yi)).map(say('ii')),
      ...extra.filter(name => typedIn(name, pair.han)).map(say('zh')),
    ],
  }
}

const NONE: PlaceholderDifference = {missing: [], extra: [], typed: []}

/** What a placeholder prints in Han; undefined when it prints nothing. */
export function hanValue(name: string, guide: Guide, {workspace, words}: CheckInput): string | undefined {
  return formatFact(name, guide, workspace.county, 'zh', words)?.text
}

function namesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => factsIn(block.inline).map(fact => fact.name))
}

/** Does a text hold all the figures of a value, or the value itself where it has no figures? */
function stands(value: string, text: string): boolean {
  const figures = findFacts(value).filter(fact => !fact.optional)
  if (figures.length === 0) return value !== '' && text.includes(value)
  return compareFacts(value, text).missing.length === 0
}

/** What is left of a list after each of the others has taken one equal away. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return some.filter(one => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
