import {sha256} from '#guide/sha256.ts'
import type {LockUnit, SignatureRecord, SignedContent, Unit} from './model.ts'
import {proofOf} from './proof.ts'

/** What is different from the content that was signed last, apart from the one that stands there now. */
export interface SinceSigned {
  /** Day and signer of that last signature. */
  on: string
  by: string
  /** Ids of units whose Han or Yi reads otherwise, and of those that are new. */
  changed: string[]
  added: string[]
  /** Han of units that are gone, where the lock still knows it; '' where it does not. */
  removed: string[]
  /** Whether a fact of guide.yaml or county.yaml changed. */
  facts: boolean
}

/**
 * What a signature is for, in a form that tells later what changed.
 *
 * @param facts the facts as one string, as `guide/facts-hash.ts` writes it
 */
export function signedContent(doc: string, units: readonly Unit[], facts: string): SignedContent {
  return {
    units: proofOf(doc, units).rows.map(({id, hash}) => `${id}:${hash}`),
    facts: sha256(facts).slice(0, 12),
  }
}

/**
 * Compares a guide with what was signed last.
 *
 * @param signatures all that were ever given, in the order of the file
 * @param hash of the content as it stands
 * @param now the same content, as `signedContent` tells it
 * @param records the lock, for the words of what is gone
 * @returns undefined when nobody signed another content, or when that signature does not tell its units
 */
export function sinceSigned(
  signatures: readonly SignatureRecord[],
  hash: string,
  now: SignedContent,
  records: readonly LockUnit[],
): SinceSigned | undefined {
  const last = signatures.findLast(one => one.hash !== hash)
  const content = last && signatures.find(one => one.hash === last.hash && one.content !== undefined)?.content
  if (last === undefined || content === undefined) return undefined
  const before = hashesOf(content)
  const after = hashesOf(now)
  const texts = new Map(records.map(record => [record.id, (record.zhNow ?? record.zh).join(' ')]))
  return {
    on: last.on,
    by: last.by,
    changed: [...after.keys()].filter(id => before.has(id) && before.get(id) !== after.get(id)),
    added: [...after.keys()].filter(id => !before.has(id)),
    removed: [...before.keys()].filter(id => !after.has(id)).map(id => texts.get(id) ?? ''),
    facts: content.facts !== now.facts,
  }
}

function hashesOf({units}: SignedContent): Map<string, string> {
  return new Map(
    units.map(row => {
      const [id = '', hash = ''] = row.split(':')
      return [id, hash]
    }),
  )
}
