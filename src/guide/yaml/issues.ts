import {z} from 'zod'
import type {Fault, FaultValues, Place} from '../fault.ts'
import {nearest} from '../nearest.ts'
import type {YamlValue} from './value.ts'
import {pathKey, stepInto, unwrap} from './value.ts'

/** A thing wrong with a value: what to say, and what to take out so that the rest can be read. */
export interface Wrong {
  fault: Fault
  path: PropertyKey[]
  /** The key must be there and is not. */
  missing: boolean
}

type Issue = z.core.$ZodIssue

/**
 * What zod found, in our rules: `yaml-value` with the variants `missing`, `wrong-type`, `unknown-key`,
 * `unknown-key-near`, `not-one-of`, `pattern`, `range`, `empty`, `key-name`. Only codes and values are taken from
 * zod, never its sentences.
 */
export function wrongsOf(issue: Issue, read: YamlValue, schema: z.core.$ZodType, file: string): Wrong[] {
  const at = (path: readonly PropertyKey[]): Place => placeNear(path, read, file)
  const wrong = (
    variant: string,
    path: PropertyKey[],
    values: FaultValues,
    options: Partial<Wrong & Fault> = {},
  ): Wrong => ({
    fault: {
      rule: 'yaml-value',
      variant,
      values: {key: spoken(path), ...values},
      place: options.place ?? at(path),
      ...(options.expected === undefined ? {} : {expected: options.expected}),
    },
    path,
    missing: options.missing ?? false,
  })
  const path = issue.path
  const shown = text(valueAt(read.value, path))
  const inner = schemaAt(schema, path)
  const example = exampleOf(inner)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(inner)
      return issue.keys.map(key => {
        const where = read.keys.get(pathKey([...path, key])) ?? at(path)
        const near = nearest(key, known)
        if (near !== undefined) {
          return wrong(
            'unknown-key-near',
            [...path, key],
            {name: key, expected: near},
            {place: where, expected: [near]},
          )
        }
        return wrong('unknown-key', [...path, key], {name: key, options: known.join('、')}, {place: where})
      })
    }
    case 'invalid_type': {
      if (valueAt(read.value, path) === undefined) return [wrong('missing', path, {example}, {missing: true})]
      return [wrong('wrong-type', path, {value: shown, kind: kindOf(issue.expected), example})]
    }
    case 'invalid_value': {
      const options = issue.values.map(String)
      const near = nearest(shown, options)
      return [
        wrong(
          'not-one-of',
          path,
          {value: shown, options: options.join('、')},
          near === undefined ? {} : {expected: [near]},
        ),
      ]
    }
    case 'invalid_union': {
      const branch = issue.errors.find(errors => errors.some(error => error.path.length > 0))
      if (branch !== undefined) {
        return branch.flatMap(error =>
          wrongsOf({...error, path: [...path, ...error.path]} as Issue, read, schema, file),
        )
      }
      return [wrong('pattern', path, {value: shown, example})]
    }
    case 'invalid_key':
      return [
        wrong(
          'key-name',
          path,
          {name: String(path.at(-1))},
          {place: read.keys.get(pathKey(path)) ?? at(path)},
        ),
      ]
    case 'too_small':
    case 'too_big': {
      if (issue.origin === 'string' || issue.origin === 'array') return [wrong('empty', path, {example})]
      const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum
      return [
        wrong('range', path, {
          value: shown,
          bound: issue.code === 'too_small' ? 'min' : 'max',
          limit: Number(limit),
        }),
      ]
    }
    default:
      return [wrong('pattern', path, {value: shown, example})]
  }
}

/** Place of a value, else of its key, else of what it should stand in. */
function placeNear(path: readonly PropertyKey[], read: YamlValue, file: string): Place {
  for (let length = path.length; length > 0; length--) {
    const key = pathKey(path.slice(0, length))
    const place =
      (length === path.length ? read.values.get(key) : undefined) ??
      read.keys.get(key) ??
      read.values.get(key)
    if (place !== undefined) return place
  }
  return {file, line: 1, column: 1}
}

/** What stands at a path. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined
    inner = (inner as Record<PropertyKey, unknown>)[step]
  }
  return inner
}

function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  let inner: z.core.$ZodType | undefined = schema
  for (const step of path) inner = inner && stepInto(inner, step)
  return inner
}

/** A path as it is said to a person: which item of a list it is, the line and column tell. */
const spoken = (path: readonly PropertyKey[]): string =>
  path.filter(step => typeof step !== 'number').join('.')

function keysOf(schema: z.core.$ZodType | undefined): string[] {
  const def = schema && (unwrap(schema)._zod.def as z.core.$ZodTypes['_zod']['def'])
  if (def?.type === 'record') {
    const name = def.keyType._zod.def as z.core.$ZodTypes['_zod']['def']
    return name.type === 'enum' ? Object.values(name.entries).map(String) : []
  }
  return def?.type === 'object' ? Object.keys(def.shape) : []
}

/** The first example of a schema's `.meta()`, its own or of what it wraps. */
function exampleOf(schema: z.core.$ZodType | undefined): string {
  for (const one of schema === undefined ? [] : [schema, unwrap(schema)]) {
    const examples = z.globalRegistry.get(one)?.['examples']
    if (Array.isArray(examples) && examples.length > 0) return examples.map(String).join(' / ')
  }
  return ''
}

/** Names of kinds, as the messages choose by: `text`, `number`, `list`, `map`, `truth`. */
function kindOf(expected: string): string {
  const kinds: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'number',
    int: 'number',
    array: 'list',
    object: 'map',
    record: 'map',
    boolean: 'truth',
  }
  return kinds[expected] ?? 'text'
}

function text(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  const shown = String(value ?? '')
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown
}
