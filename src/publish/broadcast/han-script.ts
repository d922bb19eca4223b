import type {Edition} from '../edition/model.ts'
import {titleText} from '../edition/sort-out.ts'
import type {FormatInput} from '../model.ts'
import {bringing} from './bringing.ts'
import {hoursVersions, whereVersions} from './going.ts'
import {paragraphs, sentences} from './sentences.ts'
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

/** What a guide opens with, where there are no conditions and where those are too long. */
function who(edition: Edition, {words}: FormatInput): string[] {
  const {sections} = edition.guide.zh
  const first = sections[0] ? paragraphs(edition, sections[0].flow) : ''
  if (edition.guide.kind === 'policy') return policy(edition, first)
  const conditions = sections.find(section => section.element === 'conditions')
  const told = conditions ? sentences(edition, conditions.flow) : ''
  return told === '' ? [first, first, ''] : [words.han('broadcast.who', {conditions: told}), first, '']
}

/** An interpretation has no conditions: what it says, then what the policy is for, then its first paragraph. */
function policy(edition: Edition, first: string): string[] {
  const [, ...sections] = edition.guide.zh.sections
  const part = (wanted: (element: string | undefined) => boolean) =>
    sections
      .filter(section => wanted(section.element))
      .map(section => sentences(edition, section.flow))
      .join('')
  return [first + part(() => true), first + part(element => element === 'goals'), first]
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
