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

/** A pictogram: shapes to be made with `createElementNS`, because nothing is ever parsed as HTML. */
export interface Pictogram {
  /** `viewBox`. */
  view: string
  shapes: [name: string, attributes: {[name: string]: string}][]
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
  /** Only in some cases: what of it is missing, only the person knows. */
  sometimes?: true
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
  /** `site` is its key in `KioskMeta.sites`; `hours` those of this service where it keeps its own. */
  | {type: 'site'; site: string; name: Line; rows: Row[]; hours?: OpenHours[]}
  | {type: 'members'; members: Member[]}

/** One screen of a guide. */
export interface Part {
  id: string
  /** Name of its pictogram. */
  picture: string
  title: Line
  blocks: Block[]
}

/** A short answer on the first screen of a guide, leading to the part that says it all. */
export interface Card {
  id: string
  part: string
  picture: string
  title: Line
  answers: Line[]
}

/** A line of the slip; a place bears the key of its site. */
export interface SlipRow extends Row {
  site?: string
}

/** A code that carries a text to the visitor's own phone, without a network. */
export interface Code {
  title: Line
  /** Modules row by row, dark ones as bits from the left, in hexadecimal. */
  rows: string[]
  /** Modules in a row. */
  size: number
}

/** One sentence of a recording. */
export interface ClipSentence {
  /** In seconds. */
  from: number
  to: number
  /** As it stands on the screen; of a row of a table, each of its cells. */
  texts: string[]
}

/** A recording of a guide, or of one of its sections. */
export interface Clip {
  /** Address within the release. */
  src: string
  lang: 'zh' | 'ii'
  /** What it is chosen by: 汉语, 彝语·圣乍. Recordings of one name belong together. */
  name: Line
  /** The part its section stands on; absent: it reads the whole guide. */
  part?: string
  seconds: number
  /** Absent: nobody marked them, and nothing lights up. */
  sentences?: ClipSentence[]
}

export interface KioskGuide {
  id: string
  title: Line
  nickname?: Row
  /** 部分内容暂无彝文: said once. */
  notice?: Line
  cards: Card[]
  parts: Part[]
  /** What the slip says besides the materials: where, when, whom to call. */
  slip: SlipRow[]
  codes: Code[]
  /** In reading order; absent: nothing was recorded. */
  clips?: Clip[]
  /** Number, version, day of the last check, telephone for mistakes. */
  stamp: Row[]
}

export interface Entry {
  id: string
  kind: 'bundle' | 'guide' | 'policy'
  /** Key of its `Topic`. */
  topic: string
  /** Name of its pictogram. */
  picture: string
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

/** One line of opening hours, for people and for the clock. */
export interface OpenHours {
  line: Line
  /** 1 Monday to 7 Sunday. */
  days?: number[]
  /** Days of the month, by the calendar named, that end in one of these digits. */
  market?: {calendar: 'solar' | 'lunar'; digits: number[]}
  /** Month and day, both included; `to` before `from` runs over the new year. */
  season?: {from: string; to: string}
  /** Minutes after midnight. */
  times: [from: number, to: number][]
  /** Closed on public holidays. */
  holidaysOff: boolean
}

export interface Person {
  name: string
  role: string
  phone?: string
  speaks: string[]
  /** Speaks some Yi. */
  yi: boolean
}

export interface SiteData {
  key: string
  name: string
  address: string
  directions?: string
  phone?: string
  hours: OpenHours[]
  staff: Person[]
}

/** Days no browser can work out by itself. */
export interface DayTable {
  /** First days of lunar months, in order; the last one only ends the month before it. */
  lunar: string[]
  /** Public holidays fixed by law, without the days moved each year. */
  holidays: string[]
}

export const LABELS = [
  'title',
  'home',
  'back',
  'bar',
  'staff',
  'size',
  'size.large',
  'size.elder',
  'size.standard',
  'contrast.high',
  'contrast.normal',
  'language',
  'language.both',
  'language.han',
  'language.yi',
  'start.topics',
  'start.matters',
  'down',
  'parts',
  'overview',
  'next',
  'search',
  'search.hint',
  'search.typed',
  'search.letters',
  'search.yi',
  'search.yi.initial',
  'search.delete',
  'search.clear',
  'search.found',
  'search.none',
  'search.looking',
  'search.broken',
  'offices',
  'offices.here',
  'open.now',
  'open.later',
  'open.closed',
  'open.next',
  'open.tomorrow',
  'open.holiday',
  'open.unknown',
  'staff.title',
  'staff.here',
  'staff.yi',
  'staff.others',
  'staff.none',
  'list',
  'list.short',
  'list.more',
  'missing.title',
  'missing.none',
  'slip',
  'slip.title',
  'slip.scan',
  'slip.print',
  'slip.bring',
  'slip.go',
  'wrong',
  'unclear',
  'noted',
  'stamp.content',
  'stamp.checked',
  'stamp.review',
  'review.over',
  'review.ask',
  'review.amber',
  'review.red',
  'review.never',
  'clock.wrong',
  'withdrawn',
  'withdrawn.reason',
  'withdrawn.instead',
  'withdrawn.mark',
  'plain.instead',
  'idle.ask',
  'idle.seconds',
  'idle.start',
  'broken',
  'missing',
  'tick',
  'counts',
  'counts.lead',
  'counts.save',
  'counts.day',
  'counts.guide',
  'counts.opened',
  'counts.none',
  'steps.start',
  'steps.end',
  'market.lunar',
  'market.solar',
  'yi.spoken',
  'or',
  'listen',
  'listen.pause',
  'listen.on',
  'listen.again',
  'listen.volume',
  'listen.progress',
  'listen.none',
] as const
export type LabelKey = (typeof LABELS)[number]

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

/** A guide as the search is given it. */
export interface SearchRecord {
  id: string
  /** Title and nickname, Han and Yi, folded (`text/folded.ts`): 500 guides folded at the terminal took it a second. */
  titles: string[]
  /** As `publish/kiosk/spelling.ts` writes them, in no particular order: `yin hang,xing,heng`. */
  spellings: string[]
}

/** `search.js`, loaded when the search is first opened. */
export interface SearchData {
  guides: SearchRecord[]
  /** How many files of texts there are: `search-1.js` … */
  files: number
  /** Pinyin of the 1,165 Yi characters from U+A000 on, apart by spaces: the Yi pad is made of it. */
  yi: string
}

/** `search-1.js` …: what guides say, for whoever looks for what is in no name. They follow one another. */
export interface SearchTexts {
  /** Place of the first of them in `SearchData.guides`. */
  from: number
  /** All that each says, both languages, folded. */
  texts: string[]
}

/** The global through which the data files speak. */
export interface KioskDoor {
  meta: (meta: KioskMeta) => void
  guide: (guide: KioskGuide) => void
  search: (data: SearchData) => void
  /** Set by `searching.js`. */
  searchTexts?: (texts: SearchTexts) => void
}
