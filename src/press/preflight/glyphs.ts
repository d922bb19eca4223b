import type {PressRule} from './model.ts'

/** No box in place of a character: glyph 0 draws one, and reading the text back does not show it. */
export const glyphs: PressRule = {
  id: 'glyphs',
  level: 'error',
  source: 'publishing.md §4',
  judge: ({missingGlyphs}) => (missingGlyphs.length > 0 ? [{pages: missingGlyphs}] : []),
}
