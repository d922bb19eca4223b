/**
 * What the kiosk's data files hold. `publish/kiosk` writes them, the app reads them; everything is already words:
 * facts are filled in, labels chosen, dates formatted, because an old browser knows no Yi (yi-script.md §5).
 */

/** Inline text. A plain string is in the language of its line. */
export type Piece =
  | string
  | {lang: 'zh-Hans' | 'ii'; text: string}
  | {strong: Piece[]}
  | {emphasis: Piece[]}
  /** A link to another guide of this kiosk. */
  | {guide: string; text: Piece[]}
  | {break: true}

/** The same words for both readers. */
export interface Line {
  han: Piece[]
  /** Absent: there is none, and the Han stands for both. */
  yi?: Piece[]
  /** The Yi stands under a neighbouring line: with Yi alone on the screen this one is not needed. */
  covered?: true
}

export interface Row {
  label: Line
  value: Line
}

export interface MaterialItem {
  name: Line
  /** Originals, copies, paper or file: short words side by side. */
  counts: Line[]
  details: Row[]
}

export interface MaterialGroup {
  /** `all` bring every one, `any` one of them will do. */
  need: 'all' | 'any'
  title: Line
  items: MaterialItem[]
}

export interface StepItem {
  /** 1-based. */
  number: number
  line: Line
  /** Where it goes when not to the next step. */
  next?: Line
  branches: {line: Line; next?: Line}[]
}

/** A guide that a bundle takes in; without `guide` this kiosk does not hold it. */
export interface Member {
  guide?: string
  title: Line
  when?: Line
}

export type Block =
  | {type: 'heading'; depth: 2 | 3; line: Line}
  | {type: 'paragraph' | 'quote'; line: Line}
  | {type: 'item'; depth: number; marker: string; line: Line}
  | {type: 'table'; head: Line[]; rows: Line[][]}
  | {type: 'picture'; src: string | undefined; line: Line}
  | {type: 'glance'; rows: Row[]}
  | {type: 'facts'; rows: Row[]}
  | {type: 'materials'; groups: MaterialGroup[]}
  | {type: 'steps'; steps: StepItem[]}
  | {type: 'site'; name: Line; rows: Row[]}
  | {type: 'members'; members: Member[]}

/** One screen of a guide. */
export interface Part {
  id: string
  title: Line
  blocks: Block[]
}

export interface KioskGuide {
  id: string
  title: Line
  nickname?: Row
  /** 部分内容暂无彝文: said once. */
  notice?: Line
  parts: Part[]
  /** Number, version, day of the last check, telephone for mistakes. */
  stamp: Row[]
}

export interface Entry {
  id: string
  title: Line
  nickname?: Line
  /** Lower-case letters without spaces: what a search may find it by, the title's first. */
  keys: string[]
}

export const LABELS = [
  'title',
  'home',
  'back',
  'size.large',
  'size.standard',
  'bar',
  'language',
  'language.both',
  'language.han',
  'language.yi',
  'parts',
  'next',
  'search',
  'search.hint',
  'search.typed',
  'search.delete',
  'search.clear',
  'search.found',
  'search.none',
  'broken',
  'missing',
  'tick',
] as const
export type LabelKey = (typeof LABELS)[number]

export interface KioskMeta {
  county: string
  order: 'han-first' | 'yi-first'
  /** May the screen show Yi alone? One of the county's rulings; off until switched on. */
  yiOnly: boolean
  labels: Record<LabelKey, Line>
  /** Warnings on every screen: draft, layout test, sample. */
  warnings: Line[]
  /** Drawn large across the screen in a draft. */
  watermark?: string
  /** Content date, version, telephone for mistakes. */
  stamp: Row[]
  groups: {title: Line; entries: Entry[]}[]
}

/** The global through which the data files speak. */
export interface KioskDoor {
  meta: (meta: KioskMeta) => void
  guide: (guide: KioskGuide) => void
}
