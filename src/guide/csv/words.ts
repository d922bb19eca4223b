import type {Fault} from '../fault.ts'
import type {CountyWord} from '../model.ts'
import {readTable} from './table.ts'
import {questionMarks} from './terms.ts'

const COLUMNS = ['key', 'yi', 'state', 'approved_by'] as const

/** States of DESIGN §2 that a word can be in; only an approved one is used. */
const STATES: readonly string[] = ['draft', 'review', 'approved', '初稿', '待审校', '已通过']

/**
 * Reads `content/words.csv`.
 *
 * @returns a word a row that has a key, and faults of `csv-syntax`, `csv-value`, `damaged-text`.
 */
export function readWords(file: string, text: string): {words: CountyWord[]; faults: Fault[]} {
  const {rows, faults} = readTable(file, text, COLUMNS, ['key', 'yi', 'state'])
  const words: CountyWord[] = []
  for (const row of rows) {
    const key = row.cell('key')
    const state = row.cell('state')
    if (key.text === '') {
      faults.push({rule: 'csv-value', variant: 'empty', values: {column: 'key'}, place: key.place})
      continue
    }
    if (!STATES.includes(state.text)) {
      const values = {column: 'state', value: state.text, options: STATES.join('、')}
      faults.push({rule: 'csv-value', variant: 'not-one-of', values, place: state.place})
    }
    const lost = questionMarks(row.cell('yi'))
    if (lost !== undefined) faults.push(lost)
    const yi = lost === undefined ? row.cell('yi').text : ''
    words.push({
      key: key.text,
      yi,
      state: STATE_OF[state.text] ?? state.text,
      approvedBy: row.cell('approved_by').text,
      place: row.place,
    })
  }
  return {words, faults}
}

/** States as people are shown them may be written too. */
const STATE_OF: Readonly<Record<string, string>> = {初稿: 'draft', 待审校: 'review', 已通过: 'approved'}

/** Yi words of the county that a named person has approved; anything else in words.csv is not yet a word. */
export function approvedWords(rows: readonly CountyWord[]): Map<string, string> {
  return new Map(
    rows.filter(row => row.state === 'approved' && row.approvedBy !== '').map(row => [row.key, row.yi]),
  )
}
