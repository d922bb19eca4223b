import type {Cmyk, InkSet} from '../colour/inks.ts'
import type {PlacedPicture} from '../colour/pictures.ts'
import type {Box, Size} from '../pages.ts'
import type {FontUse} from '../preflight.ts'

/** What a page of a press file draws. */
export interface PageFacts {
  media: Box
  bleed: Box | undefined
  trim: Box | undefined
  /** What is shown, in the order it was drawn, white space removed. */
  text: string
  /** Glyph 0 is drawn, the box for a character the font lacks. */
  missingGlyph: boolean
  /** Plates that get ink: `C`, `M`, `Y`, `K`, or the name of a spot colour. */
  plates: ReadonlySet<string>
  /** Colours that text is set in, each once. */
  textInks: readonly Cmyk[]
  /** Greatest sum of inks in one place, in percent: of a flat colour, or of a picture's pixel. */
  total: number
  /** What is no ink: `rgb`, `lab`, `shading`, `inline-image`, `picture` … */
  foreign: ReadonlySet<string>
  /** What lets something below shine through: names of blend modes, `SMask`, `opacity`. */
  transparency: ReadonlySet<string>
  pictures: readonly PlacedPicture[]
}

/** What a press file is, as far as rules judge it. */
export interface PressFacts {
  pages: readonly PageFacts[]
  fonts: readonly FontUse[]
  type3: number
  /** Keys of the catalogue and of pages that only readers on a screen have use for. */
  readerParts: readonly string[]
  /** Of the file: `1.6`. */
  version: string
  /** `/Trapped` is said. */
  trapped: boolean
  /** The label PDF/X-4 in its metadata. */
  labelled: boolean
  /** Bytes of the output intent's profile. */
  profile: Uint8Array | undefined
}

/** A text that was approved, and where `text/find-texts` found it among what the pages show. */
export interface ApprovedText {
  /** Where it comes from: `content/guides/x/zh.md:12`. */
  place: string
  lang: 'zh' | 'ii'
  text: string
  /** 1-based page it begins on; undefined when it is not there as it was approved. */
  page: number | undefined
}

/** What a press file is meant to be. */
export interface Expected {
  /** In mm. */
  trim: Size
  bleed: number
  inks: InkSet
  /** Names of the fonts it may use. */
  fonts: ReadonlySet<string>
  /** Exact number of pages, when known. */
  pages?: number
  /** Number the pages must be a multiple of: 4 for saddle stitch, 2 for leaves. */
  multiple?: number
  /** Most ink in one place, in percent. */
  mostInk: number
  /** May anything shine through? PDF/X-4 allows it, older plate-setters do not. */
  transparency: boolean
  approved: readonly ApprovedText[]
}

/** What a rule has against a file. */
export interface PressFault {
  /** Part of the key of its sentence, where a rule has several. */
  variant?: string
  /** 1-based; empty when it is about the whole file. */
  pages: readonly number[]
  values?: Readonly<Record<string, string | number>>
}

export interface PressRule {
  id: string
  level: 'error' | 'warning'
  /** Standard, or the practice it rests on. */
  source: string
  judge: (facts: PressFacts, expected: Expected) => PressFault[]
}

/** A fault with its rule. The sentence is `preflight.<key>` with `values`, among which `pages` is a text. */
export interface PressFinding extends PressFault {
  rule: string
  level: PressRule['level']
  key: string
  values: Readonly<Record<string, string | number>>
}
