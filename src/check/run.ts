import type {Fault} from '../guide/fault.ts'
import type {CheckInput, Finding, Rule} from './model.ts'
import {withoutSetAside} from './set-aside.ts'
import type {Words} from '#locale/words.ts'

/** A rule id that was raised but stands in no line of the table: a fault of ours, which a test provokes. */
export class UnlistedRule extends Error {
  constructor(rule: string) {
    super(`rule ${rule} is not in the rule table`)
  }
}

/**
 * Runs every rule over what was read and paired, and gives each fault its level and its sentence.
 *
 * @param reading faults that reading and pairing have already found.
 * What a person set aside is left out.
 *
 * @returns findings by file, line, column, then rule: the same for the same input.
 * @throws UnlistedRule when a fault names a rule the table does not list.
 */
export function runChecks(
  input: CheckInput,
  rules: readonly Rule[],
  reading: readonly Fault[],
  words: Words,
): Finding[] {
  const faults = [...reading]
  for (const rule of rules) {
    if (rule.scope === 'project') faults.push(...rule.check(input))
    if (rule.scope === 'guide') {
      for (const paired of input.paired) {
        for (const fault of rule.check(paired, input)) faults.push({...fault, guide: paired.guide.id})
      }
    }
  }
  const findings = findingsOf(faults, rules, words)
  const {settings, files} = input.workspace
  return withoutSetAside(once(findings).toSorted(byPlace), input.paired, settings, files)
}

/**
 * Gives faults the level and the sentence of their rule.
 *
 * @throws UnlistedRule when a fault names a rule the table does not list.
 */
export function findingsOf(faults: readonly Fault[], rules: readonly Rule[], words: Words): Finding[] {
  const table = new Map(rules.map(rule => [rule.id, rule]))
  return faults.map(fault => {
    const rule = table.get(fault.rule)
    if (!rule) throw new UnlistedRule(fault.rule)
    return {...fault, level: rule.level, message: sentence(fault, words), page: `src/check/${rule.id}.md`}
  })
}

/** Two readers may see the same fault at the same place; a person is told once. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({rule, place, message}) => {
    const key = `${rule}\n${place.file}\n${place.line}:${place.column}\n${message}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The words of a fault in the language of the messages. */
export function sentence(fault: Fault, words: Words): string {
  const key = fault.variant ? `findings.${fault.rule}.${fault.variant}` : `findings.${fault.rule}`
  return words.say(key, fault.values)
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
