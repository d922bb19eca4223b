import {EXIT, UsageFault, type CommandLine} from './model.ts'
import {openMachine, quietMachine} from './workspace.ts'

export const affected: CommandLine = {
  name: 'affected',
  define: (command, say) =>
    void command
      .argument(`<${say('cli.name.fact')}>`, say('cli.affected.argument'))
      .option(`--out <${say('cli.name.folder')}>`, say('cli.build.option.out'), 'dist')
      .option(`--browser <${say('cli.name.path')}>`, say('cli.build.option.browser')),
  run: async (context, [typed = ''], flags) => {
    const [{openBuildMachine}, {affected: workflow}] = await Promise.all([
      import('./build-machine.ts'), // fonts and printing: `hanyi --help` must not wait for them
      import('../commands/affected/affected.ts'),
    ])
    const base = await openMachine(context)
    const workspace = await base.readWorkspace()
    const machine = await openBuildMachine(
      {...quietMachine(base, context.json), readWorkspace: async () => workspace},
      {
        han: workspace.settings.fonts.han,
        locale: context.locale,
        out: String(flags['out']),
        mode: 'release',
        jobs: 2,
        ...(typeof flags['browser'] === 'string' ? {browser: flags['browser']} : {}),
        printError: context.json ? () => undefined : context.printError,
      },
    )
    try {
      const result = await workflow(String(typed), machine)
      if (!result) throw new UsageFault('cli.affected.usage.unknown', {name: String(typed)})
      if (context.json) context.print(`${JSON.stringify(result, null, 2)}\n`)
      return result.held.length > 0 ? EXIT.findings : EXIT.well
    } finally {
      await machine.close()
    }
  },
}
