import {bytesOf} from './deflate.ts'

/** One object of `drawnPdf`: its dictionary without brackets, and the bytes of its stream as text. */
export type Drawn = readonly [dict: string, stream?: string]

/**
 * A PDF in the shape Chromium writes, with these contents as its pages.
 * @param contents of page 1, 2 …
 * @param resources of every page: entries of the dictionary; objects are numbered as given below
 * @param objects by number from 101; they may name each other
 * @param size of the pages in pt
 */
export function drawnPdf(
  contents: readonly string[],
  resources = '',
  objects: readonly Drawn[] = [],
  size: readonly [number, number] = [420, 595.2],
): Uint8Array {
  const all = new Map<number, string>()
  const stream = (dict: string, text: string) =>
    `<<${dict}/Length ${text.length}>> stream\n${text}\nendstream`
  contents.forEach((content, index) => {
    all.set(
      10 + index,
      `<</Type /Page\n/Resources <<${resources}>>\n/MediaBox [0 0 ${size.join(' ')}]\n/Contents ${50 + index} 0 R\n/Parent 2 0 R>>`,
    )
    all.set(50 + index, stream('', content))
  })
  objects.forEach(([dict, text], index) =>
    all.set(101 + index, text === undefined ? `<<${dict}>>` : stream(dict, text)),
  )
  all.set(1, '<</Type /Catalog\n/Pages 2 0 R>>')
  const kids = contents.map((_, index) => `${10 + index} 0 R`).join(' ')
  all.set(2, `<</Type /Pages\n/Count ${contents.length}\n/Kids [${kids}]>>`)
  all.set(3, '<</Creator (Chromium)>>')
  let file = '%PDF-1.4\n'
  const numbers = [...all.keys()].sort((a, b) => a - b)
  const rows = numbers.map(number => {
    const row = `${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`
    file += `${number} 0 obj\n${all.get(number)}\nendobj\n`
    return row
  })
  const directory = `xref\n${rows.join('')}`
  return bytesOf(
    `${file}${directory}trailer\n<</Size 999\n/Root 1 0 R\n/Info 3 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}
