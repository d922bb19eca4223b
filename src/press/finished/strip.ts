import {pageNumbers} from '../pages.ts'
import type {PdfFile} from '../pdf-file.ts'
import {dropUnreachable} from '../reachable.ts'

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
  dropUnreachable(file)
}
