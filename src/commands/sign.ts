import {factsOf} from '../guide/facts-hash.ts'
import {addSignature, contentHash, missingRoles, readSignatures, signoffFile} from '../pairing/signoff.ts'
import type {NotWritten} from '../pairing/half-written.ts'
import {parseLock} from '../pairing/lock.ts'
import type {Unit} from '../pairing/model.ts'
import {numberOf} from '../pairing/pick.ts'
import {lockFile, pairGuide, syncRefusal} from '../pairing/pair.ts'
import {signedContent, sinceSigned} from '../pairing/since-signed.ts'
import type {SinceSigned} from '../pairing/since-signed.ts'
import type {Machine} from './machine.ts'
import {selectGuides, titleOf} from './select.ts'

export interface SignOptions {
  /** Ids or titles; at least one, nobody signs everything unseen. */
  ids: readonly string[]
  role: string
  by: string
}

export interface SignResult {
  /** `changes`: against the content that was signed last, where that is known. */
  signed: {id: string; role: string; by: string; hash: string; unsigned: string[]; changes?: SinceSigned}[]
  /** `role`: not a role of `hanyi.yaml`; else a half is not what anybody meant to write. */
  refused: {id: string; reason: 'role' | Exclude<NotWritten['reason'], 'lost'>}[]
  unknown: string[]
}

/**
 * Records one signature a guide, for exactly the content as it stands, and prints who has still to sign.
 *
 * @returns what `--json` shows
 */
export async function sign(options: SignOptions, machine: Machine): Promise<SignResult> {
  const workspace = await machine.readWorkspace()
  const {words} = machine
  const roles = workspace.settings.sign
  const {role, by} = options
  const {guides, unknown} = selectGuides(workspace, options.ids)
  const result: SignResult = {signed: [], refused: [], unknown}
  for (const guide of options.ids.length === 0 ? [] : guides) {
    const unwritten = syncRefusal(guide)
    const values = {title: titleOf(guide), id: guide.id, role, by, file: unwritten?.file ?? guide.ii.file}
    const reason = !roles.includes(role)
      ? 'role'
      : unwritten !== undefined && unwritten.reason !== 'lost'
        ? unwritten.reason
        : undefined
    if (reason !== undefined) {
      result.refused.push({id: guide.id, reason})
      machine.print(
        words.say(`pairing.sign.refused.${reason}`, {
          ...values,
          roles: roles.join(words.say('pairing.list')),
        }),
      )
      continue
    }
    const facts = factsOf(guide, workspace.county)
    const hash = contentHash(guide, facts)
    const {units} = pairGuide(guide).paired
    const content = signedContent(guide.id, units, facts)
    const {lock} = parseLock(guide.lock ?? '', lockFile(guide), guide.id)
    const changes = sinceSigned(readSignatures(guide).signatures, hash, content, lock.units)
    const text = addSignature(guide.signoff, {role, by, on: machine.today(), hash, content})
    if (text !== guide.signoff) await machine.write(signoffFile(guide), text)
    const unsigned = missingRoles(readSignatures({...guide, signoff: text}).signatures, roles, hash)
    result.signed.push({id: guide.id, role, by, hash, unsigned, ...(changes === undefined ? {} : {changes})})
    machine.print(words.say(text === guide.signoff ? 'pairing.sign.again' : 'pairing.sign.done', values))
    if (changes !== undefined) machine.print(`  ${changesText(changes, units, machine)}`)
    const left = unsigned.join(words.say('pairing.list'))
    machine.print(
      `  ${unsigned.length === 0 ? words.say('pairing.status.signed') : words.say('pairing.status.unsigned', {roles: left})}`,
    )
  }
  return result
}

/** What a person signs that was not in what was signed before, by 序号. */
function changesText(
  {on, by, changed, added, removed, facts}: SinceSigned,
  units: readonly Unit[],
  {words}: Machine,
): string {
  const numbers = (ids: readonly string[]): string =>
    units
      .filter(unit => ids.includes(unit.id))
      .map(unit => String(numberOf(unit, units)))
      .join(words.say('pairing.list'))
  const list = [
    ...(changed.length > 0 ? [words.say('pairing.sign.changed', {which: numbers(changed)})] : []),
    ...(added.length > 0 ? [words.say('pairing.sign.added', {which: numbers(added)})] : []),
    ...(removed.length > 0 ? [words.say('pairing.sign.removed', {n: removed.length})] : []),
    ...(facts ? [words.say('pairing.sign.facts')] : []),
  ]
  const said = list.length > 0 ? list : [words.say('pairing.sign.form')]
  return words.say('pairing.sign.changes', {on, by, list: said.join(words.say('pairing.comma'))})
}
