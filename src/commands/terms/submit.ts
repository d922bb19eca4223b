import type {Term, Workspace} from '../../guide/model.ts'
import {lookUp} from '../../guide/terms/look-up.ts'
import {pinyinOfTerm} from '../../guide/terms/pinyin.ts'
import {rowOf} from '../../guide/terms/rows.ts'
import {typedWords} from '../../guide/terms/fold.ts'
import {pairGuide} from '../../pairing/pair.ts'
import {termUnits, usesTerm} from '../../pairing/term-use.ts'
import type {TermUnit} from '../../pairing/term-use.ts'
import {submissionForm} from '../../publish/terms/workbooks.ts'
import {titleOf} from '../select.ts'
import type {FileRefusal, TermsMachine} from './machine.ts'

/** Sentences shown of a term, so that the office sees what the word means there. */
const EXAMPLES = 2
/** Characters of a sentence that are shown. */
const QUOTED = 40

export interface SubmitOptions {
  /** Only the terms that answer one of these words; all that wait for a decision when empty. */
  queries: readonly string[]
  path: string
}

/** What `--json` shows. */
export interface SubmitResult {
  path: string
  terms: string[]
  refused?: FileRefusal
}

/**
 * Makes the 术语送审表 of the terms nobody has approved (待审, 本县暂用), with where each comes from and how it is used.
 */
export async function submitTerms(options: SubmitOptions, machine: TermsMachine): Promise<SubmitResult> {
  const workspace = await machine.readWorkspace()
  const {words} = machine
  const asked =
    options.queries.length === 0
      ? workspace.terms
      : workspace.terms.filter(term =>
          options.queries.some(query => lookUp(workspace.terms, query).includes(term)),
        )
  const waiting = asked.filter(({status}) => status === '待审' || status === '本县暂用')
  const result: SubmitResult = {path: options.path, terms: waiting.map(term => term.han)}
  if (waiting.length === 0) {
    machine.print(words.say('terms.submit.none'))
    return result
  }
  const units = termUnits(
    workspace.terms,
    workspace.guides.map(guide => pairGuide(guide).paired),
  )
  const submitted = waiting.map(term => ({
    row: {...rowOf(term), pinyin: pinyinOfTerm(term.yi)},
    usage: usageOf(term, units, workspace, machine),
  }))
  const bytes = await submissionForm(submitted, workspace.county.name, machine.today(), words)
  if (!(await machine.writeGiven(options.path, bytes))) return {...result, refused: 'exists'}
  machine.print(words.say('terms.submit.done', {n: waiting.length, path: options.path}))
  return result
}

function usageOf(term: Term, units: readonly TermUnit[], {guides}: Workspace, {words}: TermsMachine): string {
  const using = units.filter(unit => usesTerm(unit, term))
  const told = using.map(({guide, unit}) =>
    words.han('terms.form.example', {
      title: titleOf(guide),
      zh: quoted(unit.zh.map(block => typedWords(block.inline)).join('')),
      ii: quoted(unit.ii.map(block => typedWords(block.inline)).join('')),
    }),
  )
  const examples = [...new Set(told)].slice(0, EXAMPLES)
  // A term that has no Yi yet is shown where the Han needs it.
  const wanting =
    term.yi === ''
      ? guides.find(guide => guide.zh.blocks.some(block => block.text.includes(term.han)))
      : undefined
  const block = wanting?.zh.blocks.find(one => one.text.includes(term.han))
  const wanted =
    wanting && block
      ? [words.han('terms.form.wanted', {title: titleOf(wanting), zh: quoted(typedWords(block.inline))})]
      : []
  return [term.source, ...examples, ...wanted].filter(text => text !== '').join('\n')
}

function quoted(text: string): string {
  const characters = [...text.replaceAll('\ufffc', '……').replaceAll('\n', ' ')]
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join('')}……` : characters.join('')
}
