import {pageNumbers} from '../pages.ts'
import type {PdfFile} from '../pdf-file.ts'

/** What in the catalogue serves readers on a screen and is of no use, or a hazard, on a press. */
const OF_THE_CATALOGUE = [
  'StructTreeRoot',
  'MarkInfo',
  'Outlines',
  'Dests',
  'Names',
  'ViewerPreferences',
  'PageMode',
  'PageLayout',
  'OpenAction',
  'AA',
  'AcroForm',
  'Metadata',
]
/** And in a page. */
const OF_A_PAGE = ['Annots', 'StructParents', 'Tabs', 'AA', 'Trans', 'Dur', 'Metadata']

/**
 * Takes out what only serves readers: tags, links and other annotations, bookmarks, destinations, the viewer's settings;
 * then every object that nothing names any more.
 * @param file changed in place
 */
export function stripForPress(file: PdfFile): void {
  const catalogue = file.dict(file.get(file.rootNumber))
  for (const key of OF_THE_CATALOGUE) catalogue.delete(key)
  file.set(file.rootNumber, catalogue)
  for (const page of pageNumbers(file)) {
    const dict = file.dict(file.get(page))
    if (!OF_A_PAGE.some(key => dict.has(key))) continue
    for (const key of OF_A_PAGE) dict.delete(key)
    file.set(page, dict)
  }
  removeUnnamed(file)
}

/** Removes the objects that cannot be reached from the catalogue or the document's information. */
export function removeUnnamed(file: PdfFile): void {
  const reached = new Set<number>()
  const open = [file.rootNumber, ...(file.infoNumber === undefined ? [] : [file.infoNumber])]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (reached.has(number)) continue
    reached.add(number)
    // Looked for in the source: parsing 18,000 objects would cost more than all the rest. A string that looks like a
    // reference keeps an object too many, which does no harm.
    for (const [, named] of file.text(number).matchAll(/(\d+)[\s\0]+\d+[\s\0]+R\b/g)) open.push(Number(named))
  }
  for (const number of file.numbers()) if (!reached.has(number)) file.remove(number)
}
