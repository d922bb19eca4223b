import type {Fault} from '../guide/fault.ts'
import type {Booklet, Workspace} from '../guide/model.ts'
import type {FormatId} from '../guide/schema/settings-file.ts'
import type {HoursEntry} from '../guide/schema/county-file.ts'
import type {ResolveFact} from './edition/edition.ts'
import type {Edition} from './edition/model.ts'
import type {Words} from '../locale/words.ts'
import type {InkSet} from '../press/colour/inks.ts'
import type {SheetName} from '../press/impose/paper.ts'
import type {Reading} from '../press/text/find-texts.ts'

/** A file to be written, path relative to the output folder. */
export interface Output {
  path: string
  bytes: Uint8Array
}

/** Physical page, all in mm. */
export interface Paper {
  width: number
  height: number
}

/** 1-based physical page of each named destination (`id` of an element that some link in the document names). */
export type PageNumbers = ReadonlyMap<string, number>

/** Where an element fell: 1-based page, and its upper left corner in mm from the upper left of that page. */
export interface Spot {
  page: number
  left: number
  top: number
}

/** The spot of each named destination. */
export type Spots = ReadonlyMap<string, Spot>

/** What is wrong with a print: key of its sentence in locales/<tag>/, and its values. */
export interface PrintFault {
  key: string
  values: Readonly<Record<string, string | number>>
}

/**
 * A document for the browser. `html` is a complete page: styles inlined, no request to anywhere; fonts are the
 * families `Hanyi Han` and `Hanyi Yi`, which edges/ provides. It is called with `undefined` first; when `numbered`,
 * again with the pages found in the first print until they no longer change.
 */
export interface PrintJob {
  path: string
  title: string
  /** Of a finished page. */
  paper: Paper
  /**
   * Art beyond the edge of the finished page on every side, in mm, for what will be trimmed. The document's own `@page`
   * sizes are that much larger; the file at `path` is cropped to its paper.
   */
  bleed?: number
  /**
   * Room on every side of the finished page for marks, and how much of it is bleed, in mm. The document's own `@page`
   * sizes are that much larger, and so is the file at `path`, whose boxes say which part is the finished page.
   */
  slug?: {around: number; bleed: number}
  numbered: boolean
  html: (pages: PageNumbers | undefined, spots?: Spots) => string
  /**
   * The same document in pieces, when it is too long for one print; then these are printed instead, one after another,
   * and joined. Each is told on which page of the whole it begins. Page 1 of a print is a right-hand one, so before an
   * even page a piece has one page more, which is left out again. A link to an element of another piece has the address
   * `hanyi-book:<id>` (press/join/navigation).
   */
  pieces?: readonly ((pages: PageNumbers | undefined, first: number) => string)[]
  /** `facing`: printed on double width, Han copy then Yi copy; press/ halves and interleaves (publishing.md §3). */
  arrange?: 'facing'
  /** BCP 47 tag of the document: `zh-Hans` or `ii`. */
  lang: string
  /** The print has one more page, which shows the spine in its middle and is no page of the file at `path`. */
  spine?: boolean
  /** What a print shop, and the office's own printer, get of the same print. */
  press?: PressOrder
  /** Judges the finished PDF's page count: a fault's words when it is wrong (一次性告知单 longer than its sheet). */
  maxPages?: number
  /** Judges where things fell once they stand still: a panel that runs over, and by how much. */
  judge?: (spots: Spots) => PrintFault[]
}

/** A text that must stand in the press files as it was approved. */
export interface ApprovedText {
  guide: string
  /** Id of its unit, or of its block where it is none. */
  unit: string
  lang: 'zh' | 'ii'
  text: string
  /** Ids of elements: from the page of the first to the page of the second. */
  from: string
  until: string
}

