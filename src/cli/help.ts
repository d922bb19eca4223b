import type {Command, Help} from 'commander'
import type {Words} from '../locale/words.ts'

/** Help in the language of the messages: commander's own has its headings in English only. */
export function helpFormatter(say: Words['say']): (command: Command, helper: Help) => string {
  return (command, helper) => {
    const rows = (list: readonly (readonly [string, string])[]) => {
      const width = Math.max(0, ...list.map(([term]) => columns(term)))
      return list.map(([term, text]) => `  ${term}${' '.repeat(width - columns(term) + 2)}${text}`)
    }
    const block = (title: string, list: readonly (readonly [string, string])[]) =>
      list.length > 0 ? [say(title), ...rows(list), ''] : []
    return [
      `${say('cli.help.usage')} ${helper.commandUsage(command)}`,
      '',
      ...(command.description() ? [command.description(), ''] : []),
      ...block(
        'cli.help.commands',
        helper.visibleCommands(command).map(sub => [helper.subcommandTerm(sub), sub.description()] as const),
      ),
      ...block(
        'cli.help.arguments',
        helper.visibleArguments(command).map(argument => [argument.name(), argument.description] as const),
      ),
      ...block(
        'cli.help.options',
        helper.visibleOptions(command).map(option => [option.flags, option.description] as const),
      ),
    ].join('\n')
  }
}

/** Width on a terminal: a Han character or full-width mark takes two columns. */
export function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(character) ? 2 : 1), 0)
}
