import {decode} from '../../guide/decode.ts'
import type {Merged} from '../../guide/terms/merge.ts'
import {mergeTerms} from '../../guide/terms/merge.ts'
import {csvCells, readTermTable} from '../../guide/terms/read-table.ts'
import {readTbx} from '../../guide/terms/read-tbx.ts'
import type {ReadRow} from '../../guide/terms/rows.ts'
import {rowOf} from '../../guide/terms/rows.ts'
import {termsCsv} from '../../publish/terms/exchange-csv.ts'
import {termsTbx} from '../../publish/terms/tbx.ts'
import {termsWorkbook, termTitles} from '../../publish/terms/workbooks.ts'
import type {FileRefusal, TermsMachine} from './machine.ts'
import {changeLines, writeTerms} from './write-back.ts'

/** Kinds of file a termbase is exchanged in, by the ending of the name. */
export const EXCHANGE = ['xlsx', 'csv', 'tbx'] as const
export type Exchange = (typeof EXCHANGE)[number]

export interface ExchangeOptions {
  path: string
  kind: Exchange
}

/** What `--json` shows. */
export interface ExportResult {
  path: string
  terms: number
  refused?: FileRefusal
}

/** Writes the whole termbase into a file for others, every row and column of it. */
export async function exportTerms(
  {path, kind}: ExchangeOptions,
  machine: TermsMachine,
): Promise<ExportResult> {
  const {terms, county} = await machine.readWorkspace()
  const {words} = machine
  const rows = terms.map(rowOf)
  const result: ExportResult = {path, terms: rows.length}
  const bytes =
    kind === 'xlsx'
      ? await termsWorkbook(rows, words)
      : new TextEncoder().encode(
          kind === 'csv'
            ? termsCsv(rows)
            : termsTbx(rows, words.han('terms.sheet'), words.han('terms.tbx.origin', {county: county.name})),
        )
  if (!(await machine.writeGiven(path, bytes))) return {...result, refused: 'exists'}
  machine.print(words.say('terms.export.done', {n: rows.length, path}))
  return result
}

/** What `--json` shows. */
export interface ImportResult {
  changed: {han: string; line: number; set: Readonly<Record<string, string>>}[]
  added: {han: string; yi: string}[]
  refused: Merged['refused']
  same: number
  file?: FileRefusal
}

/** Takes the rows of a file into `terms.csv` (see `mergeTerms`) and says what happened to each. */
export async function importTerms(
  {path, kind}: ExchangeOptions,
  machine: TermsMachine,
): Promise<ImportResult> {
  const {words} = machine
  const none: ImportResult = {changed: [], added: [], refused: [], same: 0}
  const rows = await readRows(path, kind, machine)
  if (typeof rows === 'string') return {...none, file: rows}
  const workspace = await machine.readWorkspace()
  const {changes, added, refused, same} = mergeTerms(workspace.terms, rows)
  const something = changes.length + added.length > 0
  if (something && !(await writeTerms(workspace, changes, added, machine))) return {...none, file: 'not-text'}
  for (const line of changeLines(changes, [], machine)) machine.print(line)
  for (const {han, yi, status} of added) machine.print(words.say('terms.import.added', {han, yi, status}))
  for (const {line, han, reason} of refused)
    machine.print(words.say('terms.refused', {line, han, why: words.say(`terms.refused.${reason}`)}))
  const numbers = {changed: changes.length, added: added.length, refused: refused.length, same}
  machine.print(words.say('terms.import.done', numbers))
  return {
    changed: changes.map(({term, set}) => ({han: term.han, line: term.place.line, set})),
    added: added.map(({han, yi}) => ({han, yi})),
    refused,
    same,
  }
}

async function readRows(
  path: string,
  kind: Exchange,
  machine: TermsMachine,
): Promise<ReadRow[] | FileRefusal> {
  const bytes = await machine.readGiven(path)
  if (typeof bytes === 'string') return bytes
  const titles = termTitles(machine.words)
  if (kind === 'xlsx') {
    const table = await machine.sheetTexts(bytes)
    if (table === undefined) return 'not-sheet'
    const read = readTermTable(table, titles)
    return read.missing.length > 0 ? 'columns' : read.rows
  }
  const {text} = decode(path, bytes, bytes.length)
  if (text === undefined) return 'not-text'
  if (kind === 'tbx') return readTbx(text) ?? 'not-tbx'
  const read = readTermTable(csvCells(text), titles)
  return read.missing.length > 0 ? 'columns' : read.rows
}
