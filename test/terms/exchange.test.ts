import {inflateRawSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readSheetTexts} from '#edges/exchange-files.ts'
import {loadCatalogues} from '#edges/locales.ts'
import {TERM_COLUMNS, TERM_STATUSES} from '#guide/csv/terms.ts'
import {decode} from '#guide/decode.ts'
import {FORM_COLUMNS, readForm} from '#guide/terms/form.ts'
import {csvCells, readTermTable} from '#guide/terms/read-table.ts'
import {readTbx} from '#guide/terms/read-tbx.ts'
import type {TermRow} from '#guide/terms/rows.ts'
import {rowFrom} from '#guide/terms/rows.ts'
import {createWords} from '#locale/create-words.ts'
import {termsCsv} from '#publish/terms/exchange-csv.ts'
import {termsTbx} from '#publish/terms/tbx.ts'
import {formTitles, submissionForm, termsWorkbook, termTitles} from '#publish/terms/workbooks.ts'
import {ATTESTED_TERMS} from '#text/yi/attested.ts'

const words = createWords({
  messages: 'zh-CN',
  catalogues: loadCatalogues(['terms']),
  countyWords: new Map(),
})

/** Text as a termbase may hold it: NFC, trimmed, characters that mean something; with what formats stumble over. */
const nasty = fc.constantFrom(
  '=1+1',
  "'=x",
  '+86',
  '-1',
  '@a',
  '＝甲',
  'a,"b"',
  '<a&b>',
  ']]>',
  '_x0041_',
  '000511',
  '1e5',
  'TRUE',
  '2026/1/2',
  '拼音：x',
  '备注：y',
  '甲\n乙',
  '&amp;',
  '𠀀',
  'toString',
)
const plain = fc
  .string({unit: 'binary', maxLength: 8})
  .map(text => text.replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}\ufeff]/gu, ''))
const text = fc.oneof(nasty, plain).map(value => value.normalize('NFC').trim())
const needed = text.filter(value => value !== '')
const yi = fc.constantFrom('', ...ATTESTED_TERMS.slice(0, 40).map(term => term.yi))
const day = fc.constantFrom('', '2026-11-20', '2026年1月', '去年')
const row: fc.Arbitrary<TermRow> = fc
  .record({
    han: needed,
    yi,
    pinyin: text,
    status: fc.constantFrom(...TERM_STATUSES),
    approved_by: text,
    approved_on: day,
    doc_no: text,
    replaced_by: fc.oneof(text, yi),
    source: text,
    note: text,
  })
  .map(values => rowFrom(column => values[column]))
const rows = fc.array(row, {minLength: 1, maxLength: 6})

describe('a termbase comes back from', () => {
  it('CSV', () => {
    fc.assert(
      fc.property(rows, given => {
        const bytes = new TextEncoder().encode(termsCsv(given))
        expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
        const read = readTermTable(csvCells(decode('t.csv', bytes).text ?? ''), termTitles(words))
        expect(read.rows.map(one => one.row)).toEqual(given)
      }),
    )
  })

  it('TBX, which is well-formed', () => {
    fc.assert(
      fc.property(rows, given => {
        const xml = termsTbx(given, '术语表', '示例县')
        expect(readTbx(xml)?.map(one => one.row)).toEqual(given)
      }),
    )
  })

  it('a workbook, cells as text', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async given => {
        const table = await readSheetTexts(await termsWorkbook(given, words))
        expect(readTermTable(table ?? [], termTitles(words)).rows.map(one => one.row)).toEqual(given)
      }),
      {numRuns: 25},
    )
  })
})

