import {personOf, refuseUnknown} from './names.ts'
import {EXIT, UsageFault, type CommandLine} from './model.ts'
import {openMachine, quietMachine, writingAlone} from './workspace.ts'

export const sign: CommandLine = {
  name: 'sign',
  define: (command, say) =>
    void command
      .argument(`<${say('cli.name.ids')}...>`, say('cli.argument.ids'))
      .option(`--role <${say('cli.name.role')}>`, say('cli.sign.option.role'))
      .option(`--by <${say('cli.name.name')}>`, say('cli.sign.option.by')),
  run: async (context, [ids = []], flags) => {
    const role = flags['role']
    if (typeof role !== 'string') throw new UsageFault('cli.usage.missing-option', {name: '--role'})
    const by = personOf(flags['by'])
    const {sign: workflow} = await import('../commands/sign.ts')
    const machine = quietMachine(await openMachine(context), context.json)
    const result = await writingAlone(machine, () => workflow({ids: [ids].flat(), role, by}, machine))
    if (context.json) context.print(`${JSON.stringify(result, null, 2)}\n`)
    refuseUnknown(result.unknown)
    return result.refused.length > 0 ? EXIT.findings : EXIT.well
  },
}
