import {openMachine, quietMachine} from './workspace.ts'
import {refuseUnknown} from './names.ts'
import {EXIT, UsageFault, type CommandLine} from './model.ts'
import type {CheckFormat} from '../commands/check.ts'

const CHECK_FORMATS: readonly string[] = ['text', 'json', 'sarif', 'github']

export const check: CommandLine = {
  name: 'check',
  define: (command, say) =>
    void command
      .argument(`[${say('cli.name.ids')}...]`, say('cli.argument.ids'))
      .option(`--format <${say('cli.name.format')}>`, say('cli.check.option.format'), 'text'),
  run: async (context, [ids = []], flags) => {
    const format = context.json ? 'json' : String(flags['format'])
    if (!CHECK_FORMATS.includes(format)) {
      throw new UsageFault('cli.usage.not-one-of', {
        name: '--format',
        value: format,
        list: CHECK_FORMATS.join('、'),
      })
    }
    const [{check: workflow}, {openFonts}, {printTheme}, {toolVersion}] = await Promise.all([
      import('../commands/check.ts'),
      import('../edges/fonts/index.ts'),
      import('../edges/theme.ts'),
      import('../edges/locales.ts'),
    ])
    const machine = quietMachine(await openMachine(context), format === 'json')
    const fonts = await openFonts()
    const result = await workflow(
      {
        ids: [ids].flat(),
        format: format as CheckFormat,
        covered: fonts.covered,
        theme: printTheme(),
        toolVersion: toolVersion(),
      },
      machine,
    )
    if (format === 'json') context.print(`${JSON.stringify(result, null, 2)}\n`)
    refuseUnknown(result.unknown)
    return result.counts.error > 0 ? EXIT.findings : EXIT.well
  },
}
