import {deflate, inflate, latin1} from './deflate.ts'
import {
  asArray,
  asDict,
  asName,
  asNumber,
  asRef,
  parseValue,
  UnreadablePdf,
  writeValue,
  type Dict,
  type Value,
} from './syntax.ts'

/** An object as it lies in the file: its text, and for a stream the bytes after its dictionary. */
interface Stored {
  text: string
  stream: Uint8Array | undefined
}

/**
 * How streams are packed and unpacked, zlib's format both ways. The platform's own streams cost three times what the
 * packing itself does when there are hundreds of small ones; edges/ has something quicker (`edges/packing`).
 */
export interface Packing {
  deflate: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>
  /** @throws for damaged data */
  inflate: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>
}

/**
 * A PDF taken apart into its objects. Only what is asked for is parsed and only what is changed is written anew: pages
 * of a book have 18,000 objects, of which a few hundred matter here. That is why this is not done with a PDF library,
 * which parses and writes all (a second of CPU for 600 pages, more than printing them).
 */
export interface PdfFile {
  readonly rootNumber: number
  readonly infoNumber: number | undefined
  readonly packing: Packing
  /** Numbers of all objects, ascending. */
  numbers: () => number[]
  /** The object with this number, parsed; a stream gives its dictionary. */
  get: (number: number) => Value
  /** Follows a reference, if it is one. */
  follow: (value: Value | undefined) => Value | undefined
  /** Follows to a dictionary. @throws UnreadablePdf when it is none */
  dict: (value: Value | undefined) => Dict
  /** The object's source without stream. */
  text: (number: number) => string
  /** Raw bytes of a stream; undefined when the object is none. */
  stream: (number: number) => Uint8Array | undefined
  /** Puts a value in the object's place. */
  set: (number: number, value: Value) => void
  /** Puts an object there as it lies in another file. */
  put: (number: number, text: string, stream: Uint8Array | undefined) => void
  /** Changes the object's source, which stays unparsed. */
  rewrite: (number: number, text: string) => void
  add: (value: Value) => number
  /** Adds a stream; `bytes` are packed as its `/Filter` says, `/Length` is set here. */
  addStream: (dict: Dict, bytes: Uint8Array) => number
  /** Puts other bytes in a stream's place, or makes the object one. */
  setStream: (number: number, dict: Dict, bytes: Uint8Array) => void
  remove: (number: number) => void
  /** A second file that may be changed without changing this one; the bytes of streams are shared, not copied. */
  copy: () => PdfFile
}

/**
 * Opens a PDF of Chromium's (plain objects, one cross-reference table) or of ours (object streams).
 * @throws UnreadablePdf for anything else
 */
export async function openPdf(bytes: Uint8Array, packing: Packing = {deflate, inflate}): Promise<PdfFile> {
  const source = latin1(bytes)
  const {entries, trailer} = await readDirectory(source, bytes)
  const stored = new Map<number, Stored>()
  for (const [number, offset] of entries.offsets)
    stored.set(number, readStored(source, bytes, number, offset))
  for (const container of entries.containers) {
    for (const [number, text] of await readContainer(stored.get(container)))
      stored.set(number, {text, stream: undefined})
    stored.delete(container)
  }
  const rootNumber = asRef(trailer.get('Root'))
  if (rootNumber === undefined) throw new UnreadablePdf('no document catalogue')
  return fileOf(stored, rootNumber, asRef(trailer.get('Info')), packing)
}

function fileOf(
  stored: Map<number, Stored>,
  rootNumber: number,
  infoNumber: number | undefined,
  packing: Packing,
): PdfFile {
  const parsed = new Map<number, Value>()
  let next = 1
  for (const number of stored.keys()) next = Math.max(next, number + 1)

  const get = (number: number): Value => {
    const known = parsed.get(number)
    if (known !== undefined) return known
    const found = stored.get(number)
    if (!found) return null
    const {value} = parseValue(found.text, 0)
    parsed.set(number, value)
    return value
  }
  const follow = (value: Value | undefined): Value | undefined => {
    const number = asRef(value)
    return number === undefined ? value : get(number)
  }
  const set = (number: number, value: Value) => {
    parsed.set(number, value)
    stored.set(number, {text: writeValue(value), stream: stored.get(number)?.stream})
  }
  const put = (number: number, text: string, stream: Uint8Array | undefined) => {
    parsed.delete(number)
    stored.set(number, {text, stream})
    next = Math.max(next, number + 1)
  }
  const setStream = (number: number, dict: Dict, bytes: Uint8Array) => {
    parsed.set(number, dict.set('Length', bytes.length))
    stored.set(number, {text: writeValue(dict), stream: bytes})
  }
  return {
    rootNumber,
    infoNumber,
    packing,
    numbers: () => [...stored.keys()].sort((a, b) => a - b),
    get,
    follow,
    dict: value => {
      const dict = asDict(follow(value))
      if (!dict) throw new UnreadablePdf('a dictionary is missing')
      return dict
    },
    text: number => stored.get(number)?.text ?? 'null',
    stream: number => stored.get(number)?.stream,
    set,
    put,
    rewrite: (number, text) => put(number, text, stored.get(number)?.stream),
    add: value => {
      set(next, value)
      return next++
    },
    addStream: (dict, bytes) => {
      setStream(next, dict, bytes)
      return next++
    },
    setStream,
    remove: number => {
      parsed.delete(number)
      stored.delete(number)
    },
    copy: () => fileOf(new Map(stored), rootNumber, infoNumber, packing),
  }
}

