import {asName, asNumber, parseValue, UnreadablePdf, type Value} from '../syntax.ts'

/** What a character is in a content stream (ISO 32000-2 §7.2.3): regular, white space, or a delimiter. */
const REGULAR = 0
const SPACE = 1
const DELIMITER = 2
const KINDS = new Uint8Array(256)
for (const character of '\0\t\n\f\r ') KINDS[character.charCodeAt(0)] = SPACE
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = DELIMITER

const kindAt = (source: string, at: number): number => KINDS[source.charCodeAt(at)] ?? REGULAR

/**
 * Reads the operations of a content stream one after the other, each an operator with its operands before it (ISO
 * 32000-2 §7.8.2). Nothing is parsed that is not asked for and every operation knows its place, so that what is not
 * understood is passed on byte by byte. An inline image is one operation, `BI`, whose one operand is its dictionary.
 *
 *     const reader = new ContentReader(source)
 *     while (reader.next()) if (reader.operator === 'rg') reader.number(0)
 */
export class ContentReader {
  /** Of the operation read last. */
  operator = ''
  /** Number of operands before it. */
  count = 0
  /** Where its first operand begins, or it does when it has none. */
  from = 0
  /** Where its operator begins. */
  at = 0
  /** Where it ends. */
  to = 0
  readonly source: string
  private readonly starts: number[] = []
  private readonly ends: number[] = []

  /** @param source the stream unpacked, as Latin-1, one character a byte */
  constructor(source: string) {
    this.source = source
  }

  /**
   * Goes on to the next operation.
   * @returns false at the end; operands without an operator are then left over and belong to nothing
   * @throws UnreadablePdf for what is no content stream: a bracket without its fellow
   */
  next(): boolean {
    const {source} = this
    this.count = 0
    for (let at = this.to; ;) {
      at = afterSpace(source, at)
      if (at >= source.length) return false
      const end = tokenEnd(source, at)
      if (isOperator(source, at, end)) {
        this.operator = operatorAt(source, at, end)
        this.at = at
        this.to = end
        if (this.operator === 'BI') this.readInlineImage()
        else this.from = this.count > 0 ? (this.starts[0] ?? at) : at
        return true
      }
      this.starts[this.count] = at
      this.ends[this.count] = end
      this.count += 1
      at = end
    }
  }

  /** The source of an operand, first 0; '' when there is none. */
  raw(index: number): string {
    return index < this.count ? this.source.slice(this.starts[index], this.ends[index]) : ''
  }

  /** An operand parsed; undefined when there is none. */
  value(index: number): Value | undefined {
    return index < this.count ? parseValue(this.source, this.starts[index] ?? 0).value : undefined
  }

  number(index: number): number | undefined {
    return asNumber(this.value(index))
  }

  name(index: number): string | undefined {
    return asName(this.value(index))
  }

  /** The source from the first operand to the operator's end. */
  text(): string {
    return this.source.slice(this.from, this.to)
  }

  /** `BI` keys and values `ID` one space, bytes of any kind, `EI` (§8.9.7). */
  private readInlineImage(): void {
    const {source} = this
    this.from = this.at
    let at = this.to
    for (;;) {
      at = afterSpace(source, at)
      if (at >= source.length) throw new UnreadablePdf(`inline image at ${this.at} without data`)
      const end = tokenEnd(source, at)
      if (end - at === 2 && source.startsWith('ID', at)) break
      at = end
    }
    this.count = 1
    this.starts[0] = this.to
    this.ends[0] = at
    this.to = imageEnd(source, at + 3)
  }
}

/** An inline image's dictionary, which stands in a stream without its brackets. */
export function inlineImage(reader: ContentReader): Map<string, Value> {
  const {value} = parseValue(`<<${reader.raw(0)}>>`, 0)
  return value instanceof Map ? value : new Map<string, Value>()
}

/**
 * Rewrites a content stream.
 * @param change what shall stand in an operation's place; undefined keeps it as it is
 * @returns the source itself when nothing was changed
 * @throws UnreadablePdf
 */
