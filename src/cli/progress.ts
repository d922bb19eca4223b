import {terminalOf} from '../edges/terminal.ts'
import type {Words} from '../locale/words.ts'

/** Progress of a build for whoever is waiting. */
export interface Progress {
  /** @param step key of cli.json. */
  step: (step: string, done: number, of: number) => void
  end: () => void
}

/**
 * On a terminal one line that is written over; elsewhere one line a step, so that a log stays short. Both go to
 * stderr: stdout is the result.
 */
export function openProgress(words: Words, print: (text: string) => void): Progress {
  const {interactive} = terminalOf(process.stderr)
  let last = ''
  return {
    step: (step, done, of) => {
      const line = words.say('cli.build.progress', {step: words.say(step), done, of})
      if (interactive) print(`\r\u001b[K${line}`)
      else if (step !== last) print(`${words.say(step)}\n`)
      last = step
    },
    end: () => {
      if (interactive && last) print('\r\u001b[K')
    },
  }
}
