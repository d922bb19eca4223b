import type {Fault} from '../guide/fault.ts'
import type {Guide, Inline} from '../guide/model.ts'
import type {GuideCheck} from './model.ts'
import {nearest} from '#guide/nearest.ts'
import {factNames, formatFact} from '#locale/fact-format.ts'

/** A placeholder that names no fact: both languages would print the braces (DESIGN §3). */
export const unknownFact: GuideCheck = ({guide}, {workspace, words}) => {
  const names = factNames(guide, workspace.county)
  return [guide.zh, guide.ii].flatMap(half =>
    half.blocks.flatMap(block =>
      factsIn(block.inline)
        .filter(fact => formatFact(fact.name, guide, workspace.county, 'zh', words) === undefined)
        .map(fact => unknown(fact, guide, names)),
    ),
  )
}

function unknown(fact: Extract<Inline, {type: 'fact'}>, guide: Guide, names: readonly string[]): Fault {
  const close = nearest(fact.name, names)
  const values = {name: fact.name, close: close ?? ''}
  const variant = guide.factPlaces.has(fact.name) ? 'unusable' : close ? 'close' : 'none'
  return {
    rule: 'unknown-fact',
    variant,
    values,
    place: fact.place,
    ...(close ? {expected: [`{${close}}`]} : {}),
  }
}

/** Every placeholder of some inline content, in order. */
export function factsIn(inline: readonly Inline[]): Extract<Inline, {type: 'fact'}>[] {
  return inline.flatMap(node =>
    node.type === 'fact' ? [node] : 'children' in node ? factsIn(node.children) : [],
  )
}
