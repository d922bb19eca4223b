/**
 * Values of the PDF language (ISO 32000-2 §7.3) as far as a printed document uses them. Strings stay as they were
 * written, so that what is not understood is passed on unchanged.
 */
export type Value = number | boolean | null | Name | Ref | Text | Value[] | Dict
export interface Name {
  kind: 'name'
  /** Without the slash, escapes undone. */
  text: string
}
export interface Ref {
  kind: 'ref'
  number: number
}
export interface Text {
  kind: 'text'
  /** With its brackets: `(…)` or `<…>`. */
  raw: string
}
export type Dict = Map<string, Value>

/** A PDF that is not as expected; press/ reads what Chromium and hanyi write, not every PDF there is. */
export class UnreadablePdf extends Error {}

export const name = (text: string): Name => ({kind: 'name', text})
export const ref = (number: number): Ref => ({kind: 'ref', number})

/** A text string in UTF-16, readable in every language. */
export function textString(text: string): Text {
  let hex = 'FEFF'
  for (let unit = 0; unit < text.length; unit++)
    hex += text.charCodeAt(unit).toString(16).toUpperCase().padStart(4, '0')
  return {kind: 'text', raw: `<${hex}>`}
}

/** The dictionary that a value is; undefined for anything else. */
export const asDict = (value: Value | undefined): Dict | undefined =>
  value instanceof Map ? value : undefined
export const asArray = (value: Value | undefined): Value[] | undefined =>
  Array.isArray(value) ? value : undefined
export const asNumber = (value: Value | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined
export const asRef = (value: Value | undefined): number | undefined =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'ref'
    ? value.number
    : undefined
export const asName = (value: Value | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'name'
    ? value.text
    : undefined
export const asRaw = (value: Value | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'text'
    ? value.raw
    : undefined

const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const REF = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y
const NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y
const HEX = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y
const WORD = /true|false|null/y

/**
 * Reads one value.
 * @param source the file as Latin-1, one character a byte
 * @param at where to begin
 * @returns the value and where it ends
 * @throws UnreadablePdf
 */
export function parseValue(source: string, at: number): {value: Value; end: number} {
  const start = skipSpace(source, at)
  const two = source.slice(start, start + 2)
  if (two === '<<') return parseDict(source, start + 2)
  if (two[0] === '[') return parseArray(source, start + 1)
  if (two[0] === '(') {
    const end = literalEnd(source, start)
    return {value: {kind: 'text', raw: source.slice(start, end)}, end}
  }
  const matchAt = (pattern: RegExp) => {
    pattern.lastIndex = start
    return pattern.exec(source)
  }
  const reference = matchAt(REF)
  if (reference) return {value: ref(Number(reference[1])), end: start + reference[0].length}
  const number = matchAt(NUMBER)
  if (number) return {value: Number(number[0]), end: start + number[0].length}
  const found = matchAt(NAME)
  if (found) {
    const text = found[0]
      .slice(1)
      .replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    return {value: name(text), end: start + found[0].length}
  }
  const hex = matchAt(HEX)
  if (hex) return {value: {kind: 'text', raw: hex[0]}, end: start + hex[0].length}
  const word = matchAt(WORD)
  if (word) return {value: word[0] === 'null' ? null : word[0] === 'true', end: start + word[0].length}
  throw new UnreadablePdf(`no value at ${start}`)
}

function skipSpace(source: string, at: number): number {
  SPACE.lastIndex = at
  SPACE.exec(source)
  return SPACE.lastIndex
}

function parseArray(source: string, at: number): {value: Value[]; end: number} {
  const value: Value[] = []
  for (let next = skipSpace(source, at); ; next = skipSpace(source, next)) {
    if (source[next] === ']') return {value, end: next + 1}
    const item = parseValue(source, next)
    value.push(item.value)
    next = item.end
  }
}

function parseDict(source: string, at: number): {value: Dict; end: number} {
  const value: Dict = new Map()
  for (let next = skipSpace(source, at); ; next = skipSpace(source, next)) {
    if (source.startsWith('>>', next)) return {value, end: next + 2}
    const key = parseValue(source, next)
    const item = parseValue(source, key.end)
    const text = asName(key.value)
    if (text === undefined) throw new UnreadablePdf(`no key at ${next}`)
    value.set(text, item.value)
    next = item.end
  }
}

/** Where the text in brackets that begins here ends. @throws UnreadablePdf when it does not */
export function literalEnd(source: string, start: number): number {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '(') depth++
    else if (source[at] === ')' && --depth === 0) return at + 1
  }
  throw new UnreadablePdf(`string without end at ${start}`)
}

/** Writes a value; the same value gives the same text. */
export function writeValue(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'number') return writeNumber(value)
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(writeValue).join(' ')}]`
  if (value instanceof Map)
    return `<<${[...value].map(([key, item]) => `${writeName(key)} ${writeValue(item)}`).join('')}>>`
  if (value.kind === 'ref') return `${value.number} 0 R`
  return value.kind === 'name' ? writeName(value.text) : value.raw
}

/** At most five decimals, no exponent: .00001 pt is finer than any press. */
const writeNumber = (value: number): string => String(Number(value.toFixed(5)))

const SPECIAL = /[^!-~]|[()<>[\]{}/%#]/
const writeName = (text: string): string =>
  SPECIAL.test(text)
    ? `/${text.replaceAll(new RegExp(SPECIAL, 'g'), character => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
    : `/${text}`
