import {UsageFault, type CommandLine} from './model.ts'

const ACTIONS = ['keygen', 'pack', 'verify', 'install'] as const
export type KioskAction = (typeof ACTIONS)[number]

/** Options each action takes; another one is wrong use, not a silence. */
const TAKES: Readonly<Record<KioskAction, readonly string[]>> = {
  keygen: ['name', 'key', 'needed'],
  pack: ['key', 'from', 'out'],
  verify: ['to'],
  install: ['to', 'first', 'from'],
}
const OPTIONS = ['name', 'key', 'needed', 'from', 'out', 'to', 'first']

export const kiosk: CommandLine = {
  name: 'kiosk',
  define: (command, say) =>
    void command
      .argument(`<${say('cli.name.action')}>`, say('cli.kiosk.argument.action'))
      .argument(`[${say('cli.name.folder')}]`, say('cli.kiosk.argument.folder'))
      .option(`--name <${say('cli.name.name')}>`, say('cli.kiosk.option.name'))
      .option(`--key <${say('cli.name.file')}...>`, say('cli.kiosk.option.key'))
      .option(`--needed <${say('cli.name.n')}>`, say('cli.kiosk.option.needed'))
      .option(`--from <${say('cli.name.folder')}>`, say('cli.kiosk.option.from'))
      .option(`--out <${say('cli.name.folder')}>`, say('cli.kiosk.option.out'))
      .option(`--to <${say('cli.name.folder')}>`, say('cli.kiosk.option.to'))
      .option('--first', say('cli.kiosk.option.first')),
  run: async (context, [typed, folder], flags) => {
    const action = ACTIONS.find(one => one === typed)
    if (action === undefined) {
      throw new UsageFault('cli.usage.not-one-of', {
        name: context.words.say('cli.name.action'),
        value: String(typed),
        list: ACTIONS.join('、'),
      })
    }
    const wrong = OPTIONS.find(one => flags[one] !== undefined && !TAKES[action].includes(one))
    if (wrong !== undefined) throw new UsageFault('cli.kiosk.usage.option', {name: `--${wrong}`, action})
    const given = typeof folder === 'string' ? folder : undefined
    if (given !== undefined && (action === 'keygen' || action === 'pack'))
      throw new UsageFault('cli.usage.excess-arguments')
    const {ACTION} = await import('./kiosk-actions.ts')
    return ACTION[action](context, given, flags)
  },
}
