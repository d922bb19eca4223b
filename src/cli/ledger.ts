import {resolve} from 'node:path'
import type {LedgerMachine} from '../commands/ledger.ts'
import {EXIT, UsageFault, type CommandLine} from './model.ts'
import {openMachine, quietMachine, writingAlone} from './workspace.ts'

export const ledger: CommandLine = {
  name: 'ledger',
  define: (command, say) =>
    void command
      .option(`--add <${say('cli.name.product')}>`, say('cli.ledger.option.add'))
      .option(`--copies <${say('cli.name.n')}>`, say('cli.ledger.option.copies'))
      .option(`--to <${say('cli.name.name')}>`, say('cli.ledger.option.to'))
      .option(`--date <${say('cli.name.date')}>`, say('cli.ledger.option.date'))
      .option(`--out <${say('cli.name.folder')}>`, say('cli.build.option.out'), 'dist'),
  run: async (context, _, flags) => {
    const [{addToLedger, listLedger}, {readGiven}] = await Promise.all([
      import('../commands/ledger.ts'),
      import('../edges/exchange-files.ts'),
    ])
    const base = await openMachine(context)
    const machine: LedgerMachine & {root: string} = quietMachine(
      {
        ...base,
        readOutput: async (path: string) => {
          const bytes = await readGiven(resolve(base.root, String(flags['out'])), path)
          return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : undefined
        },
      },
      context.json,
    )
    if (flags['add'] === undefined) {
      const result = await listLedger(machine)
      if (context.json) context.print(`${JSON.stringify(result, null, 2)}\n`)
      return EXIT.well
    }
    const entry = await entryOf(flags)
    const result = await writingAlone(machine, () => addToLedger(entry, machine))
    if (context.json) context.print(`${JSON.stringify(result, null, 2)}\n`)
    return result.refused ? EXIT.findings : EXIT.well
  },
}

/** @throws UsageFault for a number of copies that is none, a day that is none, a receiver nobody named */
async function entryOf(flags: Readonly<Record<string, unknown>>) {
  const copies = Number(flags['copies'] ?? Number.NaN)
  if (flags['copies'] === undefined) throw new UsageFault('cli.usage.missing-option', {name: '--copies'})
  if (!Number.isInteger(copies) || copies < 1)
    throw new UsageFault('cli.usage.whole-number', {name: '--copies', value: String(flags['copies'])})
  const receiver = typeof flags['to'] === 'string' ? flags['to'].trim() : ''
  if (receiver === '') throw new UsageFault('cli.usage.missing-option', {name: '--to'})
  const date = flags['date'] === undefined ? undefined : String(flags['date'])
  const {isDay} = await import('../guide/schema/values.ts')
  if (date !== undefined && !isDay(date)) throw new UsageFault('cli.ledger.usage.date', {value: date})
  return {product: String(flags['add']), copies, receiver, date}
}
