import type {TermColumn} from '../csv/terms.ts'
import {TERM_COLUMNS, TERM_STATUSES} from '../csv/terms.ts'
import type {Term} from '../model.ts'
import {pinyinOfTerm} from './pinyin.ts'
import type {ReadRow, TermRow} from './rows.ts'
import {rowOf} from './rows.ts'
import {isYiWord} from './yi-cell.ts'

/** Why a row of another termbase was not taken; words in `terms.json` under `terms.refused.<reason>`. */
export type MergeRefusal = 'no-han' | 'not-yi' | 'status' | 'settled' | 'duplicate'

/** One row of ours with what another termbase says of it. */
export interface RowChange {
  term: Term
  /** New values of the columns that change. */
  set: Readonly<Partial<Record<TermColumn, string>>>
}

export interface Merged {
  changes: RowChange[]
  added: TermRow[]
  refused: {line: number; han: string; reason: MergeRefusal}[]
  /** Rows that say what ours say already. */
  same: number
}

/**
 * Takes another termbase into ours. A row is the same term when its Han and its Yi are the same; an empty cell of theirs
 * never empties one of ours, and what is 审定 here is not changed from outside.
 */
export function mergeTerms(terms: readonly Term[], rows: readonly ReadRow[]): Merged {
  const merged: Merged = {changes: [], added: [], refused: [], same: 0}
  const known = Map.groupBy(terms, keyOf)
  const taken = new Set<string>()
  for (const {row, line} of rows) {
    const [ours, ...more] = known.get(keyOf(row)) ?? []
    const refusal = more.length > 0 || taken.has(keyOf(row)) ? 'duplicate' : refusalOf(row)
    if (refusal !== undefined) {
      merged.refused.push({line, han: row.han, reason: refusal})
      continue
    }
    taken.add(keyOf(row))
    if (ours === undefined) {
      merged.added.push(row.pinyin === '' && row.yi !== '' ? {...row, pinyin: pinyinOfTerm(row.yi)} : row)
      continue
    }
    const old = rowOf(ours)
    const differing = TERM_COLUMNS.filter(column => row[column] !== '' && row[column] !== old[column])
    if (differing.length === 0) merged.same += 1
    else if (ours.status === '审定') merged.refused.push({line, han: row.han, reason: 'settled'})
    else {
      merged.changes.push({
        term: ours,
        set: Object.fromEntries(differing.map(column => [column, row[column]])),
      })
    }
  }
  return merged
}

const keyOf = ({han, yi}: {han: string; yi: string}): string => JSON.stringify([han, yi])

function refusalOf(row: TermRow): MergeRefusal | undefined {
  if (row.han === '') return 'no-han'
  if (row.yi !== '' && !isYiWord(row.yi)) return 'not-yi'
  return TERM_STATUSES.includes(row.status) ? undefined : 'status'
}