export function rewriteContent(
  source: string,
  change: (operation: ContentReader) => string | undefined,
): string {
  const reader = new ContentReader(source)
  const pieces: string[] = []
  let kept = 0
  while (reader.next()) {
    const fresh = change(reader)
    if (fresh === undefined) continue
    pieces.push(source.slice(kept, reader.from), fresh)
    kept = reader.to
  }
  return kept === 0 ? source : pieces.join('') + source.slice(kept)
}

function afterSpace(source: string, start: number): number {
  let at = start
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 0x25) {
      while (at + 1 < source.length && !isLineEnd(source.charCodeAt(at + 1))) at++
    } else if (KINDS[code] !== SPACE) break
  }
  return at
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d

/** Where the token beginning here ends; an array or a dictionary is one token. */
function tokenEnd(source: string, at: number): number {
  const code = source.charCodeAt(at)
  if (KINDS[code] !== DELIMITER) return regularEnd(source, at + 1)
  if (code === 0x2f) return regularEnd(source, at + 1) // /
  if (code === 0x28) return literalEnd(source, at) // (
  if (code === 0x5b) return nestedEnd(source, at + 1, ']')
  if (code === 0x3c) {
    if (source[at + 1] === '<') return nestedEnd(source, at + 2, '>>')
    const end = source.indexOf('>', at)
    if (end > 0) return end + 1
  }
  throw new UnreadablePdf(`a bracket without its fellow at ${at}`)
}

function regularEnd(source: string, start: number): number {
  let at = start
  while (at < source.length && kindAt(source, at) === REGULAR) at++
  return at
}

function nestedEnd(source: string, start: number, close: string): number {
  for (let at = afterSpace(source, start); at < source.length; at = afterSpace(source, at)) {
    if (source.startsWith(close, at)) return at + close.length
    at = tokenEnd(source, at)
  }
  throw new UnreadablePdf(`no ${close} for what begins at ${start}`)
}

function literalEnd(source: string, start: number): number {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === 0x5c) at++
    else if (code === 0x28) depth++
    else if (code === 0x29 && --depth === 0) return at + 1
  }
  throw new UnreadablePdf(`string without end at ${start}`)
}

const keyOf = (source: string, at: number, end: number): number => {
  let key = 0
  for (let next = at; next < end; next++) key = (key << 8) | source.charCodeAt(next)
  return key
}

/** All operators (ISO 32000-2 annex A) by their characters: a book has millions, which need no text of their own each. */
const OPERATORS: ReadonlyMap<number, string> = new Map(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S ' +
    'SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  )
    .split(' ')
    .map(word => [keyOf(word, 0, word.length), word]),
)

function operatorAt(source: string, at: number, end: number): string {
  const known = end - at < 4 ? OPERATORS.get(keyOf(source, at, end)) : undefined
  return known !== undefined && source.startsWith(known, at) ? known : source.slice(at, end)
}

/** Numbers, names, strings and the three words are operands; every other word is an operator. */
function isOperator(source: string, at: number, end: number): boolean {
  const code = source.charCodeAt(at)
  if (KINDS[code] === DELIMITER) return false
  if (code >= 0x2b && code <= 0x39) return false // + - . 0–9
  if (end - at < 4) return true
  const word = source.slice(at, end)
  return word !== 'true' && word !== 'false' && word !== 'null'
}

/**
 * Where the data of an inline image ends: at the first `EI` between white spaces that something a stream may hold
 * follows. The bytes may look like `EI` themselves, which is why what follows is looked at (as poppler and pdf.js do).
 */
function imageEnd(source: string, start: number): number {
  for (let at = source.indexOf('EI', start); at >= 0; at = source.indexOf('EI', at + 1)) {
    const before = KINDS[source.charCodeAt(at - 1)]
    const after = at + 2 >= source.length || KINDS[source.charCodeAt(at + 2)] === SPACE
    if (before === SPACE && after && /^[\t\n\r -~]*$/.test(source.slice(at + 2, at + 12))) return at + 2
  }
  throw new UnreadablePdf(`inline image at ${start} without end`)
}
