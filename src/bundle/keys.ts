import {readPublicKey, readSignatures, sealed, type PublicKey, type VerifyEd25519} from './minisign.ts'
import type {Problem} from './problem.ts'

/** Someone who may sign updates. */
export interface Holder {
  name: string
  /** Public key as minisign writes it. */
  key: string
}

/** Whose signature a terminal believes. Lies at the terminal as `key.js`, in the project as `kiosk/keys.json`. */
export interface Keys {
  /** How many of the holders must have signed: 1, either of them; 2, both. */
  needed: number
  holders: readonly Holder[]
}

const SCRIPT = /^var hanyiKeys = (\{.*\})\n$/

/** `key.js`, put at the terminal once. */
export const keysScript = (keys: Keys): string => `var hanyiKeys = ${JSON.stringify(keys)}\n`

/** @returns undefined when the text is not exactly what `keysScript` writes. */
export function readKeysScript(text: string): Keys | undefined {
  const [, json] = SCRIPT.exec(text) || []
  return json === undefined ? undefined : readKeys(json)
}

/** Reads `{"needed": 1, "holders": [{"name", "key"}]}`; undefined for anything else, or for a key that is none. */
export function readKeys(json: string): Keys | undefined {
  try {
    return keysOf(JSON.parse(json))
  } catch (fault) {
    return undefined
  }
}

/** As `readKeys`, of a value. */
export function keysOf(data: unknown): Keys | undefined {
  const {needed, holders} = (data || {}) as {needed?: unknown; holders?: unknown}
  if (!Array.isArray(holders) || holders.length === 0) return undefined
  const good = (holders as unknown[]).every(one => {
    const {name, key} = (one || {}) as Record<string, unknown>
    return typeof name === 'string' && typeof key === 'string' && readPublicKey(key) !== undefined
  })
  if (!good || typeof needed !== 'number' || Math.floor(needed) !== needed) return undefined
  return needed >= 1 && needed <= holders.length ? {needed, holders: holders as Holder[]} : undefined
}

/**
 * Judges the signatures under a file.
 *
 * @param message the file's bytes
 * @param text its signature file; undefined when it is not there
 * @returns the names of those who signed, and what is wrong: nothing, when enough of them did
 */
export function judgeSignatures(
  message: Uint8Array,
  text: string | undefined,
  keys: Keys,
  verify: VerifyEd25519,
): {signedBy: string[]; problems: Problem[]} {
  if (text === undefined || text.length === 0) {
    return {signedBy: [], problems: [{reason: 'signature.missing'}]}
  }
  const signatures = readSignatures(text)
  if (!signatures) return {signedBy: [], problems: [{reason: 'signature.broken'}]}
  const signedBy: string[] = []
  let known = false
  for (const {name, key} of keys.holders) {
    const {id, bytes} = readPublicKey(key) as PublicKey
    for (const signature of signatures) {
      if (signature.keyId !== id) continue
      known = true
      const good =
        verify(message, signature.bytes, bytes) &&
        verify(sealed(signature.bytes, signature.comment), signature.seal, bytes)
      if (good && signedBy.indexOf(name) === -1) signedBy.push(name)
    }
  }
  if (signedBy.length >= keys.needed) return {signedBy, problems: []}
  if (!known) return {signedBy, problems: [{reason: 'signature.stranger'}]}
  if (signedBy.length === 0) return {signedBy, problems: [{reason: 'signature.wrong'}]}
  return {
    signedBy,
    problems: [{reason: 'signature.few', values: {signed: signedBy.length, needed: keys.needed}}],
  }
}
