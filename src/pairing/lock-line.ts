import {z} from 'zod'
import type {Lock, LockUnit} from './model.ts'

const waiver = z.object({
  rule: z.string().min(1),
  by: z.string().min(1),
  on: z.string(),
  reason: z.string().min(1),
  hash: z.string(),
})

/** What a line of the lock must hold; fields that a later version may add are let pass. */
const unitLine = z.object({
  id: z.string().regex(/^[0-9a-z]{4,32}$/),
  rev: z.int().positive(),
  k: z.string(),
  st: z.enum(['missing', 'han-only', 'draft', 'review', 'approved', 'stale', 'orphan', 'gone']),
  why: z.enum(['edited', 'facts', 'regrouped', 'terms']).optional(),
  tr: z.string(),
  rv: z.string(),
  on: z.string(),
  zh: z.array(z.string()),
  ii: z.array(z.string()),
  zhNow: z.array(z.string()).optional(),
  iiNow: z.array(z.string()).optional(),
  was: z.enum(['missing', 'han-only', 'draft', 'review', 'approved', 'stale', 'orphan']).optional(),
  waived: z.array(waiver).optional(),
  note: z.string().default(''),
})

const headerLine = z.object({v: z.literal(1), doc: z.string()})

/** Order of the keys of a line; what has no value is left out. */
const KEYS = [
  'id',
  'rev',
  'k',
  'st',
  'why',
  'tr',
  'rv',
  'on',
  'zh',
  'ii',
  'zhNow',
  'iiNow',
  'was',
  'waived',
  'note',
] as const satisfies readonly (keyof LockUnit)[]

/** Reads one line: the id of the guide for the header, a unit, or undefined when it is damaged. */
export function readLine(line: string): string | LockUnit | undefined {
  const value = parsed(line)
  return readHeader(value) ?? readUnit(value)
}

function readUnit(value: unknown): LockUnit | undefined {
  const read = unitLine.safeParse(value)
  if (!read.success) return undefined
  const {why, zhNow, iiNow, was, waived, ...rest} = read.data
  return {
    ...rest,
    ...(why === undefined ? {} : {why}),
    ...(zhNow === undefined ? {} : {zhNow}),
    ...(iiNow === undefined ? {} : {iiNow}),
    ...(was === undefined ? {} : {was}),
    ...(waived === undefined ? {} : {waived}),
  }
}

function readHeader(value: unknown): string | undefined {
  // A refusal of zod's costs more than all else about a line, and all lines but one are no header.
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'v')) return undefined
  const read = headerLine.safeParse(value)
  return read.success ? read.data.doc : undefined
}

/** A unit as a line, without line end. */
export function unitLineOf(unit: LockUnit): string {
  return JSON.stringify(
    Object.fromEntries(KEYS.filter(key => unit[key] !== undefined).map(key => [key, unit[key]])),
  )
}

/** The header of a lock as a line, without line end (pairing.md §4). */
export function headerLineOf(lock: Lock): string {
  return JSON.stringify({v: 1, doc: lock.doc, src: 'zh-CN', tgt: 'ii', norm: '1', seg: 'block'})
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
