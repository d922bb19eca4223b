import type {Exchange} from '../commands/terms/exchange.ts'
import type {FileRefusal, TermsMachine} from '../commands/terms/machine.ts'
import {EXIT, UsageFault, type CommandLine, type Context, type Exit} from './model.ts'
import {personOf} from './names.ts'
import {openMachine, quietMachine, writingAlone} from './workspace.ts'

/** What the command can be asked to do beside looking words up and judging the termbase. */
const ACTIONS = ['submit', 'return', 'export', 'import', 'stale'] as const
type Action = (typeof ACTIONS)[number]

/** Those that can be about some words alone. */
const TAKE_WORDS: ReadonlySet<Action> = new Set(['submit', 'stale'])

export const terms: CommandLine = {
  name: 'terms',
  define: (command, say) =>
    void command
      .argument(`[${say('cli.name.words')}...]`, say('cli.terms.argument.words'))
      .option('--used', say('cli.terms.option.used'))
      .option(`--submit <${say('cli.name.file')}>`, say('cli.terms.option.submit'))
      .option(`--return <${say('cli.name.file')}>`, say('cli.terms.option.return'))
      .option(`--export <${say('cli.name.file')}>`, say('cli.terms.option.export'))
      .option(`--import <${say('cli.name.file')}>`, say('cli.terms.option.import'))
      .option('--stale', say('cli.terms.option.stale'))
      .option(`--by <${say('cli.name.name')}>`, say('cli.terms.option.by')),
  run: async (context, [typed = []], flags) => {
    const asked = [typed].flat()
    const action = actionOf(flags, asked)
    const machine = await openTermsMachine(context)
    if (action !== undefined) return act(action, flags, asked, machine, context)
    if (asked.length > 0 || flags['used'] === true) {
      const {lookTerms} = await import('../commands/terms/look.ts')
      // Pinyin has spaces: what was typed without quotes is one word too.
      const result = await lookTerms({query: asked.join(' '), used: flags['used'] === true}, machine)
      show(context, result)
      return EXIT.well
    }
    const {lintTerms} = await import('../commands/terms/lint.ts')
    const result = await lintTerms(machine)
    show(context, result)
    return result.counts.error > 0 ? EXIT.findings : EXIT.well
  },
}

/** @throws UsageFault when two things are asked for at once. */
function actionOf(flags: Readonly<Record<string, unknown>>, asked: readonly string[]): Action | undefined {
  const wanted = ACTIONS.filter(action => flags[action] !== undefined)
  const [action, other] = wanted
  if (action !== undefined && other !== undefined)
    throw new UsageFault('cli.terms.usage.one', {first: `--${action}`, second: `--${other}`})
  if (action !== undefined && flags['used'] === true)
    throw new UsageFault('cli.terms.usage.one', {first: `--${action}`, second: '--used'})
  if (action !== undefined && !TAKE_WORDS.has(action) && asked.length > 0)
    throw new UsageFault('cli.terms.usage.no-words', {name: `--${action}`})
  if (action === 'stale' && asked.length === 0) throw new UsageFault('cli.terms.usage.which')
  return action
}

async function act(
  action: Action,
  flags: Readonly<Record<string, unknown>>,
  asked: readonly string[],
  machine: TermsMachine & {root: string},
  context: Context,
): Promise<Exit> {
  const path = String(flags[action])
  switch (action) {
    case 'submit': {
      await endingMustBe(path, ['xlsx'])
      const {submitTerms} = await import('../commands/terms/submit.ts')
      const result = await submitTerms({queries: asked, path}, machine)
      refuseFile(result.refused, path)
      show(context, result)
      return EXIT.well
    }
    case 'return': {
      await endingMustBe(path, ['xlsx'])
      const by = personOf(flags['by'])
      const {takeFormBack} = await import('../commands/terms/take-back.ts')
      const result = await writingAlone(machine, () => takeFormBack({path, by}, machine))
      refuseFile(result.file, path)
      show(context, result)
      return result.refused.length > 0 || result.stale.some(one => one.damaged) ? EXIT.findings : EXIT.well
    }
    case 'export': {
      const {EXCHANGE, exportTerms} = await import('../commands/terms/exchange.ts')
      const result = await exportTerms({path, kind: await endingMustBe(path, EXCHANGE)}, machine)
      refuseFile(result.refused, path)
      show(context, result)
      return EXIT.well
    }
    case 'import': {
      const {EXCHANGE, importTerms} = await import('../commands/terms/exchange.ts')
      const kind: Exchange = await endingMustBe(path, EXCHANGE)
      const result = await writingAlone(machine, () => importTerms({path, kind}, machine))
      refuseFile(result.file, path)
      show(context, result)
      return result.refused.length > 0 ? EXIT.findings : EXIT.well
    }
    case 'stale': {
      const {markOutdated} = await import('../commands/terms/stale.ts')
      const result = await writingAlone(machine, () => markOutdated(asked, machine))
      show(context, result)
      const wrong = result.unknown.length > 0 || result.stale.some(one => one.damaged)
      return wrong ? EXIT.findings : EXIT.well
    }
  }
}

async function openTermsMachine(context: Context): Promise<TermsMachine & {root: string}> {
  const [base, files] = await Promise.all([openMachine(context), import('../edges/exchange-files.ts')])
  return {
    ...quietMachine(base, context.json),
    readGiven: path => files.readGiven(context.cwd, path),
    writeGiven: (path, bytes) => files.writeGiven(context.cwd, path, bytes),
    sheetTexts: files.readSheetTexts,
  }
}

/** @throws UsageFault when the name of a file does not say that it is one of these kinds. */
async function endingMustBe<Kind extends string>(path: string, kinds: readonly Kind[]): Promise<Kind> {
  const {endingOf} = await import('../edges/exchange-files.ts')
  const kind = kinds.find(one => one === endingOf(path))
  if (kind === undefined)
    throw new UsageFault('cli.terms.usage.ending', {path, list: kinds.map(one => `.${one}`).join('、')})
  return kind
}

function refuseFile(reason: FileRefusal | undefined, path: string): void {
  if (reason !== undefined) throw new UsageFault(`cli.terms.file.${reason}`, {path})
}

function show(context: Context, result: object): void {
  if (context.json) context.print(`${JSON.stringify(result, null, 2)}\n`)
}
