import writeXlsxFile from 'write-excel-file/universal'
import type {ServiceList} from './list.ts'
import {stillZip} from './still-zip.ts'

/** Characters a workbook cannot hold: XML 1.0 has no controls but tab and line ends. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * The list as an Excel workbook: one sheet, the head frozen, every cell text, so that `000511001000` keeps its zeros
 * and nothing becomes a date or a formula.
 *
 * @returns the same bytes for the same list.
 */
export async function workbook(list: ServiceList): Promise<Uint8Array> {
  const text = (value: string) => ({
    value: value.replaceAll(NOT_XML, ''),
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'top' as const,
  })
  const head = list.columns.map(column => ({
    ...text(column.name),
    backgroundColor: '#E4EEF2',
    fontWeight: 'bold' as const,
  }))
  const notes = [list.title, ...list.notes].map(note => [{...text(note), wrap: false}])
  const rows = list.rows.map(row => row.map(text))
  const file = writeXlsxFile([...notes, head, ...rows], {
    sheet: list.sheet,
    columns: list.columns.map(({width}) => ({width})),
    stickyRowsCount: notes.length + 1,
  })
  const blob = await file.toBlob()
  return stillZip(new Uint8Array(await blob.arrayBuffer()))
}
