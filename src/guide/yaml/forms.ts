import type {z} from 'zod'
import {clock, day, limit, monthDay, phone} from '../schema/values.ts'

/** A way of writing that is accepted, and what it is read as. */
export interface Form {
  /** The rule that says so. */
  rule: string
  /** @returns the normal form, or undefined when the text is none that is known. */
  normalise: (text: string) => string | undefined
}

const ascii = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')

const DASHES = /[‐‑‒–—―−－~～至]+/g

/** `0777—6226967`, `（0777）6226967`, full-width digits, spaces → `0777-6226967` (service-guides §4). */
function normalPhone(text: string): string | undefined {
  const bare = ascii(text).replace(/\s/g, '').replace(DASHES, '-').replace(/-+/g, '-')
  const joined = bare.replace(/^\((0\d{2,3})\)-?/, '$1-').replace(/(?:转|ext\.?)(\d{1,6})$/i, '-$1')
  return phone.safeParse(joined).success ? joined : undefined
}

const NUMERALS = '零一二三四五六七八九'

/** 三十 → 30; undefined when it is no Chinese number below a hundred. */
function chineseNumber(text: string): number | undefined {
  const match = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (match === null || text === '') return undefined
  const one = (digit: string | undefined): number =>
    digit === undefined ? 0 : NUMERALS.indexOf(digit.replace('两', '二'))
  if (match[2] === undefined) return match[3] === undefined ? one(match[1]) : undefined
  return (match[1] === undefined ? 1 : one(match[1])) * 10 + one(match[3])
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:个)?工作日$/, '个工作日'],
  [/^(?:个)?(?:自然日|日历天|天|日)$/, '个自然日'],
  [/^(?:个)?(?:小时|钟头)$/, '个小时'],
  [/^(?:个)?月$/, '个月'],
  [/^年$/, '年'],
  [/^分钟?$/, '分钟'],
]

/** `24工作日`, `1 月`, `即办`, `即时办结`, `三十个工作日` → `24个工作日`, `1个月`, `当场` (service-guides §4). */
function normalLimit(text: string): string | undefined {
  const bare = ascii(text).replace(/[\s。.]/g, '')
  if (/^(?:当场|当场办结|即办|即时办结|即时|立等可取|马上办)$/.test(bare)) return '当场'
  const match = /^(\d{1,4}|[一二两三四五六七八九十]{1,3})(\D+)$/.exec(bare)
  if (match === null) return undefined
  const number = /^\d/.test(match[1] ?? '') ? Number(match[1]) : chineseNumber(match[1] ?? '')
  const unit = UNITS.find(([pattern]) => pattern.test(match[2] ?? ''))?.[1]
  return number === undefined || unit === undefined ? undefined : `${number}${unit}`
}

/** `9:00-12:00`, `9：00—12：00`, `09:00至12:00` → `9:00–12:00`; 下午 is not guessed at. */
function normalClock(text: string): string | undefined {
  const bare = ascii(text).replace(/\s/g, '').replace(DASHES, '-').replace(/-+/g, '-').replace('-', '–')
  return clock.safeParse(bare).success ? bare : undefined
}

/** `7-1`, `7月1日` → `07-01`. */
function normalMonthDay(text: string): string | undefined {
  const match = /^(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(
    ascii(text).replace(/\s/g, '').replace(DASHES, '-'),
  )
  if (match === null) return undefined
  const normal = `${match[1]?.padStart(2, '0')}-${match[2]?.padStart(2, '0')}`
  return monthDay.safeParse(normal).success ? normal : undefined
}

/** `2026年11月20日`, `2026/11/20`, `2026-1-5` → `2026-11-20`. */
function normalDate(text: string): string | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(
    ascii(text).replace(/\s/g, '').replace(DASHES, '-'),
  )
  return match === null
    ? undefined
    : `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`
}

/** `２`, `2次`, `20元` → 2, 20. */
export function normalNumber(text: string): number | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,4})?)(?:次|元|份|张|个)?$/.exec(ascii(text).replace(/[\s,]/g, ''))
  return match === null ? undefined : Number(match[1])
}

/** Accepted ways of writing by schema. The key is the definition, which a schema keeps through `.meta()`. */
export const FORMS: ReadonlyMap<z.core.$ZodTypeDef, Form> = new Map<z.core.$ZodTypeDef, Form>([
  [phone._zod.def, {rule: 'phone-form', normalise: normalPhone}],
  [limit._zod.def, {rule: 'limit-form', normalise: normalLimit}],
  [clock._zod.def, {rule: 'clock-form', normalise: normalClock}],
  [monthDay._zod.def, {rule: 'date-form', normalise: normalMonthDay}],
  [day._zod.def, {rule: 'date-form', normalise: normalDate}],
])

/** A time limit in its normal form, from any accepted way of writing; undefined when the text is none. */
export function limitText(text: string): string | undefined {
  const normal = normalLimit(text)
  return normal !== undefined && limit.safeParse(normal).success ? normal : undefined
}

/** A day in its normal form, from any accepted way of writing; undefined when the text is none. */
export function dayText(text: string): string | undefined {
  const normal = day.safeParse(text).success ? text : normalDate(text)
  return normal !== undefined && day.safeParse(normal).success ? normal : undefined
}
