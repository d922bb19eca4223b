import type {Cmyk} from '../colour/inks.ts'
import type {PressRule} from './model.ts'
import {pagesWhere} from './pages-where.ts'

/** From this much black on, or this much of all three colours, text is read as black; in percent. */
const DARK = 80
const MUDDY = 60

/**
 * Black text is black ink alone: in four inks every plate a tenth of a millimetre off frays the strokes, and small Yi
 * and Han close up.
 */
export const blackText: PressRule = {
  id: 'black-text',
  level: 'error',
  source: 'service-guides.md §7（文字单黑）；ISO 12647-2',
  judge: (facts, {inks}) => {
    const mixed = ({c, m, y, k}: Cmyk) =>
      c + m + y > 0 && (inks === 'black' || k >= DARK || Math.min(c, m, y) >= MUDDY)
    const pages = pagesWhere(facts, page => page.textInks.some(mixed))
    return pages.length > 0 ? [{pages}] : []
  },
}
