import {factsOf} from '../guide/facts-hash.ts'
import {addSignature, contentHash, missingRoles, readSignatures, signoffFile} from '../pairing/signoff.ts'
import type {Machine} from './machine.ts'
import {selectGuides, titleOf} from './select.ts'

export interface SignOptions {
  /** Ids or titles; at least one, nobody signs everything unseen. */
  ids: readonly string[]
  role: string
  by: string
}

export interface SignResult {
  signed: {id: string; role: string; by: string; hash: string; unsigned: string[]}[]
  /** `role`: not a role of `hanyi.yaml`; `unreadable`: a half cannot be read, so nobody knows what is signed. */
  refused: {id: string; reason: 'role' | 'unreadable'}[]
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
    const values = {title: titleOf(guide), id: guide.id, role, by, file: guide.ii.file}
    const reason = !roles.includes(role)
      ? 'role'
      : guide.ii.absent === 'unreadable'
        ? 'unreadable'
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
    const hash = contentHash(guide, factsOf(guide, workspace.county))
    const text = addSignature(guide.signoff, {role, by, on: machine.today(), hash})
    if (text !== guide.signoff) await machine.write(signoffFile(guide), text)
    const unsigned = missingRoles(readSignatures({...guide, signoff: text}).signatures, roles, hash)
    result.signed.push({id: guide.id, role, by, hash, unsigned})
    machine.print(words.say(text === guide.signoff ? 'pairing.sign.again' : 'pairing.sign.done', values))
    const left = unsigned.join(words.say('pairing.list'))
    machine.print(
      `  ${unsigned.length === 0 ? words.say('pairing.status.signed') : words.say('pairing.status.unsigned', {roles: left})}`,
    )
  }
  return result
}
