import type {LabelKey} from './labels.ts'
import type {Line, Pictogram, Row} from './lines.ts'
import type {DayTable, SiteData} from './offices.ts'

export interface Entry {
  id: string
  kind: 'bundle' | 'guide' | 'policy'
  /** Key of its `Topic`. */
  topic: string
  /** Name of its pictogram. */
  picture: string
  /** Its Han in words, each a piece: where a tile is narrow, lines end between them. So is the nickname's. */
  title: Line
  nickname?: Line
  /** Agency, promised time, fee: what the list of all services shows. */
  facts: Row[]
  /** Day of the last check, and the last day on which its facts may be trusted without another; absent: never checked. */
  checked?: string
  reviewBy?: string
}

export interface Topic {
  id: string
  title: Line
  picture: string
}

export interface KioskMeta {
  /** Name of the folder under `releases/`. */
  version: string
  /** `2026-11-20`. A clock before this day is wrong. */
  contentDate: string
  /** Last day on which the release as a whole may be trusted. */
  reviewBy: string
  county: string
  order: 'han-first' | 'yi-first'
  /** May the screen show Yi alone? One of the county's rulings; off until switched on. */
  yiOnly: boolean
  /** Some may have `{name}` places the app fills. */
  labels: {[key in LabelKey]: Line}
  /** Monday to Sunday, as `site.js` writes them. */
  weekdays: string[]
  /** Warnings on every screen: draft, layout test, sample. */
  warnings: Line[]
  /** Drawn large across the screen in a draft. */
  watermark?: string
  /** Some guide can be listened to; absent: nothing was recorded, and no screen speaks of listening. */
  recordings?: true
  /** Content date, version, telephone for mistakes. */
  stamp: Row[]
  topics: Topic[]
  entries: Entry[]
  sites: SiteData[]
  days: DayTable
  pictures: {[name: string]: Pictogram}
}
