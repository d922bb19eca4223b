import {personOf, refuseUnknown} from './names.ts'
import {EXIT, UsageFault, type CommandLine, type Context, type Exit} from './model.ts'
import {openMachine, quietMachine, writingAlone} from './workspace.ts'

export const mark: CommandLine = {
  name: 'mark',
  define: (command, say) =>
    void command
      .argument(`<${say('cli.name.id')}>`, say('cli.mark.argument.id'))
      .argument(`[${say('cli.name.units')}...]`, say('cli.mark.argument.units'))
      .option('--all', say('cli.mark.option.all'))
      .option(`--as <${say('cli.name.state')}>`, say('cli.mark.option.as'))
      .option('--checked', say('cli.mark.option.checked'))
      .option(`--by <${say('cli.name.name')}>`, say('cli.mark.option.by'))
      .option(`--proof <${say('cli.name.code')}>`, say('cli.mark.option.proof'))
      .option(`--dismiss <${say('cli.name.rule')}>`, say('cli.mark.option.dismiss'))
      .option(`--reason <${say('cli.name.reason')}>`, say('cli.mark.option.reason')),
  run: async (context, [id, typed = []], flags) => {
    const [{mark: workflow}, {MARKS}] = await Promise.all([
      import('../commands/mark.ts'),
      import('../pairing/mark.ts'),
    ])
    const units = [typed].flat()
    if (flags['dismiss'] !== undefined || flags['reason'] !== undefined)
      return setAside(context, String(id), units, flags)
    const as = MARKS.find(one => one === flags['as'])
    if (flags['as'] !== undefined && !as) {
      throw new UsageFault('cli.usage.not-one-of', {
        name: '--as',
        value: String(flags['as']),
        list: MARKS.join('、'),
      })
    }
    if (!as && flags['checked'] !== true) throw new UsageFault('cli.usage.missing-option', {name: '--as'})
    if (as && units.length === 0 && flags['all'] !== true) throw new UsageFault('cli.mark.usage.units')
    if (units.length > 0 && flags['all'] === true) throw new UsageFault('cli.mark.usage.all-or-some')
    const by = personOf(flags['by'])
    const machine = quietMachine(await openMachine(context), context.json)
    const result = await writingAlone(machine, () =>
      workflow(
        {
          id: String(id),
          units: flags['all'] === true ? 'all' : units,
          as,
          by,
          proof: typeof flags['proof'] === 'string' ? flags['proof'] : undefined,
          checked: flags['checked'] === true,
        },
        machine,
      ),
    )
    if (context.json) context.print(`${JSON.stringify(result, null, 2)}\n`)
    refuseUnknown(result.unknown)
    return result.refused.length > 0 || (flags['checked'] === true && !result.checked)
      ? EXIT.findings
      : EXIT.well
  },
}

/** `--dismiss`: a judgement on findings instead of one on the texts. */
async function setAside(
  context: Context,
  id: string,
  units: string[],
  flags: Readonly<Record<string, unknown>>,
): Promise<Exit> {
  const {dismiss: rule, reason} = flags
  const others = ['as', 'all', 'proof', 'checked'].some(name => flags[name] !== undefined)
  if (
    typeof rule !== 'string' ||
    typeof reason !== 'string' ||
    reason.trim() === '' ||
    others ||
    units.length === 0
  )
    throw new UsageFault('cli.mark.usage.dismiss')
  const by = personOf(flags['by'])
  const {dismiss} = await import('../commands/dismiss.ts')
  const machine = quietMachine(await openMachine(context), context.json)
  const result = await writingAlone(machine, () =>
    dismiss({id, units, rule, reason: reason.trim(), by}, machine),
  )
  if (context.json) context.print(`${JSON.stringify(result, null, 2)}\n`)
  refuseUnknown(result.unknown)
  return result.refused.length > 0 ? EXIT.findings : EXIT.well
}
