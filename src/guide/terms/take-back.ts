import type {Term} from '../model.ts'
import {dayText} from '../yaml/forms.ts'
import type {FormRow} from './form.ts'
import type {RowChange} from './merge.ts'
import {pinyinOfTerm} from './pinyin.ts'
import {isRetired} from './status.ts'
import {isYiWord} from './yi-cell.ts'

/** Why a row of the form was not taken; words in `terms.json` under `terms.refused.<reason>`. */
export type FormRefusal =
  | 'han-changed'
  | 'yi-changed'
  | 'duplicate'
  | 'retired'
  | 'exists'
  | 'form-status'
  | 'nothing'
  | 'not-yi'
  | 'no-person'
  | 'no-day'
  | 'day-form'
  | 'twice'

export interface TakenBack {
  changes: RowChange[]
  refused: {line: number; han: string; reason: FormRefusal}[]
  /** Rows the office left empty. */
  untouched: number
  /** Rows that were taken back before. */
  same: number
}

/** What an office writes that means the suggested word. */
const AGREED: ReadonlySet<string> = new Set(['同意', '同意原译', '同左'])

/**
 * Judges a 术语送审表 that came back against the termbase as it is now. A row is taken when it names a term by the very Han
 * and Yi that were sent, and says the Yi that was decided on, who decided and when; anything else is refused by name.
 *
 * @param entered what the note of a changed row gets, saying who typed it in and when.
 */
export function takeBack(terms: readonly Term[], rows: readonly FormRow[], entered: string): TakenBack {
  const back: TakenBack = {changes: [], refused: [], untouched: 0, same: 0}
  const taken = new Set<Term>()
  for (const row of rows) {
    const outcome = judgeRow(terms, row, entered)
    if (outcome === 'untouched') back.untouched += 1
    else if (outcome === 'same') back.same += 1
    else {
      const reason =
        typeof outcome === 'string' ? outcome : taken.has(outcome.term) ? ('twice' as const) : undefined
      if (reason !== undefined) back.refused.push({line: row.line, han: row.cells.han, reason})
      else if (typeof outcome === 'object') {
        taken.add(outcome.term)
        back.changes.push(outcome)
      }
    }
  }
  return back
}

function judgeRow(
  terms: readonly Term[],
  {cells}: FormRow,
  entered: string,
): RowChange | FormRefusal | 'untouched' | 'same' {
  const agreed = AGREED.has(cells['approved-yi']) || (cells['approved-yi'] === '' && cells.status === '审定')
  const yi = agreed ? cells.yi : cells['approved-yi']
  const found = findTerm(terms, cells.han, cells.yi)
  if (typeof found === 'string') return wasTaken(terms, cells, yi) ? 'same' : found
  const filled = [yi, cells['approved-by'], cells['approved-on'], cells['doc-no'], cells.remark]
  const before = cells.status === found.status || cells.status === ''
  if (before && filled.every(value => value === '')) return 'untouched'
  if (wasTaken([found], cells, yi)) return 'same'
  if (!before && cells.status !== '审定') return 'form-status'
  if (yi === '') return remarkOnly(found, cells, entered)
  if (isRetired(found)) return 'retired'
  if (!isYiWord(yi)) return 'not-yi'
  if (terms.some(other => other !== found && other.han === found.han && other.yi === yi)) return 'exists'
  if (cells['approved-by'] === '') return 'no-person'
  if (cells['approved-on'] === '') return 'no-day'
  const day = dayText(cells['approved-on'])
  if (day === undefined) return 'day-form'
  return {
    term: found,
    set: {
      ...(yi === found.yi ? {} : {yi}),
      ...(pinyinOfTerm(yi) === found.pinyin ? {} : {pinyin: pinyinOfTerm(yi)}),
      status: '审定',
      approved_by: cells['approved-by'],
      approved_on: day,
      ...(cells['doc-no'] === '' ? {} : {doc_no: cells['doc-no']}),
      note: joined([found.note, cells.remark, entered]),
    },
  }
}

/** The one row of the termbase that was sent. */
function findTerm(terms: readonly Term[], han: string, yi: string): Term | FormRefusal {
  const named = terms.filter(term => term.han === han)
  const [found, ...more] = named.filter(term => term.yi === yi)
  if (more.length > 0) return 'duplicate'
  return found ?? (named.length > 0 ? 'yi-changed' : 'han-changed')
}

/** Whether the termbase says already what the form says. */
function wasTaken(terms: readonly Term[], cells: FormRow['cells'], yi: string): boolean {
  return terms.some(
    term =>
      term.han === cells.han &&
      term.yi === yi &&
      term.status === '审定' &&
      term.approvedBy === cells['approved-by'] &&
      term.approvedOn === dayText(cells['approved-on']) &&
      (cells['doc-no'] === '' || term.docNo === cells['doc-no']),
  )
}

/** Nothing was decided, but something was said: the note keeps it. */
function remarkOnly(term: Term, cells: FormRow['cells'], entered: string): RowChange | FormRefusal | 'same' {
  const half = [cells['approved-by'], cells['approved-on'], cells['doc-no']].some(value => value !== '')
  if (half || cells.remark === '') return 'nothing'
  if (term.note.includes(cells.remark)) return 'same'
  return {term, set: {note: joined([term.note, cells.remark, entered])}}
}

function joined(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('；')
}
