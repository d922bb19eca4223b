import {EXIT, UsageFault, type CommandLine} from './model.ts'

const KINDS = ['guide', 'county', 'settings', 'booklet'] as const

export const schema: CommandLine = {
  name: 'schema',
  define: (command, say) => void command.argument(`<${say('cli.name.kind')}>`, say('cli.schema.argument')),
  run: async (context, [kind]) => {
    const wanted = KINDS.find(one => one === kind)
    if (!wanted) {
      throw new UsageFault('cli.usage.not-one-of', {
        name: 'schema',
        value: String(kind),
        list: KINDS.join('、'),
      })
    }
    const {jsonSchemaOf} = await import('../guide/schema/json-schema.ts')
    context.print(`${JSON.stringify(jsonSchemaOf(wanted), null, 2)}\n`)
    return EXIT.well
  },
}
