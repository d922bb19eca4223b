import {rules} from '../../check/index.ts'
import type {Finding} from '../../check/model.ts'
import {findingsOf} from '../../check/run.ts'
import {approvedWords} from '../../guide/csv/words.ts'
import {serialiseEditionRecord, type EditionRecord} from '../../guide/ledger/edition-record.ts'
import type {Booklet} from '../../guide/model.ts'
import {FORMATS, type FormatId} from '../../guide/schema/settings-file.ts'
import {formatFact, formatHours} from '../../locale/fact-format.ts'
import {formats} from '../../publish/index.ts'
import type {BuildMode, FormatInput, FormatPlan, Held, Output, PrintJob} from '../../publish/model.ts'
import {startPage} from '../../publish/start-page/index.ts'
import {judge} from '../judge.ts'
import {counts} from '../report/text.ts'
import {selectGuides, titleOf} from '../select.ts'
import {contentDate} from './content-date.ts'
import {heldEverywhere, makeEditions, OF_THE_PRESS} from './editions.ts'
import type {BuildMachine} from './machine.ts'
import {editionRecords, recordPath} from './records.ts'
import {styledBy} from './styles.ts'

export interface BuildOptions {
  ids: readonly string[]
  formats: readonly FormatId[]
  mode: BuildMode
}

/** The `--json` promise of DESIGN §4, and what the table at the end is made of. */
export interface BuildResult {
  outputs: {format: FormatId; id: string; path: string; sha256: string}[]
  held: Held[]
  counts: ReturnType<typeof counts>
  findings: Finding[]
  /** Those of them that kept a whole format from being made. */
  broken: Finding[]
  /** Words of the tool that have no Yi, each once. */
  gaps: readonly string[]
  /** What was made and is not in the ledger: to be entered once it is printed or handed out. */
  offered: readonly EditionRecord[]
}

type Job = PrintJob & {id: string; format: FormatId}
type Product = Output & {id: string; format: FormatId}

/**
 * Reads, judges, makes and writes. What is held back is in the result with its reason; a job whose pages exceed what
 * its paper allows is held too, never cut. The kiosk is written last, so that a build that dies leaves the old one.
 */
