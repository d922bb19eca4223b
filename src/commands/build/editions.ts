import type {Finding} from '../../check/model.ts'
import {UNFINISHED} from '../../check/unfinished.ts'
import type {Workspace} from '../../guide/model.ts'
import type {FormatId} from '../../guide/schema/settings-file.ts'
import {factsOf} from '../../guide/facts-hash.ts'
import {contentHash, missingRoles, readSignatures} from '../../pairing/signoff.ts'
import {parseLock} from '../../pairing/lock.ts'
import type {PairedGuide} from '../../pairing/model.ts'
import {lockFile} from '../../pairing/pair.ts'
import {signedContent, sinceSigned} from '../../pairing/since-signed.ts'
import type {SinceSigned} from '../../pairing/since-signed.ts'
import {makeEdition, type ResolveFact} from '../../publish/edition/edition.ts'
import type {Edition} from '../../publish/edition/model.ts'
import type {BuildMode, Held} from '../../publish/model.ts'
import {titleOf} from '../select.ts'

/** What a build may show of every guide, and the guides it may not show at all. */
export interface Editions {
  editions: Edition[]
  /** Why a guide is in no format: a key of cli.json by guide id. */
  left: {id: string; title: string; reason: string}[]
}

/** Rules about what a print shop is given: its files alone are held back for them. */
export const OF_THE_PRESS: ReadonlySet<string> = new Set(['press-profile', 'press-sheet', 'press-copies'])

/** Files that every guide is printed from: phones, offices, who must sign. */
const COMMON = ['hanyi.yaml', 'content/county.yaml']

/**
 * Makes one edition a guide. Withdrawn and paused guides are left out of everything; a guide with an error-level
 * finding, or of version 0, is left out of a release, and all of
 * them while the county's own file or the settings have one, and stays in a draft so that the error can be seen on paper.
 */
export function makeEditions(
  workspace: Workspace,
  paired: readonly PairedGuide[],
  findings: readonly Finding[],
  mode: BuildMode,
  resolve: ResolveFact,
): Editions {
  const faulty = new Set(findings.filter(finding => finding.level === 'error').map(finding => finding.guide))
  const groundless = findings.some(
    finding =>
      finding.level === 'error' &&
      finding.guide === undefined &&
      COMMON.includes(finding.place.file) &&
      !OF_THE_PRESS.has(finding.rule),
  )
  const editions: Edition[] = []
  const left: Editions['left'] = []
  for (const one of paired) {
    const {guide} = one
    const reason =
      guide.facts.status !== 'current'
        ? `cli.held.${guide.facts.status}`
        : mode === 'release' && guide.facts.version === UNFINISHED
          ? 'cli.held.unfinished'
          : mode === 'release' && groundless
            ? 'cli.held.common'
            : mode === 'release' && faulty.has(guide.id)
              ? 'cli.held.findings'
              : undefined
    if (reason) {
      left.push({id: guide.id, title: titleOf(guide), reason})
      continue
    }
    const facts = factsOf(guide, workspace.county)
    const hash = contentHash(guide, facts)
    const {signatures} = readSignatures(guide)
    const current = signatures.filter(signature => signature.hash === hash)
    editions.push(
      makeEdition(one, {
        mode,
        resolve,
        signatures: current,
        signed: missingRoles(current, workspace.settings.sign, hash).length === 0,
        code: hash.slice(0, 4).toUpperCase(),
        changes: changesOf(one, hash, facts),
      }),
    )
  }
  return {editions, left}
}

function changesOf({guide, units}: PairedGuide, hash: string, facts: string): SinceSigned | undefined {
  const {signatures} = readSignatures(guide)
  if (!signatures.some(signature => signature.hash !== hash)) return undefined
  const {lock} = parseLock(guide.lock ?? '', lockFile(guide), guide.id)
  return sinceSigned(signatures, hash, signedContent(guide.id, units, facts), lock.units)
}

/** The left-out guides as held lines of every format built. */
export function heldEverywhere(left: Editions['left'], formats: readonly FormatId[]): Held[] {
  return formats.flatMap(format => left.map(({id, title, reason}) => ({format, id, title, reason, units: 0})))
}
