import type {Term} from '../../guide/model.ts'
import {lookUp} from '../../guide/terms/look-up.ts'
import {pinyinOfTerm} from '../../guide/terms/pinyin.ts'
import type {TermRow} from '../../guide/terms/rows.ts'
import {rowOf} from '../../guide/terms/rows.ts'
import {isInUse} from '../../guide/terms/status.ts'
import type {Unit} from '../../pairing/model.ts'
import {pairGuide} from '../../pairing/pair.ts'
import {numberOf} from '../../pairing/pick.ts'
import {termUnits, usesTerm} from '../../pairing/term-use.ts'
import type {Machine} from '../machine.ts'
import {stateText} from '../report/pairing.ts'
import {titleOf} from '../select.ts'

/** Terms and places that are listed before the rest is only counted. */
const LISTED = 10

export interface LookOptions {
  /** What was typed: Han, Yi or pinyin. Empty: every term in use. */
  query: string
  /** Every place of every term. */
  used: boolean
}

/** A place where a term is used. */
interface Use {
  guide: string
  title: string
  unit: string
  /** 序号 of the unit in its guide. */
  number: number
  state: Unit['state']
  zh: {file: string; line: number}
  ii: {file: string; line: number}
}

/** What `--json` shows. */
export interface LookResult {
  query: string
  terms: (TermRow & {line: number; used: Use[]})[]
}

/** Looks a word up either way, or lists where the terms in use are used; prints what it finds. Writes nothing. */
export async function lookTerms(options: LookOptions, machine: Machine): Promise<LookResult> {
  const workspace = await machine.readWorkspace()
  const {words} = machine
  const found =
    options.query === '' ? workspace.terms.filter(isInUse) : lookUp(workspace.terms, options.query)
  const paired = workspace.guides.map(guide => pairGuide(guide).paired)
  const numbers = new Map(
    paired.flatMap(({units}) => units.map(unit => [unit, numberOf(unit, units)] as const)),
  )
  const units = termUnits(workspace.terms, paired)
  const usesOf = (term: Term): Use[] =>
    units
      .filter(unit => usesTerm(unit, term))
      .map(({guide, unit}) => ({
        guide: guide.id,
        title: titleOf(guide),
        unit: unit.id,
        number: numbers.get(unit) ?? 0,
        state: unit.state,
        zh: {file: guide.zh.file, line: unit.zh[0]?.place.line ?? 1},
        ii: {file: guide.ii.file, line: unit.ii[0]?.place.line ?? 1},
      }))
  const terms = found.map(term => ({...rowOf(term), line: term.place.line, used: usesOf(term)}))
  const listed = options.used ? terms : terms.slice(0, LISTED)
  for (const term of listed) for (const line of textOf(term, options, machine)) machine.print(line)
  if (terms.length > listed.length)
    machine.print(words.say('terms.look.more', {n: terms.length - listed.length}))
  if (terms.length === 0) {
    machine.print(
      words.say(options.query === '' ? 'terms.look.none-in-use' : 'terms.look.none', {query: options.query}),
    )
  }
  return {query: options.query, terms}
}

function textOf(term: LookResult['terms'][number], {used}: LookOptions, {words}: Machine): string[] {
  const say = (key: string, values: Record<string, string | number> = {}) => words.say(key, values)
  const yi = term.yi === '' ? say('terms.look.no-yi') : term.yi
  const detail = (key: string, values: Record<string, string>) =>
    Object.values(values).some(value => value !== '') ? [`    ${say(key, values)}`] : []
  const places = used ? term.used : term.used.slice(0, LISTED)
  return [
    say('terms.look.term', {han: term.han, yi, pinyin: pinyinOfTerm(term.yi), status: term.status}),
    ...detail('terms.look.approved', {by: term.approved_by, on: term.approved_on, no: term.doc_no}),
    ...detail('terms.look.replaced', {by: term.replaced_by}),
    ...detail('terms.look.source', {source: term.source}),
    ...detail('terms.look.note', {note: term.note}),
    `    ${say(term.used.length === 0 ? 'terms.look.unused' : 'terms.look.used', {n: term.used.length})}`,
    ...places.map(use => {
      const state = stateText({state: use.state}, words)
      const values = {title: use.title, id: use.guide, number: use.number, state}
      return `      ${say('terms.look.place', {...values, zh: use.zh.line, ii: use.ii.line})}`
    }),
    ...(places.length < term.used.length
      ? [`      ${say('terms.look.more-places', {n: term.used.length - places.length})}`]
      : []),
  ]
}
