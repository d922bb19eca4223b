import type {Fault, Place} from './fault.ts'
import type {EditionRecord} from './ledger/edition-record.ts'
import type {LedgerRow} from './ledger/rows.ts'
import type {GuideFacts} from './schema/guide-file.ts'
import type {County} from './schema/county-file.ts'
import type {Settings} from './schema/settings-file.ts'
import type {BookletFile} from './schema/booklet-file.ts'
import type {Elements} from './elements/model.ts'

/** Every file of a workspace by path relative to `hanyi.yaml`, forward slashes. Values are the bytes as read. */
export type Files = ReadonlyMap<string, Uint8Array>

/** The two halves of a guide. */
export type HalfTag = 'zh' | 'ii'

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'cell' | 'quote' | 'caption'

/** Inline content that may reach an output. Nothing else survives reading: no raw HTML, no foreign link. */
export type Inline =
  | {type: 'text'; value: string}
  | {type: 'strong' | 'emphasis'; children: Inline[]}
  | {type: 'code'; value: string}
  | {type: 'break'}
  | {type: 'fact'; name: string; place: Place}
  | {type: 'link'; target: LinkTarget; children: Inline[]}

export type LinkTarget =
  {to: 'guide'; id: string} | {to: 'anchor'; slug: string} | {to: 'asset'; path: string}

/** The smallest paired piece of one half (DESIGN §2). */
export interface Block {
  half: HalfTag
  /** 0-based order in its half. */
  index: number
  kind: BlockKind
  /** Heading depth 1–6, else 0. */
  depth: number
  /**
   * Canonical inline Markdown: NFC, spaces collapsed, `{name}` placeholders as written, the structural tail of
   * a step (`→ 第3步`) removed. What pairing compares and the lock keeps.
   */
  text: string
  inline: Inline[]
  place: Place
  /** Index into `Half.sections` of the section it stands in; 0 is what precedes the first `##`. */
  section: number
  /** The block reads `〔待译〕`: a gap, never printed. */
  gap: boolean
  /**
   * No language of its own: after placeholders and punctuation are taken away only digits are left, or the
   * cell holds a word of a closed list (必要, 纸质 …). Printed from the facts in both languages; not a unit.
   */
  shared: boolean
  /** For a cell: 0-based row (0 = header) and column. */
  cell?: {row: number; column: number}
}

/** Flow content, in source order; blocks are shared with `Half.blocks`. */
export type Flow =
  | {type: 'heading'; depth: number; block: Block}
  | {type: 'paragraph'; block: Block}
  | {type: 'list'; ordered: boolean; start: number; items: ListItem[]}
  | {type: 'table'; head: Block[]; rows: Block[][]; place: Place}
  | {type: 'quote'; children: Flow[]}
  | {type: 'figure'; path: string; block: Block}

export interface ListItem {
  children: Flow[]
}

/** A `##` section; section 0 is the title and what precedes the first `##`. */
export interface Section {
  index: number
  heading: Block | undefined
  /** The element its Han heading names (`conditions`, `materials` …), for the Han half only. */
  element: string | undefined
  flow: Flow[]
  place: Place
}

export interface Half {
  tag: HalfTag
  file: string
  /** The text as decoded: no BOM, LF line ends, else untouched. */
  source: string
  title: Block | undefined
  blocks: Block[]
  sections: Section[]
  /**
   * Set when there is no text to read: no file, or one whose bytes cannot be trusted (`not-utf8`,
   * `file-too-large`). What writes into the folder must leave an unreadable half alone.
   */
  absent?: 'missing' | 'unreadable'
}

export type GuideKind = 'guide' | 'bundle' | 'policy'

export interface Guide {
  id: string
  kind: GuideKind
  /** Its folder, `content/guides/laonianzheng`. */
  folder: string
  facts: GuideFacts
  /** Facts in the order and with the place of their line in `guide.yaml`, by dotted name (`phones.consult`). */
  factPlaces: ReadonlyMap<string, Place>
  zh: Half
  ii: Half
  elements: Elements
  /** Text of `pairing.jsonl` and `signoff.jsonl` as read; undefined when there is none. */
  lock: string | undefined
  signoff: string | undefined
  /** Text of `proofs.jsonl`: what the 审校单 of earlier texts would have shown. */
  proofs?: string | undefined
  /** Paths of the pictures and files beside it that exist, relative to the guide's folder. */
  assets: readonly string[]
}

export interface Booklet extends BookletFile {
  id: string
  file: string
}

/** A row of `content/terms.csv`; see DESIGN §3. */
export interface Term {
  han: string
  yi: string
  pinyin: string
  status: string
  approvedBy: string
  approvedOn: string
  docNo: string
  replacedBy: string
  source: string
  note: string
  place: Place
  /** Where each cell stands, by the name of its column; a column the file does not have stands at the row. */
  cells: ReadonlyMap<string, Place>
}

/** A row of `content/words.csv`: the county's own Yi for a key of the tool's words. */
export interface CountyWord {
  key: string
  yi: string
  state: string
  approvedBy: string
  place: Place
}

/** All that was read. A guide with an error is still here when it could be read at all. */
export interface Workspace {
  settings: Settings
  county: County
  guides: Guide[]
  booklets: Booklet[]
  terms: Term[]
  words: CountyWord[]
  /** `content/ledger.csv`: what was printed or handed out. */
  ledger: LedgerRow[]
  /** `content/editions/`: what those editions held. */
  records: EditionRecord[]
  faults: Fault[]
  files: Files
}