/** How a booklet becomes press files (DESIGN §4). Lengths in mm. */
export interface PressOrder {
  /** Folder of the book, `booklet/jiuzhu-shouce`. */
  folder: string
  /** Stitched through the fold, or leaves glued into a cover with a spine. */
  binding: 'saddle' | 'perfect'
  /** Thickness of one leaf of the inner paper. */
  caliper: number
  inks: {cover: InkSet; inner: InkSet}
  /** `templates/theme.css`, which names every colour with its inks. */
  theme: string
  marks: boolean
  /** ICC profile of the printer. */
  intent: Uint8Array | undefined
  office: {sheet: SheetName; duplex: 'long-edge' | 'short-edge'}
  /**
   * Where the text of a page lies, in mm from the trim: what is above and below are running heads and page numbers, what
   * is beside it says what kind of copy this is.
   */
  body: {top: number; bottom: number; side: number}
  reading: Reading
  /** The line beside a page, outside of what is cut: which file, its 1-based page, of how many. */
  slug: (file: 'cover' | 'inner', page: number, of: number) => string
  texts: readonly ApprovedText[]
  /** Papers that go with the files, and the record of the job; drawn when the files are known. */
  papers: (made: PressMade) => {prints: PressPaper[]; record: (papers: readonly PressFile[]) => Output}
}

/** A finished file of a job. */
export interface PressFile {
  path: string
  pages: number
  sha256: string
}

/** What became of a press order. */
export interface PressMade {
  files: PressFile[]
  /** Pages of the whole book, covers included, and of what lies between them. */
  pages: number
  inner: number
  /** Width of the spine in mm; undefined for a stitched book. */
  spine: number | undefined
  /** Every inner page: its printed number, and the size in mm of its first and last Yi line, where it has Yi. */
  yiLines: readonly {number: number; first: Paper | undefined; last: Paper | undefined}[]
  /** The approved texts with the printed number of the page each begins on. */
  texts: readonly (ApprovedText & {page: number})[]
  /** Rules the files were held to, and what those say that does not hold the job back: keys and values. */
  rules: readonly string[]
  warnings: readonly PrintFault[]
}

/** A paper that shows pages of the job as pictures, at the places of elements of these ids. */
export interface PressPaper extends PrintJob {
  /** Margins of its pages in mm: Chromium counts the places of elements from there. */
  margin: {left: number; top: number}
  pictures: readonly {
    id: string
    /** Which part of the book the page is of. */
    of: 'cover' | 'inner'
    /** Printed number of the page; of a cover, its place among the four. */
    page: number
    shows: 'page' | 'first' | 'last'
    /** Width in mm; the height follows. */
    width: number
  }[]
}

/** Something a release leaves out, and why. */
export interface Held {
  format: FormatId
  id: string
  title: string
  /** Key of its sentence in locales/<tag>/, and what it says besides `units`. */
  reason: string
  values?: Readonly<Record<string, string | number>>
  /** Units that stand in the way. */
  units: number
}

export interface FormatPlan {
  outputs: (Output & {id: string})[]
  prints: (PrintJob & {id: string})[]
  held: Held[]
  /** What is wrong with what the format was made from, when that keeps it from making anything. */
  faults?: readonly Fault[]
}

/** How this build is made. */
export type BuildMode = 'release' | 'draft' | 'pseudo'

/** What a format is given. */
export interface FormatInput {
  workspace: Workspace
  mode: BuildMode
  /** One edition a guide, already reduced to what may be shown in this mode and format; all guides of the workspace. */
  editions: readonly Edition[]
  /** Ids asked for; undefined for all. Only per-guide formats narrow by it. */
  only: ReadonlySet<string> | undefined
  words: Words
  /** A fact's text in one language (locale/fact-format). */
  resolve: ResolveFact
  /** Opening hours in one language; `lang` is zh-Hans when a Yi word is missing. */
  hours: (entry: HoursEntry, tag: 'zh' | 'ii') => {text: string; lang: 'zh-Hans' | 'ii'}
  /** Version of this tool, for colophons. */
  toolVersion: string
  /** Newest checked or lock date, `2026-11-23`; never the clock. */
  contentDate: string
  /** Template files by path relative to `templates/`. */
  template: (path: string) => string
  /** Advance width in em of a text in the fonts of the page. */
  measure: (text: string) => number
  /** Screen fonts, subset to these characters: WOFF2 bytes by family. */
  screenFonts: (characters: string) => Promise<{han: Uint8Array; yi: Uint8Array}>
  /** Compiled browser-side code of kiosk-app/, by file name. */
  kioskApp: ReadonlyMap<string, string>
}

export interface Format {
  id: FormatId
  /** Folders of `templates/` that its printed pages are styled by: what is wrong there keeps them from being made. */
  styles?: readonly string[]
  plan: (input: FormatInput) => Promise<FormatPlan> | FormatPlan
}

export type {Booklet}
