import {styleText} from 'node:util'

/** What a stream can show. */
export interface Terminal {
  /** Someone is looking: progress may move, colours may be used. */
  interactive: boolean
  colour: boolean
  /** Columns; 80 where there is no terminal. */
  width: number
  /** Marks a text by its weight for the reader; plain where there is no colour. */
  paint: (role: 'error' | 'warning' | 'info' | 'well' | 'quiet', text: string) => string
}

const STYLES = {error: 'red', warning: 'yellow', info: 'cyan', well: 'green', quiet: 'dim'} as const

/**
 * Reads a stream's abilities. Colours only on a terminal, and never with `NO_COLOR` (no-color.org) or `TERM=dumb`.
 * @param stream stdout or stderr
 * @param env environment of the process
 */
export function terminalOf(
  stream: {isTTY?: boolean; columns?: number} = process.stdout,
  env: NodeJS.ProcessEnv = process.env,
): Terminal {
  const interactive = stream.isTTY === true && !env['CI']
  const colour = interactive && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  return {
    interactive,
    colour,
    width: interactive ? (stream.columns ?? 80) : 80,
    paint: (role, text) => (colour ? styleText(STYLES[role], text, {validateStream: false}) : text),
  }
}

/** Wide in a terminal: Han, Yi, kana, full-width forms and their punctuation (UAX #11, W and F). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** Columns a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += WIDE.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1
  return columns
}

/** The text filled with spaces up to a width in columns; longer texts stay whole. */
export const padTo = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
