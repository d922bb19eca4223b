/**
 * Keys and signatures in the form of minisign (https://jedisct1.github.io/minisign/), algorithm `Ed`: Ed25519 over the
 * bytes themselves. Anyone can verify a bundle with that program, without hanyi.
 */

/** What may be done with a public key, given by whoever has Ed25519: node:crypto here, tweetnacl in a browser. */
export type VerifyEd25519 = (message: Uint8Array, signature: Uint8Array, key: Uint8Array) => boolean

export interface PublicKey {
  /** 16 upper-case hex digits, as minisign prints it. */
  id: string
  /** 32 bytes. */
  bytes: Uint8Array
}

export interface Signature {
  keyId: string
  /** 64 bytes, over the file. */
  bytes: Uint8Array
  /** The trusted comment: signed too, together with `bytes`, by `seal`. */
  comment: string
  seal: Uint8Array
}

const ALGORITHM = 'Ed'

const binary = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 1) text += String.fromCharCode(bytes[at] as number)
  return text
}

function fromBase64(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) return undefined
  try {
    return atob(text)
  } catch (fault) {
    return undefined
  }
}

const bytesOfBinary = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

const idOf = (raw: string): string => {
  let id = ''
  for (let at = raw.length - 1; at >= 0; at -= 1) id += `0${raw.charCodeAt(at).toString(16)}`.slice(-2)
  return id.toUpperCase()
}

const rawOf = (id: string): string => {
  let raw = ''
  for (let at = 14; at >= 0; at -= 2) raw += String.fromCharCode(parseInt(id.slice(at, at + 2), 16))
  return raw
}

/** A public key as minisign takes it after `-P`: 56 characters. */
export const publicKeyText = (key: PublicKey): string => btoa(ALGORITHM + rawOf(key.id) + binary(key.bytes))

/** @returns undefined for what is no public key of this form. */
export function readPublicKey(text: string): PublicKey | undefined {
  const raw = fromBase64(text)
  if (raw === undefined || raw.length !== 42 || raw.slice(0, 2) !== ALGORITHM) return undefined
  return {id: idOf(raw.slice(2, 10)), bytes: bytesOfBinary(raw.slice(10))}
}

/** Signatures one after the other, four lines each; minisign itself reads the first. */
export function signatureText(signatures: readonly Signature[]): string {
  return signatures
    .map(
      ({keyId, bytes, comment, seal}) =>
        `untrusted comment: signature from hanyi, key ${keyId}\n` +
        `${btoa(ALGORITHM + rawOf(keyId) + binary(bytes))}\n` +
        `trusted comment: ${comment}\n` +
        `${btoa(binary(seal))}\n`,
    )
    .join('')
}

/** @returns undefined when any part of the text is not as it must be: a cut-off signature is none. */
export function readSignatures(text: string): Signature[] | undefined {
  const lines = text.split('\n')
  if (lines.length < 5 || lines.length % 4 !== 1 || lines[lines.length - 1] !== '') return undefined
  const found: Signature[] = []
  for (let at = 0; at + 4 < lines.length; at += 4) {
    const [untrusted = '', signed = '', trusted = '', sealed = ''] = lines.slice(at, at + 4)
    const raw = fromBase64(signed)
    const seal = fromBase64(sealed)
    const comment = /^trusted comment: (.{1,200})$/.exec(trusted)
    if (!/^untrusted comment: /.test(untrusted) || !comment) return undefined
    if (raw === undefined || raw.length !== 74 || raw.slice(0, 2) !== ALGORITHM) return undefined
    if (seal === undefined || seal.length !== 64) return undefined
    found.push({
      keyId: idOf(raw.slice(2, 10)),
      bytes: bytesOfBinary(raw.slice(10)),
      comment: comment[1] as string,
      seal: bytesOfBinary(seal),
    })
  }
  return found
}

/** What `seal` is over: the signature, then the comment's UTF-8. */
export function sealed(signature: Uint8Array, comment: string): Uint8Array {
  const said = new TextEncoder().encode(comment)
  const whole = new Uint8Array(signature.length + said.length)
  whole.set(signature)
  whole.set(said, signature.length)
  return whole
}
