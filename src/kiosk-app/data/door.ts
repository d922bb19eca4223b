import type {KioskGuide} from './guide.ts'
import type {KioskMeta} from './meta.ts'
import type {SearchData, SearchTexts} from './search.ts'

/** The global through which the data files speak. */
export interface KioskDoor {
  meta: (meta: KioskMeta) => void
  guide: (guide: KioskGuide) => void
  search: (data: SearchData) => void
  /** Set by `searching.js`. */
  searchTexts?: (texts: SearchTexts) => void
}
