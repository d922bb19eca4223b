import {bytesOf} from './deflate.ts'
import type {PdfFile} from './pdf-file.ts'
import {asName} from './syntax.ts'

/** Objects packed together; more pack better, fewer open faster. */
const PACK = 400

/**
 * Writes a PDF 1.5 file, or of the version its catalogue names: streams as they are, all other objects packed. The
 * document's `/ID` is the hash of all that stands before it, so equal content has equal bytes.
 */
export async function writePdf(file: PdfFile): Promise<Uint8Array> {
  const version = asName(file.dict(file.get(file.rootNumber)).get('Version')) ?? '1.5'
  const pieces: Uint8Array[] = [bytesOf(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`)]
  let length = pieces[0]?.length ?? 0
  const put = (...parts: Uint8Array[]) => {
    pieces.push(...parts)
    for (const part of parts) length += part.length
  }
  const numbers = file.numbers()
  const size = (numbers.at(-1) ?? 0) + 1
  const packs: number[][] = []
  const rows = new Map<number, [kind: number, place: number, index: number]>()
  for (const number of numbers) {
    const stream = file.stream(number)
    if (!stream) {
      const last = packs.at(-1)
      if (last && last.length < PACK) last.push(number)
      else packs.push([number])
      continue
    }
    rows.set(number, [1, length, 0])
    put(bytesOf(`${number} 0 obj\n${file.text(number)} stream\n`), stream, bytesOf('\nendstream\nendobj\n'))
  }
  const packed = await Promise.all(packs.map(pack => packObjects(file, pack)))
  for (const [order, {head, body}] of packed.entries()) {
    const number = size + order
    rows.set(number, [1, length, 0])
    for (const [index, member] of (packs[order] ?? []).entries()) rows.set(member, [2, number, index])
    put(bytesOf(`${number} 0 obj\n${head} stream\n`), body, bytesOf('\nendstream\nendobj\n'))
  }
  const directory = size + packs.length
  const start = length
  rows.set(directory, [1, start, 0])
  const id = await contentHash(pieces)
  const table = await file.packing.deflate(writeRows(rows, directory + 1))
  const info = file.infoNumber === undefined ? '' : `/Info ${file.infoNumber} 0 R`
  const head =
    `<</Type /XRef/Size ${directory + 1}/W [1 4 2]/Root ${file.rootNumber} 0 R${info}` +
    `/ID [<${id}> <${id}>]/Filter /FlateDecode/Length ${table.length}>>`
  put(bytesOf(`${directory} 0 obj\n${head} stream\n`), table)
  put(bytesOf(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`))
  return joined(pieces, length)
}

async function packObjects(
  file: PdfFile,
  numbers: readonly number[],
): Promise<{head: string; body: Uint8Array}> {
  const pairs: string[] = []
  const texts: string[] = []
  let offset = 0
  for (const number of numbers) {
    const text = `${file.text(number)}\n`
    pairs.push(`${number} ${offset}`)
    texts.push(text)
    offset += text.length
  }
  const index = `${pairs.join(' ')}\n`
  const body = await file.packing.deflate(bytesOf(index + texts.join('')))
  const head = `<</Type /ObjStm/N ${numbers.length}/First ${index.length}/Filter /FlateDecode/Length ${body.length}>>`
  return {head, body}
}

function writeRows(rows: ReadonlyMap<number, readonly [number, number, number]>, count: number): Uint8Array {
  const table = new Uint8Array(count * 7)
  const view = new DataView(table.buffer)
  for (const [number, [kind, place, index]] of rows) {
    view.setUint8(number * 7, kind)
    view.setUint32(number * 7 + 1, place)
    view.setUint16(number * 7 + 5, index)
  }
  return table
}

/** First half of the SHA-256 of all pieces, 32 hex digits: `/ID` wants 16 bytes. */
async function contentHash(pieces: readonly Uint8Array[]): Promise<string> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', joined(pieces, length)))
  return Array.from(hash.subarray(0, 16), byte => byte.toString(16).toUpperCase().padStart(2, '0')).join('')
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
