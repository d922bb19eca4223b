import {TERM_COLUMNS} from '../../guide/csv/terms.ts'
import {rewriteCsv} from '../../guide/csv/rewrite.ts'
import {decode} from '../../guide/decode.ts'
import type {Term, Workspace} from '../../guide/model.ts'
import type {RowChange} from '../../guide/terms/merge.ts'
import type {TermRow} from '../../guide/terms/rows.ts'
import {rowOf} from '../../guide/terms/rows.ts'
import {parseLock, serialiseLock} from '../../pairing/lock.ts'
import {markStale} from '../../pairing/mark-stale.ts'
import {lockFile, pairGuide} from '../../pairing/pair.ts'
import {numberOf} from '../../pairing/pick.ts'
import {termUnits} from '../../pairing/term-use.ts'
import type {TermUnit} from '../../pairing/term-use.ts'
import type {Machine} from '../machine.ts'
import {titleOf} from '../select.ts'
import {TERMS_FILE} from './machine.ts'

/** A guide whose units were put to 需复核. */
export interface StaleGuide {
  id: string
  title: string
  units: string[]
  numbers: number[]
  /** The lock is damaged: nothing was marked. */
  damaged: boolean
}

/**
 * Writes changed and new rows into `content/terms.csv`. Every other byte of it stays: order of rows and columns, columns
 * of the county's own, byte order mark, line ends.
 *
 * @returns false when the file cannot be read and must be mended first.
 */
export async function writeTerms(
  workspace: Workspace,
  changes: readonly RowChange[],
  added: readonly TermRow[],
  machine: Machine,
): Promise<boolean> {
  const bytes = workspace.files.get(TERMS_FILE)
  const text = bytes === undefined ? '' : decode(TERMS_FILE, bytes).text
  if (text === undefined) return false
  const byPlace = new Map(changes.map(({term, set}) => [term.place, {...set}]))
  const fresh = added.map(row =>
    Object.fromEntries(
      TERM_COLUMNS.filter(column => row[column] !== '').map(column => [column, row[column]]),
    ),
  )
  const next = rewriteCsv(text, TERM_COLUMNS, byPlace, fresh)
  const mark = bytes !== undefined && bytes[0] === 0xef && bytes[1] === 0xbb ? '\ufeff' : ''
  const windows = bytes !== undefined && new TextDecoder().decode(bytes).includes('\r\n')
  await machine.write(TERMS_FILE, mark + (windows ? next.replaceAll('\n', '\r\n') : next))
  return true
}

/**
 * Puts the accepted units that a test picks to 需复核（术语已改）and writes their locks.
 *
 * @returns the guides concerned, in the order of the workspace.
 */
export async function markStaleUnits(
  workspace: Workspace,
  terms: readonly Term[],
  concerns: (unit: TermUnit) => boolean,
  machine: Machine,
): Promise<StaleGuide[]> {
  const stale: StaleGuide[] = []
  for (const guide of workspace.guides) {
    const {paired} = pairGuide(guide)
    const ids = new Set(
      termUnits(terms, [paired])
        .filter(({unit}) => unit.state === 'approved' || unit.state === 'review')
        .filter(concerns)
        .map(({unit}) => unit.id),
    )
    if (ids.size === 0) continue
    const read = parseLock(guide.lock ?? '', lockFile(guide), guide.id)
    const damaged = read.rejected.length > 0
    const {lock, changed} = damaged
      ? {lock: read.lock, changed: []}
      : markStale(read.lock, ids, 'terms', machine.today())
    if (changed.length > 0) await machine.write(lockFile(guide), serialiseLock(lock))
    if (changed.length === 0 && !damaged) continue
    const units = damaged ? [...ids] : changed
    const numbers = paired.units
      .filter(unit => units.includes(unit.id))
      .map(unit => numberOf(unit, paired.units))
    stale.push({id: guide.id, title: titleOf(guide), units, numbers, damaged})
  }
  return stale
}

/** What happened to each row, and which units have to be looked at again, in words. */
export function changeLines(
  changes: readonly RowChange[],
  stale: readonly StaleGuide[],
  {words}: Machine,
): string[] {
  const changed = changes.flatMap(({term, set}) => {
    const old = rowOf(term)
    const cells = TERM_COLUMNS.filter(column => set[column] !== undefined).map(column => {
      const from = old[column] === '' ? words.say('terms.empty') : old[column]
      return `    ${words.say('terms.change.cell', {column: words.say(`terms.column.${column}`), from, to: set[column] ?? ''})}`
    })
    return [words.say('terms.change.row', {line: term.place.line, han: term.han}), ...cells]
  })
  const units = stale.map(({title, id, numbers, damaged}) => {
    const values = {title, id, n: numbers.length, numbers: numbers.join(words.say('terms.list'))}
    return words.say(damaged ? 'terms.stale.damaged' : 'terms.stale.guide', values)
  })
  return [...changed, ...units]
}
