import type {Document, ErrorCode, YAMLError, YAMLMap} from 'yaml'
import {isMap, LineCounter, parseDocument} from 'yaml'
import type {Fault, Place} from '../fault.ts'
import {fileStart, linesOf, placeAt} from '../lines.ts'

/** A YAML file as a tree that knows its places. */
export interface YamlFile {
  /** The map at the root; undefined when there is none to read. */
  root: YAMLMap | undefined
  /** Place of a node or key; of the file's start for a node that stands nowhere. */
  placeOf: (node: {range?: readonly number[] | null | undefined} | null | undefined) => Place
  faults: Fault[]
  /** Lines whose YAML is broken: what is read there and beside it may be anything. */
  broken: ReadonlySet<number>
}

/** Nesting no file of ours comes near; what goes deeper is made to exhaust the reader. */
const DEEPEST = 30

const VARIANTS: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BAD_COLLECTION_TYPE: 'indent',
  BLOCK_AS_IMPLICIT_KEY: 'indent',
  BLOCK_IN_FLOW: 'indent',
  MULTILINE_IMPLICIT_KEY: 'colon',
  DUPLICATE_KEY: 'duplicate-key',
  MISSING_CHAR: 'missing-mark',
  UNEXPECTED_TOKEN: 'unexpected',
  BAD_SCALAR_START: 'quote-it',
  BAD_DQ_ESCAPE: 'escape',
  MULTIPLE_DOCS: 'documents',
  TAG_RESOLVE_FAILED: 'tag',
  BAD_ALIAS: 'alias',
  ALIAS_PROPS: 'alias',
}

/**
 * Text to YAML tree (YAML 1.2 core: no dates, no sexagesimal numbers, no merge keys).
 *
 * @returns what could be read, and faults of the rule `yaml-syntax`; never a word of the library.
 */
export function readYamlFile(file: string, source: string): YamlFile {
  const {text, shifts} = mendFullWidth(source)
  const lines = linesOf(file, source)
  const counter = new LineCounter()
  const at = (offset: number): {line: number; column: number} => {
    const {line, col} = counter.linePos(Math.max(0, Math.min(offset, text.length)))
    const shift = shifts.get(line)
    const column = shift !== undefined && col > shift ? col - 1 : col
    return {line: Math.max(1, line), column: Math.max(1, column)}
  }
  const place = (start: number, end?: number): Place => {
    const from = at(start)
    if (end === undefined) return {file, ...from}
    const to = at(end)
    return {file, ...from, endLine: to.line, endColumn: to.column}
  }
  const faults: Fault[] = [...shifts].map(([line, column]) => {
    const start = (lines.starts[line - 1] ?? 0) + column - 1
    const where = placeAt(lines, start, start + 1)
    return {rule: 'yaml-syntax', variant: 'full-width-colon', values: {}, place: where, expected: [': ']}
  })
  const document = tooDeep(text) ? undefined : parse(text, counter)
  if (document === undefined) {
    return {
      root: undefined,
      placeOf: () => fileStart(file),
      faults: [...faults, syntax('too-deep', fileStart(file))],
      broken: new Set(),
    }
  }
  const told = new Set<number>()
  // One slip often breaks several rules of YAML; of what is said about a line, indentation is the least telling.
  const slips = [...document.errors, ...document.warnings].map(error => ({
    variant: variantOf(error),
    where: place(error.pos[0]),
  }))
  for (const {variant, where} of slips.toSorted(
    (a, b) => Number(a.variant === 'indent') - Number(b.variant === 'indent'),
  )) {
    if (told.has(where.line)) continue
    told.add(where.line)
    faults.push(syntax(variant, where))
  }
  const root = isMap(document.contents) ? document.contents : undefined
  if (root === undefined && faults.length === 0 && document.contents !== null) {
    faults.push(syntax('not-a-map', fileStart(file)))
  }
  const placeOf: YamlFile['placeOf'] = node =>
    node?.range ? place(node.range[0] ?? 0, node.range[1]) : fileStart(file)
  return {root, placeOf, faults, broken: told}
}

/** The library calls an unclosed bracket bad indentation too; only its sentence tells them apart. */
function variantOf({code, message}: YAMLError): string {
  if (code === 'BAD_INDENT' && message.includes('end with a')) return 'missing-mark'
  return VARIANTS[code] ?? 'other'
}

const syntax = (variant: string, place: Place): Fault => ({rule: 'yaml-syntax', variant, values: {}, place})

function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      prettyErrors: false,
      // `silent` would also hide a second document.
      logLevel: 'error',
      lineCounter,
    })
  } catch {
    // Only its stack can give out: `tooDeep` missed a way of nesting.
    return undefined
  }
}

/** Brackets or dashes nested beyond reason. An estimate from the text: quoted brackets count too. */
function tooDeep(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
    if (depth > DEEPEST) return true
  }
  return text.split('\n').some(line => /^(?:[ \t]*[-?](?=[ \t])){31}/.test(line) || /^ {200}/.test(line))
}

/**
 * A key followed by a full-width colon, the commonest slip with a Chinese keyboard: read as meant, and told.
 *
 * @returns the text with `: ` there, and by line the column of each, since later columns move by one.
 */
function mendFullWidth(source: string): {text: string; shifts: Map<number, number>} {
  const shifts = new Map<number, number>()
  const text = source
    .split('\n')
    .map((line, at) => {
      const match = /^(\s*(?:- )?[A-Za-z][\w-]*)：(?=(.?))/.exec(line)
      if (match === null) return line
      const column = (match[1] ?? '').length
      shifts.set(at + 1, column + 1)
      return `${match[1]}: ${line.slice(column + 1)}`
    })
    .join('\n')
  return {text, shifts}
}