export async function build(options: BuildOptions, machine: BuildMachine): Promise<BuildResult> {
  machine.progress('cli.build.step.read', 0, 1)
  const workspace = await machine.readWorkspace()
  const {guides} = selectGuides(workspace, options.ids)
  const {paired, findings: judged} = judge(
    workspace,
    machine.covered,
    machine.words,
    paired => contentDate(paired, machine.sourceDate),
    undefined,
    machine.theme,
  )
  const day = contentDate(paired, machine.sourceDate)
  const words = machine.readerWords(approvedWords(workspace.words))
  const resolve: FormatInput['resolve'] = (name, guide, tag) =>
    formatFact(name, guide, workspace.county, tag, words)
  const {editions, left} = makeEditions(workspace, paired, judged, options.mode, resolve)
  const [sound, unsound] = booksBy(judged, workspace.booklets, options.mode)
  const input: FormatInput = {
    workspace: {...workspace, booklets: sound},
    mode: options.mode,
    editions,
    only: options.ids.length > 0 ? new Set(guides.map(guide => guide.id)) : undefined,
    words,
    resolve,
    hours: (entry, tag) => formatHours(entry, tag, words),
    toolVersion: machine.toolVersion,
    contentDate: day,
    template: machine.template,
    measure: machine.measure,
    screenFonts: machine.screenFonts,
    kioskApp: options.formats.includes('kiosk') ? machine.kioskApp() : new Map(),
  }
  const held: Held[] = heldEverywhere(left, options.formats)
  if (options.formats.includes('booklet')) held.push(...unsound.map(({id, title}) => heldBook(id, title.zh)))
  const products: Product[] = []
  const jobs: Job[] = []
  const faulty: Finding[] = []
  const broken = new Set<string>()
  const chosen = formats.filter(format => options.formats.includes(format.id))
  const told = new Set<Finding>()
  for (const [n, format] of chosen.entries()) {
    machine.progress('cli.build.step.compose', n, chosen.length)
    const faults = styledBy(judged, format.styles ?? [])
    if (faults.length > 0) {
      broken.add(format.id)
      for (const fault of faults) told.add(fault)
      continue
    }
    const plan: FormatPlan = await format.plan(input)
    held.push(...plan.held)
    if (plan.faults && plan.faults.length > 0) {
      broken.add(format.id)
      faulty.push(...findingsOf(plan.faults, rules, machine.words))
    }
    products.push(...plan.outputs.map(output => ({...output, format: format.id})))
    jobs.push(...plan.prints.map(job => ({...job, format: format.id})))
  }
  const findings = [...judged, ...faulty]
  let done = 0
  machine.progress('cli.build.step.print', 0, jobs.length)
  for await (const {job, bytes, problems, press} of machine.printAll(jobs, {contentDate: day})) {
    machine.progress('cli.build.step.print', ++done, jobs.length)
    const {id, format, title, path} = job
    if (problems.length === 0) products.push({path, bytes, id, format})
    products.push(...(press?.outputs ?? []).map(output => ({...output, id, format})))
    const all = [...problems, ...(press?.problems ?? [])]
    held.push(...all.map(({key, values}) => ({format, id, title, reason: key, values, units: 0})))
  }
  const ordered = products.toSorted(byFormatThenPath)
  const titles = new Map(workspace.guides.map(guide => [guide.id, titleOf(guide)]))
  const start = startPage({
    outputs: ordered.map(({format, id, path}) => ({format, id, path, title: titles.get(id) ?? id})),
    held,
    mode: options.mode,
    workspace,
    words,
    contentDate: day,
    template: machine.template,
  })
  const records = options.mode === 'release' ? editionRecords(ordered, input) : []
  const recorded = records.map(record => ({
    path: recordPath(record.product),
    bytes: new TextEncoder().encode(serialiseEditionRecord(record)),
  }))
  machine.progress('cli.build.step.write', 0, ordered.length)
  const written = await machine.writeOutputs(
    [...ordered, ...recorded, start],
    completeFolders(options, broken),
  )
  machine.progress('cli.build.step.write', ordered.length, ordered.length)
  const sums = new Map(written.map(({path, sha256}) => [path, sha256]))
  return {
    outputs: ordered.map(({format, id, path}) => ({format, id, path, sha256: sums.get(path) ?? ''})),
    held,
    counts: counts(findings),
    findings,
    broken: [...told, ...faulty],
    gaps: words.gaps(),
    offered: records.filter(record => !workspace.ledger.some(row => isSame(row, record))),
  }
}

const isSame = (a: {product: string; version: string}, b: {product: string; version: string}): boolean =>
  a.product === b.product && a.version === b.version

/** Booklets whose own file has nothing wrong that must be mended, and those a release has to leave out. */
function booksBy(
  findings: readonly Finding[],
  booklets: readonly Booklet[],
  mode: BuildMode,
): [sound: Booklet[], faulty: Booklet[]] {
  const isFaulty = ({file}: Booklet) =>
    mode === 'release' &&
    findings.some(
      ({level, place, rule}) => level === 'error' && place.file === file && !OF_THE_PRESS.has(rule),
    )
  return [booklets.filter(one => !isFaulty(one)), booklets.filter(isFaulty)]
}

const heldBook = (id: string, title: string): Held => ({
  format: 'booklet',
  id,
  title,
  reason: 'cli.held.booklet',
  units: 0,
})

/** Folders this build made all of. One narrowed to some guides made only their files of the per-guide formats. */
function completeFolders(options: BuildOptions, broken: ReadonlySet<string>): string[] {
  // What an earlier build made of a format that made nothing now stays.
  const made = options.formats.filter(format => !broken.has(format))
  // What earlier editions held is known from the ledger; these are of what lies here now.
  if (options.ids.length === 0) return made.length === FORMATS.length ? [...made, 'editions'] : made
  // A booklet or kiosk takes all guides whatever was asked, so these are complete in any case.
  return made.filter(format => format === 'booklet' || format === 'kiosk' || format === 'data')
}

function byFormatThenPath(a: Product, b: Product): number {
  return a.format < b.format ? -1 : a.format > b.format ? 1 : a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
