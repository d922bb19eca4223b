import type {Block, Guide, Inline} from '../../guide/model.ts'
import type {PairedGuide, SignatureRecord, State} from '../../pairing/model.ts'
import type {SinceSigned} from '../../pairing/since-signed.ts'

/** Text in one language that may be printed. Facts are resolved: a run may carry another language than its parent. */
export type Run =
  | {type: 'text'; value: string; lang?: 'zh-Hans' | 'ii'}
  | {type: 'strong' | 'emphasis'; children: Run[]}
  | {type: 'code'; value: string}
  | {type: 'break'}
  | {type: 'link'; target: Extract<Inline, {type: 'link'}>['target']; children: Run[]}

/** One block as both readers will see it. */
export interface Pair {
  /** Id of its unit; '' for shared blocks and blocks outside any unit. */
  unit: string
  /** Id usable in HTML, unique in the guide: `b12`. */
  anchor: string
  han: Run[]
  /** undefined: nothing to show in Yi (missing, or not approved in a release, or han-only). */
  yi: Run[] | undefined
  /** The block says the same in both languages and is printed once (digits, a closed-list word, han-only). */
  once: boolean
  /** The Yi stands under another block of the same unit (2:1); this block has none of its own and needs none. */
  covered: boolean
  state: State | undefined
}

/** A guide as it may be shown: Han structure, each block paired with the Yi this build may print. */
export interface Edition {
  guide: Guide
  /** The same guide with all its units: for what is not printed block by block, as its recordings. */
  paired: PairedGuide
  title: Pair
  /** For every block of the Han half. */
  pair: (block: Block) => Pair
  /** Every unit complete (approved or han-only)? */
  complete: boolean
  /** Units that are not complete. */
  incomplete: number
  units: number
  /** The guide shows some Han without its Yi: print 部分内容暂无彝文 once. */
  partial: boolean
  /** Signed by every role the settings name, for exactly this content. */
  signed: boolean
  signatures: readonly SignatureRecord[]
  /** Short content hash, 4 capital hex digits: A7F3. */
  code: string
  /** What is different from what was signed last; undefined when that is not known. */
  changes?: SinceSigned | undefined
}
