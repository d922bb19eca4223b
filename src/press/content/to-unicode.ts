import {ContentReader} from './content-reader.ts'
import {asArray, asRaw, type Value} from '../syntax.ts'

/** Which text the codes of a font stand for (ISO 32000-2 §9.10.3). */
export type ToUnicode = ReadonlyMap<number, string>

/**
 * Reads a `/ToUnicode` map.
 * @param source the stream unpacked, as Latin-1
 * @throws UnreadablePdf
 */
export function readToUnicode(source: string): ToUnicode {
  const found = new Map<number, string>()
  const reader = new ContentReader(source)
  while (reader.next()) {
    if (reader.operator === 'endbfchar') {
      for (let at = 0; at + 1 < reader.count; at += 2)
        found.set(codeOf(reader.value(at)), textOf(reader.value(at + 1)))
    }
    if (reader.operator === 'endbfrange') {
      for (let at = 0; at + 2 < reader.count; at += 3) {
        const [from, to] = [codeOf(reader.value(at)), codeOf(reader.value(at + 1))]
        const target = reader.value(at + 2)
        const list = asArray(target)
        const first = textOf(target)
        for (let code = from; code <= Math.min(to, from + 0xffff); code++)
          found.set(code, list ? textOf(list[code - from]) : later(first, code - from))
      }
    }
  }
  return found
}

const digits = (value: Value | undefined): string => asRaw(value)?.replaceAll(/[<>\s]/g, '') ?? ''

const codeOf = (value: Value | undefined): number => Number.parseInt(digits(value) || '0', 16)

function textOf(value: Value | undefined): string {
  const units = digits(value).match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map(unit => Number.parseInt(unit, 16)))
}

/** The text so many places further on: its last UTF-16 unit is counted up. */
const later = (text: string, steps: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps)
