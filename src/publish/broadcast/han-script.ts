import type {Flow} from '#guide/model.ts'
import type {Edition} from '../edition/model.ts'
import {plain} from '../edition/edition.ts'
import {titleText} from '../edition/sort-out.ts'
import type {FormatInput} from '../model.ts'
import {bringing} from './bringing.ts'
import {hoursVersions, whereVersions} from './going.ts'
import {shorten, type Passage, type Yield} from './shorten.ts'
import {open, spokenPhone} from './spoken.ts'

/** What a script says, in this order. */
const [WHO, BRING, SOMETIMES, COST, WHERE, HOURS] = [1, 2, 3, 4, 5, 6]

/**
 * What gives way in a script that is too long, first to last: what it costs and how long it takes; hours of all
 * places but the first; places after the second; what is brought in some cases only; the conditions, which become
 * the guide's first paragraph; the hours; the list of what to bring; that first paragraph. Name, place and
 * telephone always stay.
 */
const YIELDS: readonly Yield[] = [
  {passage: COST, version: 1},
  {passage: HOURS, version: 1},
  {passage: WHERE, version: 1},
  {passage: SOMETIMES, version: 1},
  {passage: WHO, version: 1},
  {passage: HOURS, version: 2},
  {passage: BRING, version: 1},
  {passage: WHO, version: 2},
]

/**
 * What is read out about a guide: its name, who can apply, what to bring, what it costs, where, when, the telephone
 * twice. Two minutes or less (YIELDS).
 *
 * @returns paragraphs, each whole sentences.
 */
export function hanScript(edition: Edition, input: FormatInput): string[] {
  const {words} = input
  const bring = bringing(edition, input)
  const passages: Passage[] = [
    [opening(edition, input)],
    who(edition, input),
    [bring.always, ''],
    [bring.sometimes, ''],
    [costAndTime(edition, input), ''],
    whereVersions(edition, input),
    hoursVersions(edition, input),
    [phone(edition, input)],
    [words.han('broadcast.close')],
  ]
  return shorten(passages, YIELDS, words.han('broadcast.more'))
}

function opening(edition: Edition, {words}: FormatInput): string {
  const title = titleText(edition)
  const {nickname} = edition.guide.facts
  if (edition.guide.kind === 'policy') return words.han('broadcast.open.policy', {title})
  return nickname === undefined || title.includes(nickname)
    ? words.han('broadcast.open', {title})
    : words.han('broadcast.open.nickname', {title, nickname})
}

/** The conditions; else, and when those are too long, what the guide says first. */
function who(edition: Edition, {words}: FormatInput): string[] {
  const {sections} = edition.guide.zh
  const conditions = sections.find(section => section.element === 'conditions')
  const first = sections[0] ? paragraphs(edition, sections[0].flow) : ''
  if (!conditions) return [first, first, '']
  return [words.han('broadcast.who', {conditions: sentences(edition, conditions.flow)}), first, '']
}

function paragraphs(edition: Edition, flow: readonly Flow[]): string {
  const texts = flow.flatMap(node =>
    node.type === 'paragraph' ? [open(plain(edition.pair(node.block).han))] : [],
  )
  return texts
    .filter(text => text !== '')
    .map(text => `${text}。`)
    .join('')
}

/** Flow content as sentences: items of a list follow each other, an item's own list stands after its colon. */
function sentences(edition: Edition, flow: readonly Flow[]): string {
  const parts = flow.flatMap((node): string[] => {
    if (node.type === 'paragraph') return [open(plain(edition.pair(node.block).han))]
    if (node.type === 'list') return [items(edition, node)]
    if (node.type === 'quote') return [open(sentences(edition, node.children))]
    return []
  })
  return parts
    .filter(part => part !== '')
    .map(part => `${part}。`)
    .join('')
}

function items(edition: Edition, list: Extract<Flow, {type: 'list'}>): string {
  const texts = list.items.map(item => {
    const own = item.children.flatMap(node =>
      node.type === 'paragraph' ? [open(plain(edition.pair(node.block).han))] : [],
    )
    const inner = item.children.flatMap(node => (node.type === 'list' ? [items(edition, node)] : []))
    return {text: own.join('，'), inner}
  })
  const nested = texts.some(one => one.inner.length > 0)
  // Once an item has its own list, a semicolon no longer tells where that list ends.
  return texts
    .map(({text, inner}) => (inner.length > 0 ? `${text}：${inner.join('；')}` : text))
    .join(nested ? '。' : '；')
}

function costAndTime(edition: Edition, {words, resolve}: FormatInput): string {
  const fee = resolve('fee', edition.guide, 'zh')
  const promise = resolve('time.promise', edition.guide, 'zh')
  return [
    ...(fee ? [words.han('broadcast.cost', {fee: open(fee.text)})] : []),
    ...(promise ? [words.han('broadcast.time', {promise: promise.text})] : []),
  ].join('')
}

/** The guide's own number, else that of the first place, else the county's: a listener must have one to call. */
function phone(edition: Edition, {words, workspace}: FormatInput): string {
  const {facts} = edition.guide
  const site = workspace.county.sites[facts.places[0]?.site ?? '']
  const {hotline, correction} = workspace.county.phones
  const number = facts.phones.consult ?? site?.phone ?? hotline ?? correction
  return words.han('broadcast.phone', {phone: spokenPhone(number)})
}
