import {expect, test} from 'vitest'
import {today} from './clock.ts'
import {loadCatalogues, loadHeadings, toolVersion} from './locales.ts'
import {openTemplates} from './templates.ts'
import {columnsOf, padTo, terminalOf} from './terminal.ts'

test('the day begins at midnight in China', () => {
  expect(today({}, Date.parse('2026-11-23T15:59:59Z'))).toBe('2026-11-23')
  expect(today({}, Date.parse('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
})

test('SOURCE_DATE_EPOCH stands in for the clock, nonsense in it does not', () => {
  expect(today({SOURCE_DATE_EPOCH: '1795449600'}, 0)).toBe('2026-11-24')
  expect(today({SOURCE_DATE_EPOCH: 'soon'}, 0)).toBe('1970-01-01')
})

test('colours only where someone looks', () => {
  const terminal = {isTTY: true, columns: 120}
  expect(terminalOf(terminal, {}).paint('error', '必改')).toBe('\u001b[31m必改\u001b[39m')
  for (const [stream, env] of [
    [{}, {}],
    [terminal, {NO_COLOR: '1'}],
    [terminal, {TERM: 'dumb'}],
    [terminal, {CI: 'true'}],
  ] as const) {
    expect(terminalOf(stream, env).paint('error', '必改')).toBe('必改')
  }
  expect([terminalOf(terminal, {}).width, terminalOf({}, {}).width]).toEqual([120, 80])
})

test('Han and Yi take two columns', () => {
  expect(['汉', 'ꆈꌠ', 'a1', '，', '𠮷'].map(columnsOf)).toEqual([2, 4, 2, 2, 2])
  expect(padTo('ꆈ', 4)).toBe('ꆈ  ')
  expect(padTo('ꆈꌠ', 1)).toBe('ꆈꌠ')
})

test('words and headings come from the package', () => {
  const words = loadCatalogues(['machine', 'no-such-file'])
  expect(words['zh-CN']['machine.disk.full']).toMatch(/磁盘/)
  expect(Object.keys(words.en).sort()).toEqual(Object.keys(words['zh-CN']).sort())
  expect(words.ii).toEqual({})
  expect(loadHeadings()['materials']).toContain('申请材料')
  expect(toolVersion()).toMatch(/^\d+\.\d+\.\d+$/)
})

test('a template that is not there is a broken installation', () => {
  expect(() => openTemplates()('no/such.css')).toThrow(
    expect.objectContaining({key: 'machine.install.broken'}),
  )
})
