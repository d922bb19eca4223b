import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  scryptSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import {publicKeyText, readPublicKey} from '#bundle/minisign.ts'

const FORMAT = 'hanyi-key-1'
/** RFC 7914: 128 MB and about half a second a guess. */
const SCRYPT = {N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28} as const
const CIPHER = 'aes-256-gcm'

/** A new pair: who may read the file still needs the passphrase. */
export interface NewKey {
  /** Public key as minisign writes it. */
  key: string
  /** The private key, sealed: text of the file to keep. */
  file: string
}

/** Makes an Ed25519 pair and seals the private half with a passphrase. */
export function newKey(name: string, passphrase: string): NewKey {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519')
  const {x = ''} = publicKey.export({format: 'jwk'})
  const {d = ''} = privateKey.export({format: 'jwk'})
  const id = randomBytes(8).toString('hex').toUpperCase()
  const key = publicKeyText({id, bytes: new Uint8Array(Buffer.from(x, 'base64url'))})
  const salt = randomBytes(32)
  const iv = randomBytes(12)
  const cipher = createCipheriv(CIPHER, secretOf(passphrase, salt), iv)
  cipher.setAAD(Buffer.from(key))
  const sealed = Buffer.concat([cipher.update(Buffer.from(d, 'base64url')), cipher.final()])
  const file = {
    format: FORMAT,
    name,
    key,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    sealed: sealed.toString('base64'),
  }
  return {key, file: `${JSON.stringify(file, null, 2)}\n`}
}

const secretOf = (passphrase: string, salt: Buffer): Buffer =>
  scryptSync(passphrase.normalize('NFC'), salt, 32, SCRYPT)

/** A private key, opened. */
export interface OpenKey {
  key: string
  sign: (message: Uint8Array) => Uint8Array
}

/** Whose key a file holds; undefined when it is no key file of hanyi. */
export function keyFileOf(text: string): {name: string; key: string} | undefined {
  const data = parse(text)
  return data && {name: data.name, key: data.key}
}

/**
 * @param text of a key file
 * @returns undefined when the passphrase is not the one it was sealed with
 */
export function openKey(text: string, passphrase: string): OpenKey | undefined {
  const data = parse(text)
  const known = data && readPublicKey(data.key)
  if (!data || !known) return undefined
  const bytes = (value: string): Buffer => Buffer.from(value, 'base64')
  let seed: Buffer
  try {
    const decipher = createDecipheriv(CIPHER, secretOf(passphrase, bytes(data.salt)), bytes(data.iv))
    decipher.setAAD(Buffer.from(data.key))
    decipher.setAuthTag(bytes(data.tag))
    seed = Buffer.concat([decipher.update(bytes(data.sealed)), decipher.final()])
  } catch {
    // GCM says no more than that something does not fit: the passphrase, in all likelihood.
    return undefined
  }
  const x = Buffer.from(known.bytes).toString('base64url')
  const jwk = {kty: 'OKP', crv: 'Ed25519', x, d: seed.toString('base64url')}
  const privateKey = createPrivateKey({key: jwk, format: 'jwk'})
  return {key: data.key, sign: message => new Uint8Array(sign(null, message, privateKey))}
}

interface KeyFile {
  name: string
  key: string
  salt: string
  iv: string
  tag: string
  sealed: string
}

function parse(text: string): KeyFile | undefined {
  try {
    const data = JSON.parse(text) as Record<string, unknown>
    const texts = ['name', 'key', 'salt', 'iv', 'tag', 'sealed'].every(key => typeof data[key] === 'string')
    return data['format'] === FORMAT && texts ? (data as unknown as KeyFile) : undefined
  } catch {
    return undefined
  }
}

/** Ed25519 (RFC 8032) by node:crypto. False for whatever is no signature or no key. */
export function verifyEd25519(message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  try {
    return verify(null, message, publicOf(key), signature)
  } catch {
    return false
  }
}

const publicOf = (key: Uint8Array): KeyObject =>
  createPublicKey({
    key: {kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url')},
    format: 'jwk',
  })
