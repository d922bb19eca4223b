import type {PressRule} from './model.ts'
import {pagesWhere} from './pages-where.ts'

/** No box in place of a character: glyph 0 draws one, and reading the text back does not show it. */
export const glyphs: PressRule = {
  id: 'glyphs',
  level: 'error',
  source: 'publishing.md §4',
  judge: facts => {
    const pages = pagesWhere(facts, ({missingGlyph}) => missingGlyph)
    return pages.length > 0 ? [{pages}] : []
  },
}
