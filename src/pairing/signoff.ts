import {sha256} from '#guide/sha256.ts'
import {z} from 'zod'
import type {Fault} from '../guide/fault.ts'
import type {Guide} from '../guide/model.ts'
import type {SignatureRecord} from './model.ts'

const signatureLine = z.object({
  role: z.string().min(1),
  by: z.string().min(1),
  on: z.iso.date(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  content: z
    .object({units: z.array(z.string().regex(/^[0-9a-z]{4,32}:[0-9a-f]{12}$/)), facts: z.string()})
    .optional()
    // A signature is evidence whatever is wrong with what was added to it.
    .catch(undefined),
})

/**
 * The content that a signature is for: the text of both halves and the facts; any change of them voids it
 * (DESIGN §3).
 *
 * @param facts the facts as one string that says all of them, as `guide/facts-hash.ts` writes it
 * @returns SHA-256 in lower-case hexadecimal
 */
export function contentHash(guide: Guide, facts: string): string {
  // Lengths part the three texts, so that nothing moved from one to the other goes unseen.
  const parts = [guide.zh.source, guide.ii.source, facts]
  return sha256(parts.map(part => `${part.length}\n${part}\n`).join(''))
}

/**
 * Reads `signoff.jsonl` of a guide.
 *
 * @returns signatures in the order of the file; rule `signoff-damaged` for each line that is none
 */
export function readSignatures(guide: Guide): {signatures: SignatureRecord[]; faults: Fault[]} {
  const signatures: SignatureRecord[] = []
  const faults: Fault[] = []
  const file = signoffFile(guide)
  for (const [index, line] of linesOf(guide.signoff ?? '').entries()) {
    if (line.trim() === '') continue
    const read = signatureLine.safeParse(parsed(line))
    if (read.success) {
      const {content, ...rest} = read.data
      signatures.push(content === undefined ? rest : {...rest, content})
    } else {
      const place = {file, line: index + 1, column: 1, endLine: index + 1, endColumn: line.length + 1}
      faults.push({rule: 'signoff-damaged', values: {}, place, guide: guide.id})
    }
  }
  return {signatures, faults}
}

/**
 * Adds a signature. What stands in the file is kept byte by byte: it is evidence, even where it is damaged.
 *
 * @param text the file so far; undefined when there is none
 * @returns the whole file; unchanged when this person has signed exactly this in this role before
 */
export function addSignature(text: string | undefined, signature: SignatureRecord): string {
  const {role, by, on, hash} = signature
  const before = text ?? ''
  const same = linesOf(before).flatMap(line => {
    const read = signatureLine.safeParse(parsed(line))
    return read.success && read.data.hash === hash ? [read.data] : []
  })
  if (same.some(one => one.role === role && one.by === by)) return before
  const content = same.some(one => one.content !== undefined) ? undefined : signature.content
  const end = before === '' || before.endsWith('\n') ? '' : '\n'
  return `${before}${end}${JSON.stringify({role, by, on, hash, content})}\n`
}

/**
 * Which roles have still to sign.
 *
 * @param hash the content as it stands; signatures for any other content do not count
 * @returns those of `roles` without a signature, in their order
 */
export function missingRoles(
  signatures: readonly SignatureRecord[],
  roles: readonly string[],
  hash: string,
): string[] {
  return roles.filter(
    role => !signatures.some(signature => signature.role === role && signature.hash === hash),
  )
}

/** Whether every one of the roles has signed exactly this content. */
export function signedBy(
  signatures: readonly SignatureRecord[],
  roles: readonly string[],
  hash: string,
): boolean {
  return missingRoles(signatures, roles, hash).length === 0
}

/** Path of a guide's `signoff.jsonl`. */
export function signoffFile(guide: Guide): string {
  return `${guide.folder}/signoff.jsonl`
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
