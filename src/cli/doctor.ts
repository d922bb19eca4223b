import {EXIT, type CommandLine} from './model.ts'

export const doctor: CommandLine = {
  name: 'doctor',
  define: (command, say) =>
    void command.option(`--browser <${say('cli.name.path')}>`, say('cli.build.option.browser')),
  run: async (context, _args, flags) => {
    const {examine} = await import('../edges/doctor.ts')
    const probes = await examine(typeof flags['browser'] === 'string' ? {browser: flags['browser']} : {})
    if (context.json) {
      context.print(`${JSON.stringify({probes}, null, 2)}\n`)
    } else {
      for (const {id, ok, values} of probes) {
        const mark = context.words.say(ok ? 'cli.doctor.ok' : 'cli.doctor.bad')
        context.print(`${mark} ${context.words.say(`machine.doctor.${id}.${ok ? 'ok' : 'bad'}`, values)}\n`)
      }
      context.print(
        `${context.words.say(probes.every(probe => probe.ok) ? 'cli.doctor.all-well' : 'cli.doctor.not-well')}\n`,
      )
    }
    return probes.every(probe => probe.ok) ? EXIT.well : EXIT.machine
  },
}
