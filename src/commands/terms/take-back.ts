import {readForm} from '../../guide/terms/form.ts'
import type {TakenBack} from '../../guide/terms/take-back.ts'
import {takeBack} from '../../guide/terms/take-back.ts'
import {usesTerm} from '../../pairing/term-use.ts'
import {formTitles} from '../../publish/terms/workbooks.ts'
import type {FileRefusal, TermsMachine} from './machine.ts'
import type {StaleGuide} from './write-back.ts'
import {changeLines, markStaleUnits, writeTerms} from './write-back.ts'

export interface TakeBackOptions {
  path: string
  /** Who types the form in. */
  by: string
}

/** What `--json` shows. */
export interface TakeBackResult {
  changed: {han: string; line: number; set: Readonly<Record<string, string>>}[]
  refused: TakenBack['refused']
  untouched: number
  same: number
  stale: StaleGuide[]
  file?: FileRefusal
}

/**
 * Takes a 术语送审表 back: writes what the office decided into `terms.csv`, puts the accepted units that use a word whose
 * Yi was changed to 需复核, and says every change and every row that was not taken.
 */
export async function takeFormBack(options: TakeBackOptions, machine: TermsMachine): Promise<TakeBackResult> {
  const {words} = machine
  const result: TakeBackResult = {changed: [], refused: [], untouched: 0, same: 0, stale: []}
  const bytes = await machine.readGiven(options.path)
  if (typeof bytes === 'string') return {...result, file: bytes}
  const table = await machine.sheetTexts(bytes)
  if (table === undefined) return {...result, file: 'not-sheet'}
  const {rows, missing} = readForm(table, formTitles(words))
  if (missing.length > 0) return {...result, file: 'columns'}
  const workspace = await machine.readWorkspace()
  const entered = words.han('terms.form.entered', {by: options.by, day: machine.today()})
  const back = takeBack(workspace.terms, rows, entered)
  const reworded = back.changes.filter(({set}) => set.yi !== undefined).map(({term}) => term)
  // Locks first: if the second write fails, the form can be taken back again.
  const stale = await markStaleUnits(
    workspace,
    workspace.terms,
    unit => reworded.some(term => usesTerm(unit, term)),
    machine,
  )
  if (back.changes.length > 0 && !(await writeTerms(workspace, back.changes, [], machine)))
    return {...result, file: 'not-text'}
  for (const line of changeLines(back.changes, stale, machine)) machine.print(line)
  for (const {line, han, reason} of back.refused)
    machine.print(words.say('terms.refused', {line, han, why: words.say(`terms.refused.${reason}`)}))
  const {untouched, same} = back
  machine.print(
    words.say('terms.return.done', {
      changed: back.changes.length,
      refused: back.refused.length,
      untouched,
      same,
    }),
  )
  return {
    changed: back.changes.map(({term, set}) => ({han: term.han, line: term.place.line, set})),
    refused: back.refused,
    untouched,
    same,
    stale,
  }
}
