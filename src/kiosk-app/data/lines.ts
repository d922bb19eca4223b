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
