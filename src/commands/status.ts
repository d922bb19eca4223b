import {factsHash, factsOf} from '../guide/facts-hash.ts'
import type {Guide, Workspace} from '../guide/model.ts'
import {coverageOf} from '../pairing/coverage.ts'
import type {Coverage} from '../pairing/coverage.ts'
import type {State} from '../pairing/model.ts'
import {pairGuide} from '../pairing/pair.ts'
import {contentHash, missingRoles, readSignatures} from '../pairing/signoff.ts'
import {waiversOf} from '../pairing/waivers.ts'
import {judge} from './judge.ts'
import type {Machine} from './machine.ts'
import {countsText, unitLine} from './report/pairing.ts'
import {selectGuides, titleOf} from './select.ts'

export interface StatusOptions {
  /** Ids or titles; none for all. */
  ids: readonly string[]
  /** Keys of the words that readers see: all of them, and those that have Yi in the tool itself. */
  words: {all: readonly string[]; yi: readonly string[]}
}

/** The `--json` promise of DESIGN §4. */
export interface StatusResult {
  guides: {
    id: string
    title: string
    units: number
    counts: Record<State, number>
    /** 0–1. */
    coverage: number
    /** Who checked the facts; `current` is false when they changed since. Null when nobody did. */
    checked: {by: string; date: string; current: boolean} | null
    /** Every role that `hanyi.yaml` names has signed exactly this content. */
    signed: boolean
    /** Roles that have still to sign. */
    unsigned: string[]
  }[]
  interface: {ii: {present: number; missing: number}}
  /** Findings that persons set aside, by rule, with what the same rule still reports. `share` 0–1. */
  dismissed: {rule: string; waived: number; left: number; share: number}[]
  unknown: string[]
}

/**
 * Joins in memory and prints how far every guide has come. Writes nothing.
 *
 * @returns what `--json` shows
 */
export async function status(options: StatusOptions, machine: Machine): Promise<StatusResult> {
  const workspace = await machine.readWorkspace()
  const {guides, unknown} = selectGuides(workspace, options.ids)
  const result: StatusResult = {
    guides: guides.map(guide => statusOf(guide, workspace)),
    interface: {ii: interfaceWords(options.words, workspace)},
    dismissed: dismissedIn(workspace, guides, machine),
    unknown,
  }
  for (const [n, one] of result.guides.entries()) {
    for (const line of textOf(one, machine)) machine.print(line)
    // Asked for by name, a guide is shown unit by unit: the 序号 are what `mark` takes.
    const {units} = pairGuide(guides[n] as Guide).paired
    if (options.ids.length > 0)
      for (const unit of units) machine.print(`  ${unitLine(unit, units, machine.words)}`)
  }
  machine.print(machine.words.say('pairing.status.interface', result.interface.ii))
  for (const {share, ...one} of result.dismissed) {
    const key = share > MOST_DISMISSED ? 'pairing.status.dismissed.many' : 'pairing.status.dismissed'
    machine.print(machine.words.say(key, {...one, percent: Math.round(share * 100)}))
  }
  return result
}

/** A check of which more is set aside than this share is not trusted any more (pairing.md §8). */
const MOST_DISMISSED = 0.2

/** Counted by the rules that do not ask for fonts: setting a missing glyph aside would print a box. */
function dismissedIn(
  workspace: Workspace,
  guides: readonly Guide[],
  {words, today}: Machine,
): StatusResult['dismissed'] {
  const wanted = new Set(guides.map(({id}) => id))
  const waived = new Map<string, number>()
  for (const guide of guides)
    for (const {rule} of pairGuide(guide).paired.units.flatMap(waiversOf))
      waived.set(rule, (waived.get(rule) ?? 0) + 1)
  if (waived.size === 0) return []
  const {findings} = judge(workspace, () => true, words, today)
  return [...waived].sort().map(([rule, n]) => {
    const left = findings.filter(one => one.rule === rule && wanted.has(one.guide ?? '')).length
    return {rule, waived: n, left, share: n / (n + left)}
  })
}

type GuideStatus = StatusResult['guides'][number]

function statusOf(guide: Guide, workspace: Workspace): GuideStatus {
  const coverage: Coverage = coverageOf(pairGuide(guide).paired.units)
  const hash = contentHash(guide, factsOf(guide, workspace.county))
  const unsigned = missingRoles(readSignatures(guide).signatures, workspace.settings.sign, hash)
  const {checked} = guide.facts
  return {
    id: guide.id,
    title: titleOf(guide),
    ...coverage,
    checked:
      checked === undefined
        ? null
        : {
            by: checked.by,
            date: checked.date,
            // Without a recorded hash nobody can say whether the facts changed since.
            current:
              checked['facts-hash'] === undefined ||
              factsHash(guide, workspace.county) === checked['facts-hash'],
          },
    signed: unsigned.length === 0,
    unsigned,
  }
}

function textOf(guide: GuideStatus, {words}: Machine): string[] {
  const {title, id, units, coverage, checked, unsigned} = guide
  // Rounded down: nothing but all is shown as 100.
  const values = {
    title,
    id,
    units,
    percent: Math.floor(coverage * 100),
    counts: countsText(guide.counts, words),
  }
  const check =
    checked === null
      ? words.say('pairing.status.unchecked')
      : words.say(checked.current ? 'pairing.status.checked' : 'pairing.status.outdated', {
          by: checked.by,
          date: checked.date,
        })
  const roles = unsigned.join(words.say('pairing.list'))
  const sign =
    unsigned.length === 0 ? words.say('pairing.status.signed') : words.say('pairing.status.unsigned', {roles})
  return [
    words.say(units === 0 ? 'pairing.status.empty' : 'pairing.status.guide', values),
    `  ${check} ${sign}`,
  ]
}

/** The county's own words count once they are approved. */
function interfaceWords(
  {all, yi}: StatusOptions['words'],
  {words}: Workspace,
): StatusResult['interface']['ii'] {
  const known = new Set([
    ...yi,
    ...words.filter(word => word.state === 'approved' && word.yi.trim() !== '').map(word => word.key),
  ])
  const present = all.filter(key => known.has(key)).length
  return {present, missing: all.length - present}
}
