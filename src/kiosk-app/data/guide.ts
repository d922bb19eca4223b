import type {Block} from './blocks.ts'
import type {Line, Row} from './lines.ts'

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
