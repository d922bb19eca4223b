import {refuseUnknown} from './names.ts'
import {EXIT, type CommandLine} from './model.ts'
import {openMachine, quietMachine} from './workspace.ts'

export const status: CommandLine = {
  name: 'status',
  define: (command, say) => void command.argument(`[${say('cli.name.ids')}...]`, say('cli.argument.ids')),
  run: async (context, [ids = []]) => {
    const [{status: workflow}, {loadCatalogues, READER_CATALOGUES}] = await Promise.all([
      import('../commands/status.ts'),
      import('../edges/locales.ts'),
    ])
    const machine = quietMachine(await openMachine(context), context.json)
    const catalogues = loadCatalogues(READER_CATALOGUES)
    const words = {all: Object.keys(catalogues['zh-CN']), yi: Object.keys(catalogues.ii)}
    const result = await workflow({ids: [ids].flat(), words}, machine)
    if (context.json) context.print(`${JSON.stringify(result, null, 2)}\n`)
    refuseUnknown(result.unknown)
    return EXIT.well
  },
}
