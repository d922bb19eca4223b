import type {Command, Help} from 'commander'
import {columnsOf, padTo} from '../edges/terminal.ts'
import type {Words} from '../locale/words.ts'

/** Help in the language of the messages: commander's own has its headings in English only. */
export function helpFormatter(say: Words['say']): (command: Command, helper: Help) => string {
  return (command, helper) => {
    // commander writes these two words itself, in English.
    const named = (text: string) =>
      text
        .replace('[options]', `[${say('cli.help.name.options')}]`)
        .replace('[command]', `[${say('cli.help.name.command')}]`)
    const rows = (list: readonly (readonly [string, string])[]) => {
      const width = Math.max(0, ...list.map(([term]) => columnsOf(term)))
      return list.map(([term, text]) => `  ${padTo(term, width + 2)}${text}`)
    }
    const block = (title: string, list: readonly (readonly [string, string])[]) =>
      list.length > 0 ? [say(title), ...rows(list), ''] : []
    return [
      `${say('cli.help.usage')}${named(helper.commandUsage(command))}`,
      '',
      ...(command.description() ? [command.description(), ''] : []),
      ...block(
        'cli.help.commands',
        helper
          .visibleCommands(command)
          .map(sub => [named(helper.subcommandTerm(sub)), sub.description()] as const),
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
