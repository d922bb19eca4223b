import type {Command} from 'commander'
import type {Words} from '../locale/words.ts'

/** Exit statuses (DESIGN §4). */
export const EXIT = {well: 0, findings: 1, usage: 2, machine: 3} as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** What every command is given besides its own flags. */
export interface Context {
  words: Words
  /** The folder it was started in. */
  cwd: string
  json: boolean
  locale: 'zh-CN' | 'en'
  print: (text: string) => void
  printError: (text: string) => void
}

/** One command: its flags, and a lazy way to its workflow. */
export interface CommandLine {
  name: string
  define: (command: Command, say: Words['say']) => void
  /** @param values arguments by position, then flags by name; @returns the exit status. */
  run: (
    context: Context,
    args: readonly (string | string[])[],
    flags: Readonly<Record<string, unknown>>,
  ) => Promise<Exit>
}

/** Wrong use that commander cannot see: answered with status 2 and this sentence. */
export class UsageFault extends Error {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
  constructor(key: string, values: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.key = key
    this.values = values
  }
}
