import type {Node, Pair, Scalar, YAMLMap} from 'yaml'
import {isAlias, isMap, isNode, isScalar, isSeq} from 'yaml'
import type {z} from 'zod'
import type {Fault, Place} from '../fault.ts'
import {FORMS, normalNumber} from './forms.ts'

/** A path into a value, as zod writes it. */
export type Path = readonly (string | number)[]

/** A plain value read by its schema, with the places of everything in it. */
export interface YamlValue {
  value: unknown
  /** By `pathKey`: where the key stands, where what it holds stands, and its words where it is a single value. */
  keys: ReadonlyMap<string, Place>
  values: ReadonlyMap<string, Place>
  texts: ReadonlyMap<string, string>
  faults: Fault[]
}

/** Name of a path as people write it: `time.promise`, `places.0.site`. */
export const pathKey = (path: readonly PropertyKey[]): string => path.map(String).join('.')

/** What YAML would make of the value anyway. */
const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/

type Def = z.core.$ZodTypes['_zod']['def']
type PlaceOf = (node: {range?: readonly number[] | null | undefined} | null | undefined) => Place

/** The schema inside `optional`, `default` and `prefault`. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema
  for (;;) {
    const def = inner._zod.def as Def
    if (def.type !== 'optional' && def.type !== 'default' && def.type !== 'prefault') return inner
    inner = def.innerType
  }
}

/** The schema one step further in; undefined when it knows no such step. */
export function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const def = unwrap(schema)._zod.def as Def
  if (def.type === 'object') return Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined
  if (def.type === 'record') return def.valueType
  if (def.type === 'array') return def.element
  if (def.type === 'union')
    return def.options.map(option => stepInto(option, step)).find(found => found !== undefined)
  return undefined
}

/**
 * A YAML tree to a plain value, read as its schema wants it: where words are expected a bare `3.10` or `12345` is
 * the text that stands there, and a known other way of writing becomes the normal form and is told. An empty value
 * is as good as a key not written. Anchors' references are refused, so nothing can multiply.
 */
export function readValue(root: YAMLMap, schema: z.core.$ZodType, placeOf: PlaceOf): YamlValue {
  const keys = new Map<string, Place>()
  const values = new Map<string, Place>()
  const texts = new Map<string, string>()
  const faults: Fault[] = []

  const read = (node: unknown, wanted: z.core.$ZodType | undefined, path: Path): unknown => {
    if (isAlias(node)) {
      faults.push({rule: 'yaml-syntax', variant: 'alias', values: {}, place: placeOf(node as Node)})
      return undefined
    }
    if (isNode(node) && node.tag !== undefined && !PLAIN_TAG.test(node.tag)) {
      faults.push({rule: 'yaml-syntax', variant: 'tag', values: {}, place: placeOf(node)})
      return undefined
    }
    if (isMap(node)) return readMap(node, wanted, path)
    if (isSeq(node)) {
      values.set(pathKey(path), placeOf(node))
      const element = wanted && stepInto(wanted, 0)
      return node.items
        .map((item, at) => read(item, element, [...path, at]))
        .filter(item => item !== undefined)
    }
    return isScalar(node) ? readScalar(node, wanted, path) : undefined
  }

  const readMap = (
    map: YAMLMap,
    wanted: z.core.$ZodType | undefined,
    path: Path,
  ): Record<string, unknown> => {
    values.set(pathKey(path), placeOf(map))
    const entries: [string, unknown][] = []
    for (const pair of map.items as Pair[]) {
      if (!isScalar(pair.key)) continue
      const key = (pair.key.source ?? String(pair.key.value)).normalize('NFC')
      const inner = [...path, key]
      if (keys.has(pathKey(inner))) continue
      keys.set(pathKey(inner), placeOf(pair.key as Node))
      const value = read(pair.value, wanted && stepInto(wanted, key), inner)
      if (value !== undefined) entries.push([key, value])
    }
    return Object.fromEntries(entries)
  }

  const readScalar = (scalar: Scalar, wanted: z.core.$ZodType | undefined, path: Path): unknown => {
    const place = placeOf(scalar as Node)
    values.set(pathKey(path), place)
    if (scalar.value === null) return undefined
    const text = (typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value)))
      .normalize('NFC')
      .trim()
    texts.set(pathKey(path), text)
    if (wanted === undefined) return text
    const kind = scalarKind(wanted)
    if (kind === 'text') return formed(text, wanted, place)
    if (kind === 'number' && typeof scalar.value === 'string') {
      const number = normalNumber(text)
      if (number === undefined) return text
      faults.push({
        rule: 'number-form',
        values: {text, expected: String(number)},
        place,
        expected: [String(number)],
      })
      return number
    }
    return typeof scalar.value === 'string' ? text : scalar.value
  }

  const formed = (text: string, wanted: z.core.$ZodType, place: Place): string => {
    const form = FORMS.get(unwrap(wanted)._zod.def)
    const normal = form?.normalise(text)
    if (form === undefined || normal === undefined || normal === text) return text
    faults.push({rule: form.rule, values: {text, expected: normal}, place, expected: [normal]})
    return normal
  }

  return {value: readMap(root, schema, []), keys, values, texts, faults}
}

/** What a scalar must be here: words, a number, or whatever YAML took it for. */
function scalarKind(schema: z.core.$ZodType): 'text' | 'number' | 'any' {
  const def = unwrap(schema)._zod.def as Def
  if (def.type === 'string' || def.type === 'enum') return 'text'
  if (def.type === 'literal') return def.values.every(value => typeof value === 'string') ? 'text' : 'any'
  if (def.type === 'number') return 'number'
  if (def.type !== 'union') return 'any'
  const kinds = def.options.map(scalarKind)
  return kinds.includes('text') && !kinds.includes('number') ? 'text' : 'any'
}
