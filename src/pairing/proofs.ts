import {z} from 'zod'
import type {Guide} from '../guide/model.ts'
import type {Proof} from './proof.ts'

/**
 * Sheets of earlier texts that are kept. A sheet comes back within weeks; each change of the texts makes a new one.
 */
const KEPT = 40

const proofLine = z.object({
  code: z.string().regex(/^[0-9A-F]{4}$/),
  until: z.string(),
  rows: z.array(z.string().regex(/^[0-9a-z]{4,32}:[0-9a-f]{12}$/)),
})

/**
 * Reads `proofs.jsonl`: what the 审校单 of earlier texts showed. `build --proof` writes nothing into the content, so
 * `sync` keeps them: a sheet printed before the last change can still be taken back for what did not change. A line
 * that cannot be read costs its own sheet only, which is then printed again.
 *
 * @returns sheets in the order of the file, oldest first
 */
export function readProofs(text: string | undefined): Proof[] {
  return linesOf(text).flatMap(line => {
    const read = proofLine.safeParse(parsed(line))
    if (!read.success) return []
    const rows = read.data.rows.map(row => {
      const [id = '', hash = ''] = row.split(':')
      return {id, hash}
    })
    return [{code: read.data.code, rows}]
  })
}

/**
 * Adds a sheet whose texts are about to change.
 *
 * @param text the file so far; undefined when there is none
 * @param until day on which the texts changed, `2026-11-24`
 * @returns the whole file, the oldest sheets dropped; unchanged when the sheet is in it already
 */
export function addProof(text: string | undefined, {code, rows}: Proof, until: string): string {
  const lines = linesOf(text)
  const said = rows.map(row => `${row.id}:${row.hash}`)
  const known = readProofs(text).some(
    one => one.code === code && one.rows.map(row => `${row.id}:${row.hash}`).join() === said.join(),
  )
  if (known) return text ?? ''
  return [...lines, JSON.stringify({code, until, rows: said})]
    .slice(-KEPT)
    .map(line => `${line}\n`)
    .join('')
}

/** Path of a guide's `proofs.jsonl`. */
export function proofsFile(guide: Guide): string {
  return `${guide.folder}/proofs.jsonl`
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
