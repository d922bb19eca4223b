import type {TermColumn} from '../csv/terms.ts'
import {TERM_COLUMNS} from '../csv/terms.ts'
import type {Term} from '../model.ts'

/** A row of the termbase as it is exchanged: every column, empty where there is nothing. */
export type TermRow = Readonly<Record<TermColumn, string>>

/** A row of a file that was handed in, and the line it stands on there, 1-based. */
export interface ReadRow {
  row: TermRow
  line: number
}

/** A term as a row. */
export function rowOf(term: Term): TermRow {
  return {
    han: term.han,
    yi: term.yi,
    pinyin: term.pinyin,
    status: term.status,
    approved_by: term.approvedBy,
    approved_on: term.approvedOn,
    doc_no: term.docNo,
    replaced_by: term.replacedBy,
    source: term.source,
    note: term.note,
  }
}

/** A row from what is known of it; values as the termbase keeps them: NFC, no spaces at the ends. */
export function rowFrom(value: (column: TermColumn) => string | undefined): TermRow {
  const cells = TERM_COLUMNS.map(column => [column, (value(column) ?? '').normalize('NFC').trim()] as const)
  return Object.fromEntries(cells) as Record<TermColumn, string>
}