/** The stream of an object, unpacked. */
export async function streamOf(file: PdfFile, number: number): Promise<Uint8Array> {
  const raw = file.stream(number)
  if (!raw) throw new UnreadablePdf(`object ${number} has no stream`)
  const filter = file.dict(file.get(number)).get('Filter')
  if (filter === undefined) return raw
  if (asName(filter) !== 'FlateDecode') throw new UnreadablePdf(`object ${number} is packed in another way`)
  return file.packing.inflate(raw)
}

interface Entries {
  /** Place of each object in the file. */
  offsets: Map<number, number>
  /** Streams that hold other objects. */
  containers: Set<number>
}

async function readDirectory(source: string, bytes: Uint8Array): Promise<{entries: Entries; trailer: Dict}> {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.slice(-1024))?.[1] ?? Number.NaN)
  if (Number.isNaN(start)) throw new UnreadablePdf('no directory of objects')
  const entries: Entries = {offsets: new Map(), containers: new Set()}
  if (!source.startsWith('xref', start)) return readDirectoryStream(source, bytes, start)
  let at = start + 4
  for (;;) {
    const head = /^\s*(\d+) (\d+)\s*\n/.exec(source.slice(at, at + 40))
    if (!head) break
    at += head[0].length
    for (let index = 0; index < Number(head[2]); index++, at += 20) {
      if (source[at + 17] === 'n')
        entries.offsets.set(Number(head[1]) + index, Number(source.slice(at, at + 10)))
    }
  }
  const word = source.indexOf('trailer', at)
  if (word < 0) throw new UnreadablePdf('no trailer')
  return {entries, trailer: checked(parseValue(source, word + 7).value)}
}

/** A file with earlier versions inside would need them joined; neither Chromium nor hanyi writes any. */
function checked(value: Value): Dict {
  const trailer = asDict(value)
  if (!trailer || trailer.has('Prev') || trailer.has('Encrypt'))
    throw new UnreadablePdf('a changed or locked file')
  return trailer
}

async function readDirectoryStream(source: string, bytes: Uint8Array, start: number) {
  const entries: Entries = {offsets: new Map(), containers: new Set()}
  const number = Number.parseInt(source.slice(start, start + 12), 10)
  const {text, stream} = readStored(source, bytes, number, start)
  const trailer = checked(parseValue(text, 0).value)
  const [kind, place, index] = (asArray(trailer.get('W')) ?? []).map(width => asNumber(width) ?? 0)
  if (!stream || kind !== 1 || place !== 4 || index !== 2)
    throw new UnreadablePdf('a directory of another shape')
  const table = await inflate(stream)
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  for (let row = 0; row * 7 < table.length; row++) {
    if (table[row * 7] === 1) entries.offsets.set(row, view.getUint32(row * 7 + 1))
    if (table[row * 7] === 2) entries.containers.add(view.getUint32(row * 7 + 1))
  }
  entries.offsets.delete(number)
  return {entries, trailer}
}

const OBJECT = /\s*(\d+) \d+ obj\s*/y

function readStored(source: string, bytes: Uint8Array, number: number, offset: number): Stored {
  OBJECT.lastIndex = offset
  const head = OBJECT.exec(source)
  if (!head || Number(head[1]) !== number)
    throw new UnreadablePdf(`object ${number} is not where it should be`)
  const start = offset + head[0].length
  // The word `stream` stands before whatever its bytes may look like, so searching up to the first `endobj` finds it.
  const end = source.indexOf('endobj', start)
  if (end < 0) throw new UnreadablePdf(`object ${number} has no end`)
  const body = source.slice(start, end)
  const word = body.indexOf('stream')
  if (word < 0) return {text: body.trimEnd(), stream: undefined}
  const text = body.slice(0, word)
  const length = asNumber(asDict(parseValue(text, 0).value)?.get('Length'))
  if (length === undefined) throw new UnreadablePdf(`stream ${number} without a length`)
  const from = start + word + (body.startsWith('stream\r\n', word) ? 8 : 7)
  return {text: text.trimEnd(), stream: bytes.subarray(from, from + length)}
}

/** Objects packed into one stream (ISO 32000-2 §7.5.7). */
async function readContainer(stored: Stored | undefined): Promise<[number, string][]> {
  const dict = asDict(stored && parseValue(stored.text, 0).value)
  if (!stored?.stream || !dict) throw new UnreadablePdf('a packed object is missing')
  const source = latin1(await inflate(stored.stream))
  const first = asNumber(dict.get('First')) ?? 0
  const pairs = source.slice(0, first).trim().split(/\s+/).map(Number)
  const objects: [number, string][] = []
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const from = first + (pairs[at + 1] ?? 0)
    const to = at + 3 < pairs.length ? first + (pairs[at + 3] ?? 0) : source.length
    objects.push([pairs[at] ?? 0, source.slice(from, to).trimEnd()])
  }
  return objects
}
