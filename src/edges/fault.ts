import type {FaultValues} from '#guide/fault.ts'

/**
 * Something the machine lacks or refuses: a browser that does not start, a disk that is full. It has no words of its
 * own; the sentence and the way to mend it are in `locales/<tag>/machine.json` under `key`. What the system said is
 * kept in `cause` for `--json` and bug reports and is never shown by default.
 */
export class MachineFault extends Error {
  readonly key: string
  readonly values: FaultValues

  /**
   * @param key key of `locales/<tag>/machine.json`, with its `machine.` prefix
   * @param values values for the sentence
   * @param cause the error underneath, when there is one
   */
  constructor(key: string, values: FaultValues = {}, cause?: unknown) {
    super(key, cause === undefined ? undefined : {cause})
    this.name = 'MachineFault'
    this.key = key
    this.values = values
  }
}

/** The system's code of a failed call (`ENOENT`, `EACCES` …); '' when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
