import {EXIT, UsageFault, type CommandLine} from './model.ts'
import {refuseUnknown} from './names.ts'
import {openMachine, quietMachine} from './workspace.ts'
import type {FormatId} from '../guide/schema/settings-file.ts'

export const build: CommandLine = {
  name: 'build',
  define: (command, say) =>
    void command
      .argument(`[${say('cli.name.ids')}...]`, say('cli.argument.ids'))
      .option(`--format <${say('cli.name.format')}...>`, say('cli.build.option.format'))
      .option(`--out <${say('cli.name.folder')}>`, say('cli.build.option.out'), 'dist')
      .option('--draft', say('cli.build.option.draft'))
      .option('--pseudo', say('cli.build.option.pseudo'))
      .option('--proof', say('cli.build.option.proof'))
      .option(`--jobs <${say('cli.name.n')}>`, say('cli.build.option.jobs'), '2')
      .option(`--browser <${say('cli.name.path')}>`, say('cli.build.option.browser'))
      .option('--strict', say('cli.option.strict')),
  run: async (context, [ids = []], flags) => {
    const [{openBuildMachine}, {build: workflow}, {proof}, {buildTable}, {FORMATS}, {selectGuides}] =
      await Promise.all([
        import('./build-machine.ts'), // fonts and printing: `hanyi --help` must not wait for them
        import('../commands/build/build.ts'),
        import('../commands/build/proof.ts'),
        import('../commands/report/build-table.ts'),
        import('../guide/schema/settings-file.ts'),
        import('../commands/select.ts'),
      ])
    const asked =
      flags['format'] === undefined
        ? [...FORMATS]
        : (flags['format'] as string[]).flatMap(one => one.split(','))
    const unknown = asked.filter(one => !(FORMATS as readonly string[]).includes(one))
    if (unknown.length > 0) {
      throw new UsageFault('cli.usage.not-one-of', {
        name: '--format',
        value: unknown.join('、'),
        list: FORMATS.join('、'),
      })
    }
    const jobs = Number(flags['jobs'])
    if (!Number.isInteger(jobs) || jobs < 1) {
      throw new UsageFault('cli.usage.whole-number', {name: '--jobs', value: String(flags['jobs'])})
    }
    const modes = ['draft', 'pseudo', 'proof'].filter(one => flags[one] === true)
    if (modes.length > 1) throw new UsageFault('cli.usage.draft-or-pseudo')
    if (flags['proof'] === true && flags['format'] !== undefined)
      throw new UsageFault('cli.usage.proof-alone')
    // A 审校单 is a draft of its own kind, and lies with the others.
    const mode =
      flags['pseudo'] === true
        ? 'pseudo'
        : flags['draft'] === true || flags['proof'] === true
          ? 'draft'
          : 'release'
    const base = await openMachine(context)
    const workspace = await base.readWorkspace()
    // Before anything is printed: a slip in a title must not cost the minutes of a whole build.
    refuseUnknown(selectGuides(workspace, [ids].flat()).unknown)
    const machine = await openBuildMachine(
      {...quietMachine(base, context.json), readWorkspace: async () => workspace},
      {
        han: workspace.settings.fonts.han,
        locale: context.locale,
        out: String(flags['out']),
        mode,
        jobs,
        ...(typeof flags['browser'] === 'string' ? {browser: flags['browser']} : {}),
        printError: context.json ? () => undefined : context.printError,
      },
    )
    try {
      if (flags['proof'] === true) {
        const made = await proof([ids].flat(), machine)
        if (context.json) context.print(`${JSON.stringify(made, null, 2)}\n`)
        const failed = made.held.some(({reason}) => reason !== 'no-yi')
        return failed || (flags['strict'] === true && made.held.length > 0) ? EXIT.findings : EXIT.well
      }
      const result = await workflow({ids: [ids].flat(), formats: asked as FormatId[], mode}, machine)
      if (context.json) {
        const {outputs, held} = result
        context.print(
          `${JSON.stringify({outputs, held: held.map(({format, id, reason, units}) => ({format, id, reason: reason.replace('cli.held.', ''), units}))}, null, 2)}\n`,
        )
      } else {
        for (const line of buildTable(result, workspace, machine.readerWords(new Map()))) machine.print(line)
        machine.print(machine.words.say('cli.build.open', {folder: machine.shownFolder}))
      }
      const strict = flags['strict'] === true && result.held.length > 0
      return result.counts.error > 0 || strict ? EXIT.findings : EXIT.well
    } finally {
      await machine.close()
    }
  },
}
