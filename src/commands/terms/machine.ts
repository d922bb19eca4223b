import type {Machine} from '../machine.ts'

/** Where the termbase lies. */
export const TERMS_FILE = 'content/terms.csv'

/** What the workflows of the termbase need beside the workspace: files the person names. */
export interface TermsMachine extends Machine {
  /** Reads a file from the folder the person stands in. */
  readGiven: (path: string) => Promise<Uint8Array | 'missing' | 'big'>
  /** Writes one, never over another: false when there is such a file. */
  writeGiven: (path: string, bytes: Uint8Array) => Promise<boolean>
  /** Cells of a workbook's first sheet; undefined when it is none. */
  sheetTexts: (bytes: Uint8Array) => Promise<string[][] | undefined>
}

/** Why a file that was named cannot be used; words under `cli.terms.file.<reason>`. */
export type FileRefusal = 'missing' | 'big' | 'exists' | 'not-sheet' | 'not-text' | 'not-tbx' | 'columns'
