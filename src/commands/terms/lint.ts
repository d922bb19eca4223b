import {rules} from '../../check/index.ts'
import {runChecks} from '../../check/run.ts'
import type {Finding} from '../../check/model.ts'
import {TERM_STATUSES} from '../../guide/csv/terms.ts'
import type {Machine} from '../machine.ts'
import {counts, textReport} from '../report/text.ts'
import {TERMS_FILE} from './machine.ts'

/** What `hanyi terms --json` shows. */
export interface LintResult {
  terms: number
  /** How many terms of each status. */
  statuses: Record<string, number>
  findings: (Pick<Finding, 'rule' | 'level' | 'message' | 'expected'> & {
    file: string
    line: number
    column: number
  })[]
  counts: ReturnType<typeof counts>
}

/** Judges `content/terms.csv` alone and prints the findings; what guides do with terms is said by `check`. */
export async function lintTerms(machine: Machine): Promise<LintResult> {
  const workspace = await machine.readWorkspace()
  const {words} = machine
  const own = rules.filter(({id, scope}) => scope === 'reading' || id.startsWith('term-'))
  const reading = workspace.faults.filter(({place}) => place.file === TERMS_FILE)
  const input = {
    workspace,
    paired: [],
    covered: () => true,
    inked: () => true,
    styles: new Map(),
    words,
    today: machine.today(),
  }
  const findings = runChecks(input, own, reading, words)
  const statuses = Object.fromEntries(
    TERM_STATUSES.map(status => [status, workspace.terms.filter(term => term.status === status).length]),
  )
  const result: LintResult = {
    terms: workspace.terms.length,
    statuses,
    findings: findings.map(({rule, level, message, expected, place}) => ({
      rule,
      level,
      message,
      file: place.file,
      line: place.line,
      column: place.column,
      ...(expected === undefined ? {} : {expected}),
    })),
    counts: counts(findings),
  }
  for (const line of textReport(findings, workspace, words)) machine.print(line)
  const listed = TERM_STATUSES.filter(status => statuses[status] !== 0)
    .map(status => words.say('terms.count', {status, n: statuses[status] ?? 0}))
    .join(words.say('terms.comma'))
  if (result.terms === 0) machine.print(words.say('terms.none', {file: TERMS_FILE}))
  else machine.print(words.say('terms.summary', {n: result.terms, counts: listed, ...result.counts}))
  return result
}
