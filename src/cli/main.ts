import {Command, CommanderError} from 'commander'
import {loadCatalogues, readCatalogue, READER_CATALOGUES, toolVersion} from '../edges/locales.ts'
import type {Words} from '../locale/words.ts'
import {affected} from './affected.ts'
import {build} from './build.ts'
import {check} from './check.ts'
import {doctor} from './doctor.ts'
import {helpFormatter} from './help.ts'
import {kiosk} from './kiosk.ts'
import {ledger} from './ledger.ts'
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
  kiosk,
  ledger,
  affected,
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
  try {
    return await dispatch(argv, locale, around)
  } catch (error) {
    const wrong = error instanceof CommanderError ? usageSentence(error) : undefined
    // Help and version are thrown too, and have been printed.
    if (error instanceof CommanderError && !wrong) return EXIT.well
    const words = await wordsOf(locale)
    if (wrong) {
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

/** Catalogues a command may speak from. */
const MESSAGES = [
  'cli',
  'machine',
  'preflight',
  'pairing',
  'findings',
  'terms',
  'update',
  ...READER_CATALOGUES,
]

async function wordsOf(messages: Context['locale']): Promise<Words> {
  const {createWords} = await import('../locale/create-words.ts')
  return createWords({messages, catalogues: loadCatalogues(MESSAGES), countyWords: new Map()})
}

/**
 * Words of help: sentences without values, read from the file alone. Formatting them would take longer than bare Node
 * takes to start.
 */
function helpWords(locale: Context['locale']): Words['say'] {
  const own = readCatalogue(locale, 'cli')
  return key => {
    const text = own[key]
    if (text === undefined) throw new Error(`no such word: ${key}`)
    return text
  }
}

async function dispatch(
  argv: readonly string[],
  locale: Context['locale'],
  around: Surroundings,
): Promise<Exit> {
  let exit: Exit = EXIT.well
  const help = helpWords(locale)
  const program = quiet(new Command('hanyi'), around, help)
    .description(help('cli.description'))
    .version(toolVersion(), '-V, --version', help('cli.option.version'))
    .option(`--locale <${help('cli.name.locale')}>`, help('cli.option.locale'))
  for (const line of COMMANDS) {
    const command = quiet(program.command(line.name), around, help).description(
      help(`cli.${line.name}.description`),
    )
    const say = argv.includes(line.name) ? help : namesOnly(help)
    line.define(command, say)
    command
      .option('--json', say('cli.option.json'))
      .option(`--locale <${say('cli.name.locale')}>`, say('cli.option.locale'))
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
          words: await wordsOf(locale),
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
  await program.parseAsync(asOption(argv), {from: 'user'})
  return exit
}

/** `hanyi help build` is what people try first; it means `hanyi build --help`. */
const asOption = (argv: readonly string[]): string[] =>
  argv[0] === 'help' ? [...argv.slice(1, 2), '--help'] : [...argv]

/** Words for a command nobody asked for: the list of commands shows the names of its arguments and nothing else. */
const namesOnly =
  (say: Words['say']): Words['say'] =>
  key =>
    key.startsWith('cli.name.') ? say(key) : ''

/** A command that prints our words where commander would print its own. */
function quiet(command: Command, around: Surroundings, say: Words['say']): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', say('cli.option.help'))
    .helpCommand(false)
    .configureHelp({formatHelp: helpFormatter(say)})
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
