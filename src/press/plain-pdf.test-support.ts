import {bytesOf} from './deflate.ts'

export interface PlainPdf {
  /** Digits of CreationDate. */
  date?: string
  /** Number in the id of the first table header. */
  firstNode?: number
  /** Text operators of page 1. */
  shown?: string
  fontType?: string
  /** Key of the embedded file in the font's descriptor. */
  fontFile?: string
}

/** A small PDF in the shape Chromium writes: plain objects, one cross-reference table, nested page tree. */
export function plainPdf(options: PlainPdf = {}): Uint8Array {
  const {
    date = '20261124',
    firstNode = 100,
    shown = '<00120013> Tj',
    fontType = 'Type0',
    fontFile = 'FontFile2',
  } = options
  const node = (order: number) => `(node${String(firstNode + order).padStart(8, '0')})`
  const content = `q BT /F4 16 Tf 1 0 0 -1 31 36 Tm ${shown} ET Q`
  const page = (parent: number) =>
    `<</Type /Page\n/Resources <</Font <</F4 4 0 R>>>>\n/MediaBox [0 0 420 594.95996]\n/Contents 5 0 R\n/Parent ${parent} 0 R>>`
  const objects = [
    `<</Creator (Chromium)\n/CreationDate (D:${date}010203+00'00')>>`,
    page(7),
    page(7),
    fontType === 'Type3'
      ? '<</Type /Font\n/Subtype /Type3>>'
      : `<</Type /Font\n/Subtype /${fontType}\n/BaseFont /AAAAAA+HanyiHan-Regular\n/Encoding /Identity-H\n/DescendantFonts [13 0 R]>>`,
    `<</Length ${content.length}>> stream\n${content}\nendstream`,
    page(8).replace('/Contents 5 0 R\n', ''),
    '<</Type /Pages\n/Count 2\n/Kids [2 0 R 3 0 R]\n/Parent 8 0 R>>',
    '<</Type /Pages\n/Count 3\n/Kids [7 0 R 6 0 R]>>',
    '<</e [6 0 R /XYZ 6 577 0]\n/#25E6#259D#2590#25E6#2596#2599 [3 0 R /XYZ 6 577 0]>>',
    `<</Type /StructElem\n/S /TH\n/ID ${node(0)}>>`,
    `<</Type /StructElem\n/S /TH\n/A [<</Headers [${node(1)}]>>]\n/ID ${node(1)}>>`,
    `<</Type /StructTreeRoot\n/IDTree 14 0 R>>`,
    `<</Type /Font\n/Subtype /CIDFontType2\n/FontDescriptor <</${fontFile} 5 0 R>>>>`,
    '<</Kids [15 0 R]>>',
    `<</Limits [${node(0)} ${node(1)}]\n/Names [${node(0)} 10 0 R ${node(1)} 11 0 R]>>`,
    '<</Type /Catalog\n/Pages 8 0 R\n/Dests 9 0 R\n/StructTreeRoot 12 0 R>>',
  ]
  let file = '%PDF-1.4\n'
  const rows = objects.map((object, index) => {
    const row = `${String(file.length).padStart(10, '0')} 00000 n \n`
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return row
  })
  const count = objects.length + 1
  const directory = `xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}`
  return bytesOf(
    `${file}${directory}trailer\n<</Size ${count}\n/Root 16 0 R\n/Info 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}
