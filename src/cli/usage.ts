import type {CommanderError} from 'commander'
import type {Values} from '../locale/words.ts'

/** commander's codes of wrong use, and the sentence of ours that stands for each. */
const SENTENCES: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'cli.usage.unknown-option',
  'commander.unknownCommand': 'cli.usage.unknown-command',
  'commander.missingArgument': 'cli.usage.missing-argument',
  'commander.optionMissingArgument': 'cli.usage.option-missing-argument',
  'commander.missingMandatoryOptionValue': 'cli.usage.missing-option',
  'commander.excessArguments': 'cli.usage.excess-arguments',
  'commander.invalidArgument': 'cli.usage.invalid-argument',
}

/** Codes by which commander ends after printing help or the version: nothing is wrong. */
const WELL = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version'])

/**
 * Turns commander's error into a sentence of ours, since its own are English.
 *
 * @returns undefined when nothing is wrong (help, version); else the key and values of the sentence.
 */
export function usageSentence(error: CommanderError): {key: string; values: Values} | undefined {
  if (WELL.has(error.code) && error.exitCode === 0) return undefined
  const key = SENTENCES[error.code] ?? 'cli.usage.other'
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  return {key, values: {name: named}}
}
