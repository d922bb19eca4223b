import {EXIT, UsageFault, type CommandLine} from './model.ts'
import {openMachine, quietMachine, writingAlone} from './workspace.ts'

const KINDS = ['guide', 'bundle', 'policy', 'booklet'] as const

export const newGuide: CommandLine = {
  name: 'new',
  define: (command, say) =>
    void command
      .argument(`<${say('cli.name.kind')}>`, say('cli.new.argument.kind'))
      .argument(`<${say('cli.name.title')}>`, say('cli.new.argument.title'))
      .option(`--id <${say('cli.name.id')}>`, say('cli.new.option.id')),
  run: async (context, [kind, title], flags) => {
    const wanted = KINDS.find(one => one === kind)
    if (!wanted)
      throw new UsageFault('cli.usage.not-one-of', {name: 'new', value: String(kind), list: KINDS.join('、')})
    // A guide is found by its title: marks alone are none.
    if (!/[\p{L}\p{N}]/u.test(String(title)))
      throw new UsageFault('cli.new.refused.title', {title: String(title)})
    const {create} = await import('../commands/new.ts')
    const machine = quietMachine(await openMachine(context), context.json)
    const result = await writingAlone(machine, () =>
      create(
        {kind: wanted, title: String(title), id: typeof flags['id'] === 'string' ? flags['id'] : undefined},
        machine,
      ),
    )
    if ('refused' in result) throw new UsageFault(result.refused, {id: result.id})
    if (context.json) context.print(`${JSON.stringify(result, null, 2)}\n`)
    return EXIT.well
  },
}