describe('TBX of others', () => {
  const row = (values: Partial<TermRow>) => rowFrom(column => values[column])
  it('is read in style DCT, with several words a language', () => {
    const xml = `<?xml version="1.0"?><tbx type="TBX-Basic" style="dct" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2"
      xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="1">
      <langSec xml:lang="zh-CN"><termSec><term>西昌</term></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>Xichang</term></termSec></langSec>
      <langSec xml:lang="ii-CN"><termSec><term>ꆿꁧꀒꎂ</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>ꆿꁮꀒꎂ</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus><note>旧</note></termSec>
      </langSec></conceptEntry></body></text></tbx>`
    expect(readTbx(xml)?.map(one => one.row)).toEqual([
      row({han: '西昌', yi: 'ꆿꁧꀒꎂ', status: '审定'}),
      row({han: '西昌', yi: 'ꆿꁮꀒꎂ', status: '停用', note: '旧'}),
    ])
  })
  it('is read in version 2', () => {
    const xml =
      '<martif type="TBX"><text><body><termEntry><langSet xml:lang="zh"><tig><term>法律</term></tig></langSet>' +
      '<langSet xml:lang="ii"><ntig><termGrp><term>ꏦꃤ</term></termGrp></ntig></langSet></termEntry></body></text></martif>'
    expect(readTbx(xml)?.map(one => one.row)).toEqual([row({han: '法律', yi: 'ꏦꃤ', status: '待审'})])
  })
  it.each([
    ['nothing', ''],
    ['half a file', '<tbx>'],
    ['XML of another kind', '<a/>'],
    [
      'an entity from outside',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx><conceptEntry>&x;</conceptEntry></tbx>',
    ],
    ['a tower of elements', '<a>'.repeat(50_000)],
  ])('nothing is read from %s', (_, xml) => expect(readTbx(xml)).toBeUndefined())
})

describe('the form for the language office', () => {
  const terms = ATTESTED_TERMS.slice(0, 5).map(term => ({
    row: rowFrom(column => (({han: term.han, yi: term.yi, status: '待审'}) as Partial<TermRow>)[column]),
    usage: `${term.source}\n=用例`,
  }))
  it('comes back cell for cell, and is the same bytes again', async () => {
    const form = await submissionForm(terms, '示例县', '2026-11-24', words)
    expect(await submissionForm(terms, '示例县', '2026-11-24', words)).toEqual(form)
    const {rows, missing} = readForm((await readSheetTexts(form)) ?? [], formTitles(words))
    expect(missing).toEqual([])
    expect(rows.map(({cells}) => [cells.number, cells.han, cells.yi, cells.usage])).toEqual(
      terms.map(({row, usage}, n) => [String(n + 1), row.han, row.yi, usage]),
    )
  })
  it('is A4 across, as wide as the page, its head frozen and repeated', async () => {
    const files = unzipped(await submissionForm(terms, '示例县', '2026-11-24', words))
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toMatch(
      /<pageSetup fitToWidth="1" fitToHeight="0" paperSize="9" orientation="landscape"\/>/,
    )
    expect(sheet).toContain('ySplit="4"')
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(files.get('xl/workbook.xml')).toContain("'术语送审表'!$4:$4</definedName>")
    expect(FORM_COLUMNS.map(column => formTitles(words)[column]).join(' ')).toBe(
      '序号 汉文 建议彝文 拼音 出处/用例 状态 审定彝文 审定人 审定日期 文号 备注',
    )
    expect(TERM_COLUMNS.every(column => termTitles(words)[column] !== '')).toBe(true)
  })
  it('a file that is no workbook, or a bomb, is not read', async () => {
    expect(await readSheetTexts(new TextEncoder().encode('not a zip'))).toBeUndefined()
    const form = await submissionForm(terms, '示例县', '2026-11-24', words)
    expect(await readSheetTexts(form.slice(0, form.length / 2))).toBeUndefined()
    const bomb = new Uint8Array(form)
    const view = new DataView(bomb.buffer)
    const central = view.getUint32(bomb.length - 22 + 16, true)
    view.setUint32(central + 24, 0xf0000000, true)
    expect(await readSheetTexts(bomb)).toBeUndefined()
  })
})

/** Texts in a zip archive by path, as its central directory lists them. */
function unzipped(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const texts = new Map<string, string>()
  const decode = (from: number, length: number) => new TextDecoder().decode(bytes.slice(from, from + length))
  let at = view.getUint32(bytes.length - 22 + 16, true)
  for (let n = view.getUint16(bytes.length - 22 + 10, true); n > 0; n -= 1) {
    const name = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const packed = bytes.slice(start, start + view.getUint32(at + 20, true))
    const text = view.getUint16(at + 10, true) === 0 ? packed : new Uint8Array(inflateRawSync(packed))
    texts.set(decode(at + 46, name), new TextDecoder().decode(text))
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return texts
}
