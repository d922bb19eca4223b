import type {Fault} from '../guide/fault.ts'
import type {Inline} from '../guide/model.ts'
import type {GuideCheck} from './model.ts'
import {nearest} from '#guide/nearest.ts'
import {factNames, factState} from '#locale/fact-format.ts'

/** A placeholder that names no fact: both languages would print the braces (DESIGN §3). */
export const unknownFact: GuideCheck = ({guide}, {workspace: {county}}) => {
  const wrong = [guide.zh, guide.ii]
    .flatMap(half => half.blocks.flatMap(block => factsIn(block.inline)))
    .map(fact => ({fact, state: factState(fact.name, guide, county)}))
    .filter(({state}) => state !== 'value')
  const names = wrong.length > 0 ? factNames(guide, county) : []
  return wrong.map(({fact, state}): Fault => {
    const {name, place} = fact
    const told = (variant: string, values = {}) => ({
      rule: 'unknown-fact',
      variant,
      values: {name, ...values},
      place,
    })
    if (guide.factPlaces.has(name)) return told(state === 'empty' ? 'unread' : 'unusable')
    if (state === 'empty') return told('empty')
    const close = nearest(name, names)
    return close === undefined ? told('none') : {...told('close', {close}), expected: [`{${close}}`]}
  })
}

/** Every placeholder of some inline content, in order. */
export function factsIn(inline: readonly Inline[]): Extract<Inline, {type: 'fact'}>[] {
  return inline.flatMap(node =>
    node.type === 'fact' ? [node] : 'children' in node ? factsIn(node.children) : [],
  )
}
