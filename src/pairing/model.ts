import type {Block, Guide} from '../guide/model.ts'

/** DESIGN §2; `gone` is only in the lock: deleted on both sides, kept so that it can come back. */
export type State = 'missing' | 'han-only' | 'draft' | 'review' | 'approved' | 'stale' | 'orphan'
/** `terms`: the Yi of a term it uses was changed in the termbase. */
export type StaleReason = 'edited' | 'facts' | 'regrouped' | 'terms'

/** One line of `pairing.jsonl` (pairing.md §4, DESIGN §3). */
export interface LockUnit {
  id: string
  rev: number
  /** Block kind in short: h, p, li, td, q, cap. */
  k: string
  st: State | 'gone'
  why?: StaleReason
  /** Translator and reviewer. */
  tr: string
  rv: string
  /** Day of the last change of state, `2026-11-20`. */
  on: string
  /** The Han the Yi was accepted against, and the Yi as accepted. */
  zh: string[]
  ii: string[]
  /**
   * The texts as the last sync saw them, where they differ from those accepted: what `mark` accepts, and what
   * the next sync starts from.
   */
  zhNow?: string[]
  iiNow?: string[]
  /** What it was before its Han, or both texts, were deleted: what it is again when they come back unchanged. */
  was?: State
  /** Findings that a person set aside. */
  waived?: Waiver[]
  note: string
}

/** A finding of one rule on one unit that a person judged to be none; it lapses when either text changes. */
export interface Waiver {
  rule: string
  by: string
  on: string
  reason: string
  /** Of the Han and Yi it was judged on: see `textHash`. */
  hash: string
}

export interface Lock {
  doc: string
  units: LockUnit[]
}

/** A unit as it stands now: the lock's record joined with the blocks of the two current texts. */
export interface Unit {
  id: string
  state: State
  why?: StaleReason
  /** Current blocks; empty `zh` for an orphan, empty `ii` for missing. */
  zh: Block[]
  ii: Block[]
  /** The blocks of the Yi half that hold its place with `〔待译〕`, where there are any; never printed. */
  gaps?: Block[]
  /** The record it came from; undefined when it was paired just now. */
  record: LockUnit | undefined
  /** The unit's place in the order of the Han text changed since the lock. */
  moved: boolean
}

/** The two halves as one. */
export interface PairedGuide {
  guide: Guide
  /** In Han order, orphans where they stand in the Yi. */
  units: Unit[]
  /** True when there was no lock: every pair is a guess to be confirmed. */
  first: boolean
}

export interface SignatureRecord {
  role: string
  by: string
  on: string
  /** Hash of Han + Yi + facts. */
  hash: string
  /** What was signed, unit by unit; in the first signature for it alone. */
  content?: SignedContent
}

/** So much of a signed content as tells later which of its units changed. */
export interface SignedContent {
  /** `<id>:<hash of its Han and Yi>`, in the order of the guide. */
  units: string[]
  /** Short hash of the facts. */
  facts: string
}
