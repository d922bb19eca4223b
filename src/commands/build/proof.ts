import {approvedWords} from '../../guide/csv/words.ts'
import type {Guide} from '../../guide/model.ts'
import {formatFact} from '../../locale/fact-format.ts'
import {pairGuide} from '../../pairing/pair.ts'
import {proofJob} from '../../publish/proof/index.ts'
import type {Output} from '../../publish/model.ts'
import {selectGuides, titleOf} from '../select.ts'
import {contentDate} from './content-date.ts'
import type {BuildMachine} from './machine.ts'
import {OF_STYLE, refuseStyles} from './styles.ts'

/** Folders of `templates/` that a 审校单 is styled by. */
const STYLES = ['proof', 'sheet']

/** The `--json` of `build --proof`: as that of a build, with the code printed on each sheet. */
export interface ProofResult {
  outputs: {format: 'proof'; id: string; path: string; sha256: string; code: string}[]
  /**
   * `no-yi`: nothing to review yet; `print`: the page is not as it must be, so no one may approve from it; `print-style`:
   * its style sheet is not.
   */
  held: {format: 'proof'; id: string; reason: 'no-yi' | 'print' | typeof OF_STYLE; units: number}[]
}

/**
 * Prints a 审校单 for every guide asked for that has Yi. Nothing is judged: a guide with errors is reviewed too.
 * Nothing is written into the content, and nothing printed earlier is removed.
 *
 * @param ids ids or titles; none for all guides in force
 */
export async function proof(ids: readonly string[], machine: BuildMachine): Promise<ProofResult> {
  machine.progress('cli.build.step.read', 0, 1)
  const workspace = await machine.readWorkspace()
  const {guides} = selectGuides(workspace, ids)
  const wanted = guides.filter(({facts}) => ids.length > 0 || facts.status === 'current')
  const paired = wanted.map(guide => pairGuide(guide).paired)
  const words = machine.readerWords(approvedWords(workspace.words))
  const result: ProofResult = {outputs: [], held: []}
  const reviewed = paired.filter(({units}) => units.some(({ii}) => ii.length > 0))
  const sheets = reviewed.map(one =>
    proofJob(
      {
        workspace,
        words,
        template: machine.template,
        resolve: (name, guide, tag) => formatFact(name, guide, workspace.county, tag, words),
      },
      one,
    ),
  )
  for (const {guide, units} of paired.filter(one => !reviewed.includes(one)))
    result.held.push({format: 'proof', id: guide.id, reason: 'no-yi', units: units.length})
  const codes = new Map(sheets.map(({job, code}) => [job.id, code]))
  const made: (Output & {id: string})[] = []
  let done = 0
  const context = {contentDate: contentDate(paired, machine.sourceDate)}
  const refused = sheets.length > 0 && refuseStyles(machine, STYLES)
  if (refused)
    for (const {job} of sheets) result.held.push({format: 'proof', id: job.id, reason: OF_STYLE, units: 0})
  const jobs = refused ? [] : sheets.map(({job}) => job)
  for await (const {job, bytes, problems} of machine.printAll(jobs, context)) {
    machine.progress('cli.build.step.print', ++done, jobs.length)
    if (problems.length === 0) made.push({id: job.id, path: job.path, bytes})
    else result.held.push({format: 'proof', id: job.id, reason: 'print', units: 0})
  }
  const ordered = made.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const written = await machine.writeOutputs(ordered, [])
  const sums = new Map(written.map(({path, sha256}) => [path, sha256]))
  for (const {id, path} of ordered)
    result.outputs.push({format: 'proof', id, path, sha256: sums.get(path) ?? '', code: codes.get(id) ?? ''})
  report(result, guides, machine)
  return result
}

function report({outputs, held}: ProofResult, guides: readonly Guide[], machine: BuildMachine): void {
  const titles = new Map(guides.map(guide => [guide.id, titleOf(guide)]))
  const {words} = machine
  for (const {id, path, code} of outputs)
    machine.print(words.say('cli.build.proof', {title: titles.get(id) ?? id, id, path, code}))
  // What is wrong with a style sheet was told at its line.
  for (const {id, reason} of held.filter(one => one.reason !== OF_STYLE))
    machine.print(words.say(`cli.build.proof.${reason}`, {title: titles.get(id) ?? id, id}))
}
