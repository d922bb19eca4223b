import type {Fault} from './fault.ts'
import {fileStart, linesOf, placeAt} from './lines.ts'

/** A text half, a table or a YAML file; a guide of 3,000 characters has 10 kB (service-guides §6). */
export const TEXT_LIMIT = 1024 * 1024
/** Locks and signatures grow with every unit. */
export const RECORD_LIMIT = 8 * 1024 * 1024

/** `text` is undefined when the bytes must not be trusted; the file itself is never touched. */
export interface Decoded {
  text: string | undefined
  faults: Fault[]
}

const LF = 0x0a
const NUL = 0x00
/** The longest piece of a damaged line that is shown. */
const SHOWN = 40

/**
 * Bytes to text: strict UTF-8, byte order mark removed, CRLF and CR become LF.
 *
 * @param file its path, for the places.
 * @param limit largest size in bytes that is read.
 * @returns the text and the faults `not-utf8`, `empty-file`, `file-too-large`, `damaged-text`.
 */
export function decode(file: string, bytes: Uint8Array, limit = TEXT_LIMIT): Decoded {
  const refuse = (rule: string, values: Fault['values'], variant?: string, line = 1): Decoded => ({
    text: undefined,
    faults: [{rule, ...(variant === undefined ? {} : {variant}), values, place: {file, line, column: 1}}],
  })
  if (bytes.length > limit) {
    return refuse('file-too-large', {size: Math.ceil(bytes.length / 1024), limit: Math.floor(limit / 1024)})
  }
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (utf16) return refuse('not-utf8', {}, 'utf16')
  const strict = decodeAs('utf-8', bytes)
  if (strict === undefined) {
    const line = firstDamagedLine(bytes)
    if (bytes.includes(NUL)) return refuse('not-utf8', {line}, 'binary', line)
    const chinese = decodeAs('gb18030', bytes)
    if (chinese !== undefined && /\p{Script=Han}/u.test(chinese)) {
      return refuse('not-utf8', {line, text: clip(lineText(chinese, line))}, 'gbk', line)
    }
    const lossy = new TextDecoder('utf-8').decode(bytes)
    return refuse('not-utf8', {line, text: clip(lineText(lossy, line))}, 'damaged', line)
  }
  const text = strict.replace(/\r\n?/g, '\n')
  if (text.trim() === '') return {text, faults: [{rule: 'empty-file', values: {}, place: fileStart(file)}]}
  return {text, faults: damage(file, text)}
}

/** For a record that must not be lost sight of even when damaged: bad bytes become U+FFFD and are reported. */
export function decodeRecord(file: string, bytes: Uint8Array): Decoded {
  const strict = decode(file, bytes, RECORD_LIMIT)
  if (strict.text !== undefined)
    return {text: strict.text, faults: strict.faults.filter(f => f.rule !== 'empty-file')}
  return {text: new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n'), faults: strict.faults}
}

/** Whole texts leave nothing behind in it; a workspace has thousands of files, and each had its own. */
const UTF8 = new TextDecoder('utf-8', {fatal: true})

function decodeAs(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): string | undefined {
  try {
    return (encoding === 'utf-8' ? UTF8 : new TextDecoder(encoding, {fatal: true})).decode(bytes)
  } catch {
    return undefined
  }
}

/** 1-based line of the first bytes that are not UTF-8; a line cannot end inside a UTF-8 sequence. */
function firstDamagedLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(LF, start)
    const slice = bytes.subarray(start, end < 0 ? bytes.length : end)
    if (decodeAs('utf-8', slice) === undefined || end < 0) return line
    line += 1
    start = end + 1
  }
}

const lineText = (text: string, line: number): string => text.split('\n')[line - 1]?.replace(/\r$/, '') ?? ''
const clip = (text: string): string => (text.length > SHOWN ? [...text].slice(0, SHOWN).join('') + '…' : text)

/** What saving as ANSI in Excel or a broken copy leaves behind: runs of ? and U+FFFD; once a line. */
function damage(file: string, text: string): Fault[] {
  const faults: Fault[] = []
  const lines = linesOf(file, text)
  let lastLine = 0
  for (const match of text.matchAll(/\?{4,}|\uFFFD+/g)) {
    const place = placeAt(lines, match.index, match.index + match[0].length)
    if (place.line === lastLine) continue
    lastLine = place.line
    const variant = match[0].startsWith('?') ? 'question-marks' : 'replacement'
    faults.push({rule: 'damaged-text', variant, values: {count: match[0].length}, place})
  }
  return faults
}
