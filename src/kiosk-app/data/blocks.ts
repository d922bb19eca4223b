import type {Line, Row} from './lines.ts'
import type {OpenHours} from './offices.ts'

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
