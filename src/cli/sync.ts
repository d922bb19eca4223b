import {refuseUnknown} from './names.ts'
import {EXIT, type CommandLine} from './model.ts'
import {openMachine, quietMachine, writingAlone} from './workspace.ts'

export const sync: CommandLine = {
  name: 'sync',
  define: (command, say) =>
    void command
      .argument(`[${say('cli.name.ids')}...]`, say('cli.argument.ids'))
      .option('--fill', say('cli.sync.option.fill')),
  run: async (context, [ids = []], flags) => {
    const {sync: workflow} = await import('../commands/sync.ts')
    const machine = quietMachine(await openMachine(context), context.json)
    const result = await writingAlone(machine, () =>
      workflow({ids: [ids].flat(), fill: flags['fill'] === true}, machine),
    )
    if (context.json) context.print(`${JSON.stringify(result, null, 2)}\n`)
    refuseUnknown(result.unknown)
    return result.refused.length > 0 ? EXIT.findings : EXIT.well
  },
}
