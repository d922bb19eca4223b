import fc from 'fast-check'
import {expect, it} from 'vitest'
import {parseCsv} from './parse.ts'
import {rewriteCsv} from './rewrite.ts'
import {readTerms, TERM_COLUMNS} from './terms.ts'

const TEXT = 'status,han,yi,自己的列\n待审, 政府 ,"ꍔꃛ","a,""b"""\n\n待审,法律,ꏦꃤ\n待审,"两\n行",ꍔ,x\n'

it('changes one cell and keeps every other byte', () => {
  const {terms} = readTerms('t', TEXT)
  const next = rewriteCsv(TEXT, TERM_COLUMNS, new Map([[terms[0]!.place, {yi: 'ꍔꍞ'}]]), [])
  expect(next).toBe(TEXT.replace('"ꍔꃛ"', 'ꍔꍞ'))
})

it('adds columns that are missing, fills short rows, appends rows in the order of the head', () => {
  const {terms} = readTerms('t', TEXT)
  const changes = new Map([[terms[1]!.place, {status: '审定', note: '一,二'}]])
  expect(rewriteCsv(TEXT, TERM_COLUMNS, changes, [{han: '语言', yi: 'ꅇꂷ', status: '待审'}])).toBe(
    'status,han,yi,自己的列,note\n待审, 政府 ,"ꍔꃛ","a,""b"""\n\n审定,法律,ꏦꃤ,,"一,二"\n待审,"两\n行",ꍔ,x\n待审,语言,ꅇꂷ,,\n',
  )
})

it('makes a file where there is none, and mends a missing line end', () => {
  expect(rewriteCsv('', ['han', 'yi'], new Map(), [{han: '语言'}])).toBe('han,yi\n语言,\n')
  expect(rewriteCsv('han\n甲', ['han'], new Map(), [{han: '乙'}])).toBe('han\n甲\n乙\n')
})

it('law: what was set is read back, all the rest is as it was', () => {
  const cell = fc.string({maxLength: 6}).map(text => text.replace(/\r/g, '').trim().normalize('NFC'))
  const row = fc.tuple(cell, cell, cell).map(([a, b, c]) => [`x${a}`, b, c])
  fc.assert(
    fc.property(
      fc.array(row, {minLength: 1, maxLength: 5}),
      fc.nat(),
      cell,
      fc.boolean(),
      (rows, pick, value, ending) => {
        const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
        const text =
          ['a,b,c', ...rows.map(cells => cells.map(quoted).join(','))].join('\n') + (ending ? '\n' : '')
        const at = pick % rows.length
        const place = parseCsv('', text).rows[at + 1]![0]!.place
        const next = rewriteCsv(text, ['a', 'b', 'c'], new Map([[place, {b: value}]]), [])
        const wanted = rows.map((cells, n) => (n === at ? [cells[0], value, cells[2]] : cells))
        expect(parseCsv('', next).rows.map(cells => cells.map(({text: one}) => one))).toEqual([
          ['a', 'b', 'c'],
          ...wanted,
        ])
      },
    ),
  )
})
