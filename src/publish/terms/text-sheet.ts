import writeXlsxFile from 'write-excel-file/universal'
import {stillZip} from '../data/still-zip.ts'
import {textWidth} from '#text/han/punctuation.ts'

/** Characters a workbook cannot hold: XML 1.0 has no controls but tab and line ends. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Heights in points: of a line of 11 pt, of the least row, so that a pen has room, and of the title. */
const LINE = 14
const LEAST = 27
const TITLE = 24
/** A word to be looked at closely, as large as the other language's. */
const LARGE = 14

/** A sheet of text cells to be printed on A4 across. */
export interface TextSheet {
  name: string
  /** Lines above the head: the first is the title. */
  above: readonly string[]
  columns: readonly {title: string; width: number; large?: boolean}[]
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
    height: LEAST,
  }))
  const lines = (texts: readonly string[]) => texts.map(text => [{...cell(text, false), wrap: false}])
  const titles = lines(above).map(([one], n) => [
    n === 0 ? {...one!, fontWeight: 'bold' as const, fontSize: 14, height: TITLE} : one!,
  ])
  const widths = columns.map(({width}) => width)
  const rows = sheet.rows.map(row => {
    const height = heightOf(row, widths)
    return row.map((text, at) => ({
      ...cell(text, true),
      height,
      ...(columns[at]?.large === true ? {fontSize: LARGE} : {}),
    }))
  })
  const headRow = above.length + 1
  const repeated = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheet.name}'!$${headRow}:$${headRow}</definedName></definedNames>`
  const file = writeXlsxFile(
    [...titles, head, ...rows, ...lines(below).map(([one]) => [{...one!, height: 2 * LEAST}])],
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

/** Programs do not agree on the height of a row of wrapped text; so it is said. A width counts half an em. */
function heightOf(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((text, at) =>
    text
      .split('\n')
      .map(line => Math.max(1, Math.ceil((textWidth(line) * 2) / ((widths[at] ?? 1) - 1))))
      .reduce((sum, one) => sum + one, 0),
  )
  return Math.max(LEAST, Math.max(...lines) * LINE + 4)
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
