import {Command, CommanderError} from 'commander'
import {loadCatalogues, READER_CATALOGUES, toolVersion} from '../edges/locales.ts'
import {createWords} from '../locale/create-words.ts'
import type {Words} from '../locale/words.ts'
import {build} from './build.ts'
import {check} from './check.ts'
import {doctor} from './doctor.ts'
import {helpFormatter} from './help.ts'
import {lsp} from './lsp.ts'
import {mark} from './mark.ts'
import {EXIT, UsageFault, type CommandLine, type Context, type Exit} from './model.ts'
import {newGuide} from './new.ts'
import {schema} from './schema.ts'
import {sign} from './sign.ts'
import {status} from './status.ts'
import {sync} from './sync.ts'
import {terms} from './terms.ts'
import {usageSentence} from './usage.ts'

/** Every command, in the order of DESIGN §4. To add one: its two files, one line here. */
const COMMANDS: readonly CommandLine[] = [
  newGuide,
  check,
  sync,
  status,
  mark,
  sign,
  terms,
  build,
  lsp,
  schema,
  doctor,
]

/** Streams and folder of the process; tests hand in their own. */
export interface Surroundings {
  cwd: string
  print: (text: string) => void
  printError: (text: string) => void
}

/**
 * Runs the program once.
 *
 * @param argv arguments after the program's name.
 * @returns the exit status of DESIGN §4; never throws.
 */
export async function run(
  argv: readonly string[],
  around: Surroundings = processSurroundings(),
): Promise<Exit> {
  const locale = wantedLocale(argv)
  const words = createWords({
    messages: locale,
    catalogues: loadCatalogues(['cli', 'machine', 'pairing', 'findings', 'terms', ...READER_CATALOGUES]),
    countyWords: new Map(),
  })
  try {
    return await dispatch(argv, locale, words, around)
  } catch (error) {
    if (error instanceof CommanderError) {
      const wrong = usageSentence(error)
      if (!wrong) return EXIT.well
      around.printError(`${words.say(wrong.key, wrong.values)}\n${words.say('cli.usage.see-help')}\n`)
      return EXIT.usage
    }
    if (error instanceof UsageFault) {
      around.printError(`${words.say(error.key, error.values)}\n`)
      return EXIT.usage
    }
    return machineFault(error, words, around)
  }
}

async function dispatch(
  argv: readonly string[],
  locale: Context['locale'],
  words: Words,
  around: Surroundings,
): Promise<Exit> {
  let exit: Exit = EXIT.well
  const program = quiet(new Command('hanyi'), around, words)
    .description(words.say('cli.description'))
    .version(toolVersion(), '-V, --version', words.say('cli.option.version'))
    .option(`--locale <${words.say('cli.name.locale')}>`, words.say('cli.option.locale'))
  for (const line of COMMANDS) {
    const command = quiet(program.command(line.name), around, words).description(
      words.say(`cli.${line.name}.description`),
    )
    line.define(command, words.say)
    command
      .option('--json', words.say('cli.option.json'))
      .option(`--locale <${words.say('cli.name.locale')}>`, words.say('cli.option.locale'))
      .action(async () => {
        const flags = command.opts<Record<string, unknown>>()
        const asked = flags['locale'] ?? program.opts<Record<string, unknown>>()['locale'] ?? locale
        if (asked !== locale) {
          throw new UsageFault('cli.usage.not-one-of', {
            name: '--locale',
            value: String(asked),
            list: 'zh-CN、en',
          })
        }
        const context: Context = {
          words,
          cwd: around.cwd,
          json: flags['json'] === true,
          locale,
          print: around.print,
          printError: around.printError,
        }
        exit = await line.run(context, command.processedArgs as (string | string[])[], flags)
      })
  }
  if (argv.length === 0) {
    around.print(program.helpInformation())
    return EXIT.usage
  }
  await program.parseAsync([...argv], {from: 'user'})
  return exit
}

/** A command that prints our words where commander would print its own. */
function quiet(command: Command, around: Surroundings, words: Words): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', words.say('cli.option.help'))
    .helpCommand(false)
    .configureHelp({formatHelp: helpFormatter(words.say)})
    .configureOutput({writeOut: around.print, writeErr: () => undefined})
}

/** `--locale en` is wanted before anything is parsed, since the parser speaks it too. */
function wantedLocale(argv: readonly string[]): 'zh-CN' | 'en' {
  const at = argv.indexOf('--locale')
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--locale=en') ? 'en' : 'zh-CN'
}

function machineFault(error: unknown, words: Words, around: Surroundings): Exit {
  const known = error as {key?: unknown; values?: unknown}
  if (error instanceof Error && error.name === 'MachineFault' && typeof known.key === 'string') {
    around.printError(`${words.say(known.key, known.values as Record<string, string>)}\n`)
  } else {
    const what = error instanceof Error ? error.message : String(error)
    around.printError(`${words.say('cli.machine.unexpected', {what})}\n`)
  }
  return EXIT.machine
}

function processSurroundings(): Surroundings {
  // `hanyi status | head` closes the pipe early; that is no fault of anyone's.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  return {
    cwd: process.cwd(),
    print: text => void process.stdout.write(text),
    printError: text => void process.stderr.write(text),
  }
}
