import type {Fault, Place} from '../guide/fault.ts'
import type {Half} from '../guide/model.ts'

/** A place in a text by UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

/** Takes a text and a span; returns its 1-based lines and columns in `file`. */
export function placeOf(file: string, text: string, span: Span): Place {
  const at = (offset: number) => {
    const before = text.slice(0, offset)
    return {line: before.split('\n').length, column: offset - before.lastIndexOf('\n')}
  }
  const start = at(span.start)
  const end = at(span.end)
  return {file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
}

/** `U+A494`, as tables of characters write it. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * Finds every character of a half that a rule is about and makes one fault each.
 *
 * @param wanted which characters.
 * @param describe the fault's values, replacement and variant for one character.
 */
export function scanHalf(
  half: Half,
  rule: string,
  wanted: (character: string, offset: number) => boolean,
  describe: (character: string) => Pick<Fault, 'values' | 'expected' | 'variant'> = character => ({
    values: {character, code: codePointName(character)},
  }),
): Fault[] {
  const faults: Fault[] = []
  let offset = 0
  for (const character of half.source) {
    if (wanted(character, offset)) {
      const span = {start: offset, end: offset + character.length}
      faults.push({rule, place: placeOf(half.file, half.source, span), ...describe(character)})
    }
    offset += character.length
  }
  return faults
}
