import type {z} from 'zod'
import type {Fault, Place} from '../fault.ts'
import {readYamlFile} from './document.ts'
import type {Wrong} from './issues.ts'
import {valueAt, wrongsOf} from './issues.ts'
import {readValue} from './value.ts'

/**
 * Stands in for keys that must be there and are not: `probe` passes the schema so that the rest can be read,
 * `value` is what is then handed on — empty, never something that could be printed as true.
 */
export interface Blank {
  probe: Readonly<Record<string, unknown>>
  value: Readonly<Record<string, unknown>>
}

export interface YamlReading<T> {
  /** undefined when nothing could be read and there is no blank. */
  value: T | undefined
  /** Place of every key, by dotted name, in the order of the file. */
  places: ReadonlyMap<string, Place>
  /** Place of the single value with these words under a key: `related`, `members` … */
  placeOfValue: (key: string, text: string) => Place | undefined
  faults: Fault[]
}

/**
 * Reads a YAML file by its schema. What is wrong is told once, at its place, and taken out; the rest is kept.
 *
 * @param blank for files that are used even when a key that must be there is missing.
 * @returns the value with the schema's defaults, and faults of `yaml-syntax`, `yaml-value` and the `…-form` rules.
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  blank?: Blank,
): YamlReading<z.output<S>> {
  const document = readYamlFile(file, text)
  const root = document.root
  if (root === undefined) {
    // An empty file is told by decode; all its keys are missing.
    return {
      value: filled(schema, {}, blank),
      places: new Map(),
      placeOfValue: () => undefined,
      faults: document.faults,
    }
  }
  const read = readValue(root, schema, document.placeOf)
  const whole = schema.safeParse(read.value)
  const issues = whole.error?.issues ?? []
  const wrongs = issues.flatMap(issue => wrongsOf(issue, read, schema, file))
  let value = read.value
  // Each round takes out what is wrong; what had to be there takes its surroundings with it.
  for (let round = 0, paths = wrongs.map(removal); paths.length > 0 && round < 10; round++) {
    value = without(value, paths)
    paths = issuesOf(schema, value)
      .flatMap(issue => wrongsOf(issue, {...read, value}, schema, file))
      .map(removal)
      .filter(path => path.length > 0)
  }
  const faults = [
    ...document.faults,
    ...read.faults,
    ...wrongs.filter(wrong => !follows(wrong, document.broken)).map(wrong => wrong.fault),
  ]
  const placeOfValue = (key: string, text: string): Place | undefined => {
    const path = [...read.texts].find(
      ([path, words]) => words === text && (path === key || path.startsWith(`${key}.`)),
    )?.[0]
    return path === undefined ? undefined : read.values.get(path)
  }
  const taken = whole.success ? whole.data : filled(schema, value, blank)
  return {value: taken, places: read.keys, placeOfValue, faults}
}

function issuesOf(schema: z.ZodType, value: unknown): readonly z.core.$ZodIssue[] {
  return schema.safeParse(value).error?.issues ?? []
}

function removal(wrong: {path: PropertyKey[]; missing: boolean}): PropertyKey[] {
  return wrong.missing ? wrong.path.slice(0, -1) : wrong.path
}

/** Is it only what broken YAML made of a good value? A key that seems missing may be the one that broke. */
function follows({fault, missing}: Wrong, broken: ReadonlySet<number>): boolean {
  const {line} = fault.place
  return broken.size > 0 && (missing || [line - 1, line, line + 1].some(near => broken.has(near)))
}

/** A copy without what stands at the paths; a list closes up. */
function without(value: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  const gone = new Set(
    paths
      .filter(path => path.length > 0 && valueAt(value, path) !== undefined)
      .map(path => path.map(String).join('\u0000')),
  )
  const copy = (inner: unknown, path: readonly string[]): unknown => {
    const kept = (step: string): boolean => !gone.has([...path, step].join('\u0000'))
    if (Array.isArray(inner)) {
      return inner.flatMap((item: unknown, at) =>
        kept(String(at)) ? [copy(item, [...path, String(at)])] : [],
      )
    }
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(
      Object.entries(inner).flatMap(([key, item]) => (kept(key) ? [[key, copy(item, [...path, key])]] : [])),
    )
  }
  return copy(value, [])
}

function filled<S extends z.ZodType>(
  schema: S,
  value: unknown,
  blank: Blank | undefined,
): z.output<S> | undefined {
  const whole = schema.safeParse(value)
  if (whole.success) return whole.data
  if (blank === undefined) return undefined
  const given = typeof value === 'object' && value !== null ? value : {}
  const absent = Object.keys(blank.probe).filter(key => !Object.hasOwn(given, key))
  const probed = schema.safeParse({
    ...given,
    ...Object.fromEntries(absent.map(key => [key, blank.probe[key]])),
  })
  if (!probed.success) return undefined
  return Object.assign(
    {},
    probed.data,
    Object.fromEntries(absent.map(key => [key, blank.value[key]])),
  ) as z.output<S>
}
