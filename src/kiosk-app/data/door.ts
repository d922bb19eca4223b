import type {KioskGuide} from './guide.ts'
import type {KioskMeta} from './meta.ts'
import type {SearchData, SearchTexts} from './search.ts'

/**
 * The global through which the data files speak: `publish/kiosk` writes them, the app reads them. Everything in them is
 * already words: facts are filled in, labels chosen, dates formatted, because an old browser knows no Yi (yi-script.md §5).
 */
export interface KioskDoor {
  meta: (meta: KioskMeta) => void
  guide: (guide: KioskGuide) => void
  search: (data: SearchData) => void
  /** Set by `searching.js`. */
  searchTexts?: (texts: SearchTexts) => void
}
