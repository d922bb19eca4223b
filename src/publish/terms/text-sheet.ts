import writeXlsxFile from 'write-excel-file/universal'
import {stillZip} from '../data/still-zip.ts'

/** Characters a workbook cannot hold: XML 1.0 has no controls but tab and line ends. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A sheet of text cells to be printed on A4 across. */
export interface TextSheet {
  name: string
  /** Lines above the head: the first is the title. */
  above: readonly string[]
  columns: readonly {title: string; width: number}[]
  rows: readonly (readonly string[])[]
  /** Lines below the table. */
  below: readonly string[]
}

/**
 * A workbook of one sheet: every cell text, so that nothing becomes a date, a number or a formula; the head frozen on
 * the screen and repeated on every printed page; as wide as one page.
 *
 * @returns the same bytes for the same sheet.
 */
export async function textWorkbook(sheet: TextSheet): Promise<Uint8Array> {
  const {columns, above, below} = sheet
  const head = columns.map(({title}) => ({
    ...cell(title, true),
    backgroundColor: '#E4EEF2',
    fontWeight: 'bold' as const,
    align: 'center' as const,
  }))
  const lines = (texts: readonly string[]) => texts.map(text => [{...cell(text, false), wrap: false}])
  const titles = lines(above).map(([one], n) => [
    n === 0 ? {...one!, fontWeight: 'bold' as const, fontSize: 14} : one!,
  ])
  const rows = sheet.rows.map(row => row.map(text => cell(text, true)))
  const headRow = above.length + 1
  const repeated = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet.name}'!$${headRow}:$${headRow}</definedName></definedNames>`
  const file = writeXlsxFile(
    [...titles, head, ...rows, ...lines(below)],
    {
      sheet: sheet.name,
      orientation: 'landscape',
      columns: columns.map(({width}) => ({width})),
      stickyRowsCount: headRow,
    },
    {
      features: [
        {
          files: {
            transform: {
              'xl/workbook.xml': {transform: xml => xml.replace('<definedNames/>', () => repeated)},
              'xl/worksheets/sheet{id}.xml': {
                transform: xml =>
                  xml
                    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
                    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
              },
            },
          },
        },
      ],
    },
  )
  const blob = await file.toBlob()
  return stillZip(new Uint8Array(await blob.arrayBuffer()))
}

function cell(text: string, boxed: boolean) {
  return {
    value: written(text.replaceAll(NOT_XML, '')),
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'center' as const,
    ...(boxed ? {borderStyle: 'thin' as const, borderColor: '#7F8C8D'} : {}),
  }
}

/**
 * `_x0041_` is how a workbook writes a character by number: a text that looks so is written out, and one that
 * write-excel-file 4.1 would mistake for a property of every object (`toString`) begins so.
 */
function written(text: string): string {
  const plain = text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  if (!(plain in Object.prototype)) return plain
  return `_x${plain.charCodeAt(0).toString(16).padStart(4, '0')}_${plain.slice(1)}`
}
