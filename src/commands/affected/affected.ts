import {approvedWords} from '../../guide/csv/words.ts'
import type {Words} from '../../locale/words.ts'
import {pairGuide} from '../../pairing/pair.ts'
import {labelsJob} from '../../publish/correction/labels.ts'
import {noticeJob} from '../../publish/correction/notice.ts'
import type {Output} from '../../publish/model.ts'
import {contentDate} from '../build/content-date.ts'
import type {BuildMachine} from '../build/machine.ts'
import {OF_STYLE, refuseStyles} from '../build/styles.ts'
import {affectedEditions, isWrong, unrecorded, type AffectedEdition} from './compare.ts'
import {wrongCopies} from './corrections.ts'
import {targetOf, type Target} from './target.ts'

/** The `--json` of `affected`. */
export interface AffectedResult {
  target: Target
  editions: (AffectedEdition & {wrong: boolean})[]
  /** In the ledger without a record of what they held. */
  unrecorded: {product: string; version: string}[]
  /** Titles of guides that are not signed as they are now; corrections are marked as drafts. */
  unsigned: string[]
  outputs: {path: string; sha256: string}[]
  /** Why a correction could not be printed: keys of machine.json, or `print-style`. */
  held: {path: string; reason: string}[]
}

/** Where corrections lie in the output folder. */
const FOLDER = '更正'
/** Folders of `templates/` that corrections are styled by. */
const STYLES = ['correction', 'sheet']

/**
 * Tells which editions that are out hold a fact or a guide, with what was printed and what is so now, and prints 更正启事
 * and 更正贴 for the copies on paper that are no longer true.
 * @returns undefined for what is neither a guide nor a fact of any edition
 */
export async function affected(typed: string, machine: BuildMachine): Promise<AffectedResult | undefined> {
  const workspace = await machine.readWorkspace()
  const target = targetOf(typed, workspace)
  if (!target) return undefined
  const words = machine.readerWords(approvedWords(workspace.words))
  const editions = affectedEditions(workspace, target, words)
  const result: AffectedResult = {
    target,
    editions: editions.map(one => ({...one, wrong: isWrong(one)})),
    unrecorded: unrecorded(workspace).map(({product, version}) => ({product, version})),
    unsigned: [],
    outputs: [],
    held: [],
  }
  const wrong = editions.filter(one => one.kind === 'print' && isWrong(one))
  if (wrong.length > 0) {
    const day = contentDate(
      workspace.guides.map(guide => pairGuide(guide).paired),
      machine.sourceDate,
    )
    const folder = `${FOLDER}/${typed.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')}`
    const {copies, unsigned} = wrongCopies(workspace, wrong, words)
    result.unsigned = unsigned
    const mode = unsigned.length > 0 ? ('draft' as const) : ('release' as const)
    const input = {words, workspace, template: machine.template, contentDate: day, folder, copies, mode}
    await printCorrections([noticeJob(input), labelsJob(input)], day, machine, result)
  }
  report(result, words, machine)
  return result
}

async function printCorrections(
  jobs: ReturnType<typeof noticeJob>[],
  day: string,
  machine: BuildMachine,
  result: AffectedResult,
): Promise<void> {
  if (refuseStyles(machine, STYLES)) {
    result.held.push(...jobs.map(({path}) => ({path, reason: OF_STYLE})))
    return
  }
  const made: Output[] = []
  for await (const {job, bytes, problems} of machine.printAll(jobs, {contentDate: day})) {
    if (problems.length === 0) made.push({path: job.path, bytes})
    result.held.push(...problems.map(({key}) => ({path: job.path, reason: key})))
  }
  result.outputs = await machine.writeOutputs(made, [])
}

function report(result: AffectedResult, words: Words, machine: BuildMachine): void {
  const say = (key: string, values: Record<string, string | number> = {}) =>
    machine.print(words.say(`cli.affected.${key}`, values))
  if (result.editions.length === 0) say('none')
  for (const {title, version, copies, receiver, date, kind, wrong, guides} of result.editions) {
    say(`edition.${kind}`, {title, version, copies, receiver, date, wrong: wrong ? 'yes' : 'no'})
    for (const guide of guides) {
      if (guide.status !== 'current') say('status', {title: guide.title, status: guide.status})
    }
    // What several guides say alike is one line.
    const facts = guides.flatMap(({title, facts}) => facts.map(fact => ({title, ...fact})))
    const alike = Map.groupBy(facts, ({name, printed, now}) => JSON.stringify([name, printed, now]))
    for (const group of alike.values()) {
      const [first] = group
      if (!first) continue
      const {name, printed, now} = first
      const values = {name, printed, now: now ?? words.say('cli.affected.gone')}
      say(printed === now ? 'same' : 'changed', {title: first.title, n: group.length, ...values})
    }
  }
  for (const {product, version} of result.unrecorded) say('unrecorded', {product, version})
  for (const {path} of result.outputs) say('made', {path})
  if (result.unsigned.length > 0) say('unsigned', {titles: result.unsigned.join('、')})
  // What is wrong with a style sheet was told at its line.
  for (const {path, reason} of result.held) if (reason !== OF_STYLE) say('held', {path})
}
