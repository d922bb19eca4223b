import type {Card, Part} from '#kiosk-app/data/guide.ts'
import type {Line} from '#kiosk-app/data/lines.ts'
import {groupsOf} from '../draw/material-groups.ts'
import type {GuideContext} from './context.ts'
import {textLine, wordLine} from './lines.ts'
import {openHours} from './open-hours.ts'
import {factLine} from './places.ts'

/**
 * The first screen of a guide: what people ask, each with its short answer. An answer is a fact or a count, never a
 * sentence cut short: half a condition is worse than none.
 */
export function cards(context: GuideContext, parts: readonly Part[]): Card[] {
  const has = new Set(parts.map(part => part.id))
  return LIST.filter(({part}) => has.has(part)).flatMap(({id, part, answers}) => {
    const found = answers(context)
    // A card that would say nothing and lead where another leads is noise.
    if (found === undefined) return []
    return [{id, part, picture: id, title: wordLine(context.words, `kiosk.card.${id}`), answers: found}]
  })
}

/** In the order people ask. */
const LIST: readonly {
  id: string
  part: string
  answers: (context: GuideContext) => Line[] | undefined
}[] = [
  {id: 'text', part: 'text', answers: () => []},
  {id: 'who', part: 'who', answers: conditions},
  {id: 'bring', part: 'bring', answers: bringing},
  {id: 'where', part: 'where', answers: going},
  {id: 'when', part: 'where', answers: opening},
  {id: 'long', part: 'how', answers: context => fact(context, 'time.promise')},
  {id: 'fee', part: 'how', answers: context => fact(context, 'fee')},
  {id: 'how', part: 'how', answers: steps},
  {id: 'more', part: 'more', answers: () => []},
]

function fact(context: GuideContext, name: string): Line[] | undefined {
  const line = factLine(context, name)
  return line && [line]
}

/** How many things everybody brings, and how many only some. */
function bringing({edition, words}: GuideContext): Line[] {
  const {materials = [], noMaterials} = edition.guide.elements
  if (noMaterials) return [wordLine(words, 'reader.material.nothing')]
  const groups = groupsOf(materials)
  const always = groups.filter(group => group.materials.every(material => material.when === undefined)).length
  const sometimes = groups.length - always
  return [
    ...(always > 0 ? [wordLine(words, 'kiosk.card.bring.always', {n: always})] : []),
    ...(sometimes > 0 ? [wordLine(words, 'kiosk.card.bring.sometimes', {n: sometimes})] : []),
  ]
}

function going({edition, county, words}: GuideContext): Line[] {
  const names = edition.guide.facts.places.flatMap(place => county.sites[place.site]?.name ?? [])
  const [first] = names
  if (first === undefined) return []
  return [
    textLine(first),
    ...(names.length > 1 ? [wordLine(words, 'kiosk.card.where.n', {n: names.length})] : []),
  ]
}

/** How many conditions there are: which of them must hold together only the text can say. */
function conditions({edition, words}: GuideContext): Line[] {
  const {zh} = edition.guide
  const section = zh.sections.find(one => one.element === 'conditions')
  const items = section?.flow.flatMap(flow => (flow.type === 'list' ? flow.items : [])) ?? []
  return items.length > 0 ? [wordLine(words, 'kiosk.card.who.n', {n: items.length})] : []
}

/** The hours when they are one line; else they are for the part to tell, place by place. */
function opening(context: GuideContext): Line[] {
  const {edition, county, words} = context
  const {facts} = edition.guide
  const all = facts.hours ?? facts.places.flatMap(place => county.sites[place.site]?.hours ?? [])
  const lines = openHours(all, context).map(one => one.line)
  const [first] = lines
  if (first === undefined) return []
  return lines.length === 1 ? [first] : [wordLine(words, 'kiosk.card.when.differ')]
}

function steps({edition, words}: GuideContext): Line[] {
  const {steps: list = []} = edition.guide.elements
  return list.length > 0 ? [wordLine(words, 'kiosk.card.how.n', {n: list.length})] : []
}
