import type {PdfFile} from './pdf-file.ts'

/**
 * Takes out every object that neither the catalogue nor the information leads to: what is left of pages, links, tags and
 * bookmarks that were removed.
 * @param file changed in place
 */
export function dropUnreachable(file: PdfFile): void {
  const reached = new Set<number>()
  const open = [file.rootNumber, ...(file.infoNumber === undefined ? [] : [file.infoNumber])]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (reached.has(number)) continue
    reached.add(number)
    // A number within a text may look like a reference; that only keeps an object too many.
    for (const [, other] of file.text(number).matchAll(/(\d+)\s+\d+\s+R\b/g)) open.push(Number(other))
  }
  for (const number of file.numbers()) if (!reached.has(number)) file.remove(number)
}
