import type {Finding, Level} from '../check/model.ts'
import {judge, type PrintTheme} from './judge.ts'
import type {Machine} from './machine.ts'
import {githubReport, sarifReport} from './report/machine-readable.ts'
import {counts, textReport} from './report/text.ts'
import {selectGuides} from './select.ts'

export type CheckFormat = 'text' | 'json' | 'sarif' | 'github'

export interface CheckOptions {
  ids: readonly string[]
  format: CheckFormat
  covered: (codePoint: number) => boolean
  /** What the templates say of colours and style. */
  theme: PrintTheme
  toolVersion: string
}

/** The `--json` promise of DESIGN §4. */
export interface CheckResult {
  project: ReturnType<typeof promised>[]
  guides: {id: string; findings: ReturnType<typeof promised>[]}[]
  counts: Record<Level, number>
  /** Names that were asked for and name no guide. */
  unknown: string[]
}

/**
 * Reads, pairs and judges; prints the findings in the format asked for. Writes nothing.
 *
 * @returns what `--json` shows; the exit status is 1 when `counts.error` is not 0.
 */
export async function check(options: CheckOptions, machine: Machine): Promise<CheckResult> {
  const workspace = await machine.readWorkspace()
  const {guides, unknown} = selectGuides(workspace, options.ids)
  const wanted = new Set(guides.map(guide => guide.id))
  const all = judge(
    workspace,
    options.covered,
    machine.words,
    machine.today,
    undefined,
    options.theme,
  ).findings
  // Narrowed to some guides, what concerns the workspace as a whole is still said: it can hold them back.
  const findings = all.filter(
    finding => options.ids.length === 0 || finding.guide === undefined || wanted.has(finding.guide),
  )
  const result: CheckResult = {
    project: findings.filter(finding => finding.guide === undefined).map(promised),
    guides: guides.map(({id}) => ({
      id,
      findings: findings.filter(finding => finding.guide === id).map(promised),
    })),
    counts: counts(findings),
    unknown,
  }
  // A folder that could not be read at all is no guide of the workspace, and its findings must not vanish.
  const known = new Set(workspace.guides.map(guide => guide.id))
  const unread = findings.filter(finding => finding.guide !== undefined && !known.has(finding.guide))
  for (const [id, list] of Map.groupBy(unread, finding => finding.guide ?? '')) {
    result.guides.push({id, findings: list.map(promised)})
  }
  if (options.format === 'text') {
    for (const line of textReport(findings, workspace, machine.words)) machine.print(line)
    machine.print(machine.words.say('cli.check.summary', {...result.counts, guides: guides.length}))
    if (findings.some(({level, unit}) => level === 'warning' && unit !== undefined))
      machine.print(machine.words.say('cli.check.dismiss'))
  } else if (options.format === 'github') {
    for (const line of githubReport(findings)) machine.print(line)
  } else if (options.format === 'sarif') {
    machine.print(JSON.stringify(sarifReport(findings, options.toolVersion), null, 2))
  }
  return result
}

function promised(finding: Finding) {
  const {rule, level, message, place, unit, expected} = finding
  return {
    rule,
    level,
    message,
    ...place,
    ...(unit === undefined ? {} : {unit}),
    ...(expected === undefined || expected.length === 0 ? {} : {expected}),
  }
}
