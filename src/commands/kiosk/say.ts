import type {Problem} from '../../bundle/problem.ts'
import type {KioskMachine} from './machine.ts'

/** A stick full of rubbish is told in a page, not in a book. */
const SHOWN = 12

/** Sentences for what is wrong, the first dozen. */
export function problemLines(problems: readonly Problem[], {words}: Pick<KioskMachine, 'words'>): string[] {
  const lines = problems
    .slice(0, SHOWN)
    .map(({reason, file, values}) =>
      words.say(`update.problem.${reason}`, {...values, ...(file === undefined ? {} : {file: shown(file)})}),
    )
  const rest = problems.length - SHOWN
  return rest > 0 ? [...lines, words.say('update.problem.more', {n: rest})] : lines
}

export function sayProblems(problems: readonly Problem[], machine: KioskMachine): void {
  for (const line of problemLines(problems, machine)) {
    machine.print(`${machine.words.say('update.refused.mark')}${line}`)
  }
}

/** Version, dates, size, who signed, the code to compare. */
export function sayBundle(
  bundle: {
    version?: string
    created?: string
    reviewBy?: string
    files?: number
    bytes?: number
    signedBy: readonly string[]
    code?: string
  },
  {words, print}: KioskMachine,
): void {
  const {version = '', created = '', reviewBy = '', files = 0, bytes = 0, signedBy, code = ''} = bundle
  print(words.say('update.bundle.version', {version, created, reviewBy}))
  print(words.say('update.bundle.size', {files, size: megabytes(bytes)}))
  print(words.say('update.bundle.signed', {names: signedBy.join('、')}))
  print(words.say('update.bundle.code', {code}))
}

/** In MB with one digit, at least 0.1. */
export const megabytes = (bytes: number): string => Math.max(0.1, bytes / 1e6).toFixed(1)

/** A name from a stranger's manifest must not move the cursor about or write over the line. */
const shown = (name: string): string =>
  name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '?').slice(0, 200)
