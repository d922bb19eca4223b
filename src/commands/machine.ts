import type {Workspace} from '../guide/model.ts'
import type {Words} from '../locale/words.ts'

/**
 * The one door through which a workflow meets the machine; cli/ opens it, tests hand in their own.
 * Everything here may throw only what edges/ calls a MachineFault.
 */
export interface Machine {
  /** Reads and parses all of the workspace below `hanyi.yaml`. */
  readWorkspace: () => Promise<Workspace>
  /** Writes a text below the workspace's folder, by temporary file and rename. */
  write: (path: string, text: string) => Promise<void>
  /** Today in the county, `2026-11-24`. */
  today: () => string
  words: Words
  /** A line for the person at the terminal (stdout). */
  print: (line: string) => void
}
