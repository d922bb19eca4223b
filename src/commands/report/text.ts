import type {Finding, Level} from '../../check/model.ts'
import type {Workspace} from '../../guide/model.ts'
import type {Words} from '../../locale/words.ts'
import {titleOf} from '../select.ts'

const RANK: Readonly<Record<Level, number>> = {error: 0, warning: 1, info: 2}

/**
 * The findings as a person reads them: by guide title, the guide with the worst first; within a guide the worst
 * first; each with its place and the line it is about.
 *
 * @returns lines without a final newline; empty when there is nothing to say.
 */
export function textReport(findings: readonly Finding[], workspace: Workspace, words: Words): string[] {
  const titles = new Map(workspace.guides.map(guide => [guide.id, titleOf(guide)]))
  const groups = Map.groupBy(findings, finding => finding.guide ?? '')
  const ordered = [...groups].toSorted(
    ([a, inA], [b, inB]) => worst(inA) - worst(inB) || (a < b ? -1 : a > b ? 1 : 0),
  )
  return ordered.flatMap(([id, list]) => [
    id === ''
      ? words.say('cli.check.project')
      : words.say('cli.check.guide', {title: titles.get(id) ?? id, id}),
    ...few(list.toSorted((a, b) => RANK[a.level] - RANK[b.level])).flatMap(({finding, more}) => [
      ...one(finding, workspace, words),
      ...(more > 0 ? [`      ${words.say('cli.check.more', {n: more, file: finding.place.file})}`] : []),
    ]),
    '',
  ])
}

/** So many findings of one rule in one file are shown; a file full of wrong characters would bury all the others. */
const SHOWN = 10

/** The first findings of each rule and file, the last one shown with how many more there are. */
function few(list: readonly Finding[]): {finding: Finding; more: number}[] {
  const seen = new Map<string, {finding: Finding; more: number}[]>()
  return list.flatMap(finding => {
    const key = `${finding.rule} ${finding.place.file}`
    const shown = seen.get(key) ?? []
    seen.set(key, shown)
    const last = shown.at(-1)
    if (shown.length >= SHOWN && last) {
      last.more += 1
      return []
    }
    const line = {finding, more: 0}
    shown.push(line)
    return [line]
  })
}

/** How many of each level. */
export function counts(findings: readonly Finding[]): Record<Level, number> {
  const of = (level: Level) => findings.filter(finding => finding.level === level).length
  return {error: of('error'), warning: of('warning'), info: of('info')}
}

function one(finding: Finding, workspace: Workspace, words: Words): string[] {
  const {file, line, column} = finding.place
  const quoted = sourceLine(workspace, file, line, column)
  return [
    `  ${words.say(`cli.level.${finding.level}`)} ${words.say('cli.check.place', {file, line, column})}${nameOf(finding, words)}`,
    `      ${finding.message}`,
    ...(quoted ? [`      ${words.say('cli.check.line', {text: quoted})}`] : []),
    ...(finding.counterpart
      ? [
          `      ${words.say('cli.check.counterpart', {file: finding.counterpart.file, line: finding.counterpart.line})}`,
        ]
      : []),
  ]
}

/** What a person types to set a finding aside; nothing where it cannot be. */
function nameOf({level, rule, unit}: Finding, words: Words): string {
  return level === 'error' || unit === undefined ? '' : words.say('cli.check.name', {rule, unit})
}

/** Characters of a line that are quoted, and how many of them stand before the fault. */
const QUOTED = 40
const BEFORE = 15

/** The part of a line a finding is about; undefined where the file has no such line or is no text. */
function sourceLine(workspace: Workspace, file: string, line: number, column: number): string | undefined {
  const bytes = workspace.files.get(file)
  if (!bytes || bytes.length > 1_048_576) return undefined
  const text = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/)[line - 1] ?? ''
  const at = [...text.slice(0, column - 1)].length
  const characters = [...text]
  const from =
    at + QUOTED - BEFORE > characters.length
      ? Math.max(0, characters.length - QUOTED)
      : Math.max(0, at - BEFORE)
  const quoted = characters
    .slice(from, from + QUOTED)
    .join('')
    .trim()
  if (!quoted) return undefined
  return `${from > 0 ? '……' : ''}${quoted}${from + QUOTED < characters.length ? '……' : ''}`
}

function worst(list: readonly Finding[]): number {
  return Math.min(...list.map(finding => RANK[finding.level]))
}
