import type {Output, PrintJob} from '../../publish/model.ts'
import type {Words} from '../../locale/words.ts'
import type {PrintTheme} from '../judge.ts'
import type {Machine} from '../machine.ts'

/** What the browser made of a job: finished bytes, and what is wrong with them. */
export interface Printed<J extends PrintJob> {
  job: J
  bytes: Uint8Array
  /** Why it must not be handed out: too many pages, a stranger's font, a missing glyph. Keys of machine.json. */
  problems: readonly Problem[]
  /** Files for the press, and why some are not there. */
  press?: {outputs: readonly Output[]; problems: readonly Problem[]}
}

/** A key of machine.json and its values. */
export interface Problem {
  key: string
  values: Readonly<Record<string, string | number>>
}

/** The machine as a build needs it: fonts, a browser that is started only when there is something to print, a disk. */
export interface BuildMachine extends Machine {
  /** Words for the reader, with the county's own approved Yi. */
  readerWords: (countyWords: ReadonlyMap<string, string>) => Words
  covered: (codePoint: number) => boolean
  /** What the templates say of colours and style. */
  theme: PrintTheme
  measure: (text: string) => number
  screenFonts: (characters: string) => Promise<{han: Uint8Array; yi: Uint8Array}>
  template: (path: string) => string
  kioskApp: () => ReadonlyMap<string, string>
  toolVersion: string
  /** `SOURCE_DATE_EPOCH` as a day, where it is set. */
  sourceDate: string | undefined
  /** Prints jobs in any order, a few at a time. */
  printAll: <J extends PrintJob>(
    jobs: readonly J[],
    context: {contentDate: string},
  ) => AsyncIterable<Printed<J>>
  /**
   * Replaces each output by temporary file and rename, the kiosk last. `complete` names the top-level folders of which
   * these outputs are all: what an earlier build left there and this one did not make is removed.
   */
  writeOutputs: (
    outputs: readonly Output[],
    complete: readonly string[],
  ) => Promise<{path: string; sha256: string}[]>
  /** Says how far the build is: a step's key in cli.json, and how many of how many. */
  progress: (step: string, done: number, of: number) => void
}
