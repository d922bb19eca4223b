import {open, readFile, rm, stat} from 'node:fs/promises'
import {extname, resolve} from 'node:path'
import readXlsxFile from 'read-excel-file/universal'
import {codeOf, MachineFault} from './fault.ts'

/** A termbase of ten thousand rows has 2 MB. */
const FILE_LIMIT = 16 * 1024 * 1024
/** A workbook is a zip archive: a small one must not unpack to more than this. */
const UNPACKED_LIMIT = 128 * 1024 * 1024

/**
 * Reads a file that a person named on the command line.
 * @param folder where the person stands
 * @returns its bytes; why not: `missing`, `big`
 * @throws MachineFault `machine.file.unreadable`
 */
export async function readGiven(folder: string, path: string): Promise<Uint8Array | 'missing' | 'big'> {
  const at = resolve(folder, path)
  try {
    const found = await stat(at)
    if (!found.isFile()) return 'missing'
    return found.size > FILE_LIMIT ? 'big' : new Uint8Array(await readFile(at))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return 'missing'
    throw new MachineFault('machine.file.unreadable', {file: path, code: codeOf(error)}, error)
  }
}

/**
 * Writes a file that a person named, never over one that is there: it may hold what an office filled in.
 * @returns false when there is such a file, which stays as it is
 * @throws MachineFault `machine.disk.full`, `machine.file.unwritable`
 */
export async function writeGiven(folder: string, path: string, bytes: Uint8Array): Promise<boolean> {
  const at = resolve(folder, path)
  let made = false
  try {
    const file = await open(at, 'wx')
    made = true
    try {
      await file.writeFile(bytes)
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return false
    if (made) await rm(at, {force: true}).catch(() => undefined)
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new MachineFault('machine.disk.full', {folder: path}, error)
    throw new MachineFault('machine.file.unwritable', {file: path, code}, error)
  }
}

/** The ending of a file's name in lower case, without dot. */
export const endingOf = (path: string): string => extname(path).slice(1).toLowerCase()

/**
 * The cells of a workbook's first sheet as text. A cell that Excel made a date of comes as `2026-11-20`.
 * @returns rows of cells; undefined when the bytes are no workbook, or one that unpacks to more than anyone types
 */
export async function readSheetTexts(bytes: Uint8Array): Promise<string[][] | undefined> {
  if (unpackedSize(bytes) > UNPACKED_LIMIT) return undefined
  try {
    const copy = new Uint8Array(bytes)
    const [sheet] = await readXlsxFile(copy.buffer)
    return sheet?.data.map(row => row.map(textOf))
  } catch {
    // The reader throws for whatever is no workbook: an old .xls, a renamed file, a damaged one.
    return undefined
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

const END = 0x06054b50
const CENTRAL = 0x02014b50

/** Bytes a zip archive says it unpacks to (APPNOTE.TXT 4.3.12); infinite when it is none. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1
  if (end < 0) return Infinity
  let at = view.getUint32(end + 16, true)
  let size = 0
  for (let n = view.getUint16(end + 10, true); n > 0; n -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return Infinity
    size += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return size
}
